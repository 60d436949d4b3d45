import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './keys-help.module.css';

type Key =
  | string
  | { readonly name: 'ctrl' | 'shift' | 'escape' | 'arrows' | 'enter' | 'space' | 'delete' };

const ctrl = { name: 'ctrl' } as const;
const sections = [
  {
    title: 'everywhere',
    rows: [
      { does: 'goBoard', pair: true, keys: ['g', 'b'] },
      { does: 'goGroups', pair: true, keys: ['g', 'g'] },
      { does: 'goCars', pair: true, keys: ['g', 'c'] },
      { does: 'goUsers', pair: true, keys: ['g', 'u'] },
      { does: 'goServices', pair: true, keys: ['g', 'e'] },
      { does: 'goProducts', pair: true, keys: ['g', 'p'] },
      { does: 'goRuns', pair: true, keys: ['g', 'r'] },
      { does: 'goSettings', pair: true, keys: ['g', 's'] },
      { does: 'searchHere', pair: false, keys: ['/'] },
      { does: 'createNew', pair: false, keys: ['n'] },
      { does: 'readAnew', pair: false, keys: ['r'] },
      { does: 'undo', pair: false, keys: [ctrl, 'Z'] },
      { does: 'redo', pair: false, keys: [ctrl, { name: 'shift' }, 'Z'] },
      { does: 'regions', pair: false, keys: ['F6'] },
      { does: 'closeTop', pair: false, keys: [{ name: 'escape' }] },
      { does: 'slim', pair: false, keys: ['['] },
      { does: 'help', pair: false, keys: ['?'] },
    ],
  },
  {
    title: 'inLists',
    rows: [
      { does: 'move', pair: false, keys: [{ name: 'arrows' }] },
      { does: 'open', pair: false, keys: [{ name: 'enter' }] },
      { does: 'select', pair: false, keys: [{ name: 'space' }] },
      { does: 'extend', pair: false, keys: [{ name: 'shift' }, { name: 'arrows' }] },
      { does: 'selectAll', pair: false, keys: [ctrl, 'A'] },
      { does: 'pickUp', pair: false, keys: ['m'] },
      { does: 'addLifted', pair: false, keys: [ctrl, { name: 'enter' }] },
      { does: 'rename', pair: false, keys: ['F2'] },
      { does: 'menu', pair: false, keys: [{ name: 'shift' }, 'F10'] },
      { does: 'remove', pair: false, keys: [{ name: 'delete' }] },
    ],
  },
] as const;

/** Every keyboard shortcut there is, in words. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const word = (key: Key) => (typeof key === 'string' ? key : t(`keyNames.${key.name}`));
  return (
    <Dialog title={t('title')} closeLabel={common('close')} onClose={onClose}>
      {sections.map(({ title, rows }) => (
        <section key={title}>
          <h3 className={classes.title}>{t(title)}</h3>
          <dl className={classes.list}>
            {rows.map(({ does, keys, pair }) => (
              <div key={does} className={classes.row}>
                <dt>{t(does)}</dt>
                <dd className={classes.keys}>
                  {keys.map((key, at) => (
                    <Fragment key={`${at}-${word(key)}`}>
                      {pair && at > 0 && <span className={classes.then}>{t('andThen')}</span>}
                      <kbd className={classes.key}>{word(key)}</kbd>
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className={classes.hint}>{t('offHint')}</p>
    </Dialog>
  );
}
