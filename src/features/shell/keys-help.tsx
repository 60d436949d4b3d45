import { useTranslations } from 'use-intl';
import { allCommands, commandKeys } from '../../parts/commands/commands.ts';
import { KeyCaps } from '../../parts/commands/key-caps.tsx';
import { placeKeys } from '../../parts/commands/place-keys.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import classes from './keys-help.module.css';

type Names<T extends object> = { readonly [Name in keyof T]-?: readonly [Name, T[Name]] }[keyof T];

const pairsOf = <T extends object>(table: T) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys and values of that very object
  Object.entries(table) as unknown as readonly Names<T>[];

/** Every keyboard shortcut there is, in words. */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('keys');
  const common = useTranslations('common');
  const row = (name: string, words: string, keys: string) => (
    <div key={name} className={classes.row}>
      <dt>{words}</dt>
      <dd className={classes.keys}>
        <KeyCaps keys={keys} />
      </dd>
    </div>
  );
  return (
    <Dialog title={t('title')} closeLabel={common('close')} onClose={onClose}>
      <section>
        <h3 className={classes.title}>{t('everywhere')}</h3>
        <dl className={classes.list}>
          {allCommands.map((command) => {
            const [keys] = commandKeys[command];
            return keys !== undefined && row(command, t(`does.${command}`), keys);
          })}
          {pairsOf(placeKeys.everywhere).map(([name, keys]) => row(name, t(`at.${name}`), keys))}
        </dl>
      </section>
      <section>
        <h3 className={classes.title}>{t('inLists')}</h3>
        <dl className={classes.list}>
          {pairsOf(placeKeys.inLists).map(([name, keys]) => row(name, t(`at.${name}`), keys))}
        </dl>
      </section>
      <p className={classes.hint}>{t('sentencesHint', { keys: `${t('keyNames.ctrl')}+K` })}</p>
      <p className={classes.hint}>{t('offHint')}</p>
    </Dialog>
  );
}
