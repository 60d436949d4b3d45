import { useTranslations } from 'use-intl';
import { QueryView } from '../../parts/reads/query-view.tsx';
import type { Brought } from '../../parts/paste/use-brought-list.ts';
import { ImportSource } from './import-source.tsx';
import classes from './import.module.css';
import { MembershipList } from './membership-list.tsx';
import { useSource } from './use-source.ts';
import { useCells } from './use-cells.ts';
import { useGroupFinder } from './use-group-finder.ts';

/** A list of memberships: pasted, dropped or chosen, read row by row, and compared with what is. */
export function ImportMemberships({ brought }: { brought: Brought | null }) {
  const t = useTranslations('imports');
  const source = useSource(brought);
  const read = useCells(source.list.text, source.sheet);
  const { cells, isOld } = read;
  const groups = useGroupFinder();
  return (
    <div className={classes.import}>
      <ImportSource help={t('membershipsHelp')} source={source} read={read} />
      {source.isThere && (
        <QueryView query={groups} skeleton={<p role="status">{t('reading')}</p>}>
          {(names) =>
            cells.length === 0 ? (
              <p role="status">{isOld ? t('reading') : t('nothing')}</p>
            ) : (
              <MembershipList cells={cells} isOld={isOld || source.isReading} groups={names} />
            )
          }
        </QueryView>
      )}
    </div>
  );
}
