import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import classes from './key-caps.module.css';

const named = ['ctrl', 'shift', 'escape', 'arrows', 'enter', 'space', 'delete'] as const;

/** The keys of a shortcut, as `useShortcuts` has them: together for `ctrl+z`, one after the other for `g b`. */
export function KeyCaps({ keys }: { keys: string }) {
  const t = useTranslations('keys');
  const isPair = keys.includes(' ');
  const wordOf = (key: string) => {
    const name = named.find((one) => one === key.toLowerCase());
    if (name !== undefined) return t(`keyNames.${name}`);
    return isPair || !keys.includes('+') ? key : key.toUpperCase();
  };
  return (
    <span className={classes.keys}>
      {keys.split(isPair ? ' ' : '+').map((key, at) => (
        <Fragment key={`${at}-${key}`}>
          {isPair && at > 0 && <span className={classes.then}>{t('andThen')}</span>}
          <kbd className={classes.key}>{wordOf(key)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
