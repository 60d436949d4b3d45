import { useTranslations } from 'use-intl';
import { QueryView } from '../../parts/reads/query-view.tsx';
import type { Brought } from '../../parts/paste/use-brought-list.ts';
import { ImportSource } from './import-source.tsx';
import classes from './import.module.css';
import { useSource } from './use-source.ts';
import { useCells } from './use-cells.ts';
import { useKnownUsers } from './use-user-list.ts';
import { useUserImport } from './use-user-import.ts';
import { UserImportResult } from './user-import-result.tsx';
import { UserList } from './user-list.tsx';

/** A list of users: pasted, dropped or chosen, checked row by row, created, and told what became of it. */
export function ImportUsers({ brought }: { brought: Brought | null }) {
  const t = useTranslations('imports');
  const source = useSource(brought);
  const read = useCells(source.list.text, source.sheet);
  const { cells, isOld } = read;
  const known = useKnownUsers();
  const { begun, begin, assign, again } = useUserImport();
  if (begun !== null)
    return (
      <div className={classes.import}>
        <UserImportResult
          key={begun.runId}
          {...begun}
          onAssign={(rows) => assign(rows, begun.parts.makesGroups)}
          onAgain={() => {
            source.clear();
            again();
          }}
        />
      </div>
    );
  return (
    <div className={classes.import}>
      <ImportSource help={t('usersHelp')} source={source} read={read} />
      {source.isThere && (
        <QueryView query={known} skeleton={<p role="status">{t('reading')}</p>}>
          {(users) =>
            cells.length === 0 ? (
              <p role="status">{isOld ? t('reading') : t('nothing')}</p>
            ) : (
              <UserList
                cells={cells}
                isOld={isOld || source.isReading}
                known={users}
                onBegin={(parts) => void begin(parts)}
              />
            )
          }
        </QueryView>
      )}
    </div>
  );
}
