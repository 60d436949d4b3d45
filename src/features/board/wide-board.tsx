import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../i18n/words.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import { useRem } from '../../ui/screen/use-rem.ts';
import { useWidth } from '../../ui/screen/use-width.ts';
import { useBoardParts } from './board-context.ts';
import classes from './board.module.css';
import { collapsedWidth, columnWidth } from './geometry.ts';
import { WideColumn } from './columns/wide-column.tsx';
import { GroupColumns } from './columns/group-columns.tsx';

const NoColumn = lazyPart(
  async () => (await withLaterWords(() => import('./columns/no-column.tsx'))).NoColumn,
);

/** "In no group" on the left, where it stays, and all groups beside it. */
export function WideBoard() {
  const { model, columns, collapsed, findsNothing, onCreate } = useBoardParts();
  const t = useTranslations('board');
  const groupWords = useTranslations('groups');
  const [measure, available] = useWidth();
  const groups = columns.slice(1);
  const rem = useRem();
  const narrow = columns.filter(({ id }) => collapsed.has(id)).length;
  // The button behind the last one is as wide as a collapsed one.
  const width = columnWidth(
    available,
    { columns: columns.length - narrow, collapsed: narrow + 1 },
    rem,
  );
  return (
    <div ref={measure} className={classes.wide}>
      {available > 0 && (
        <>
          <div
            className={classes.none}
            style={{ width: collapsed.has('none') ? collapsedWidth * rem : width }}
          >
            <WideColumn column={model.none} />
          </div>
          {groups.length > 0 && <GroupColumns groups={groups} width={width} />}
          {model.groups.length === 0 && (
            <EmptyState
              title={t('noGroupTitle')}
              action={<Button onClick={onCreate}>{groupWords('create')}</Button>}
            >
              {t('noGroupText')}
            </EmptyState>
          )}
          {model.groups.length > 0 && groups.length === 0 && !findsNothing && (
            <LatePart>
              <NoColumn />
            </LatePart>
          )}
        </>
      )}
    </div>
  );
}
