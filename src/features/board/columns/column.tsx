import { memo } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../../api/elements.ts';
import { isolatedText } from '../../../i18n/visible-text.ts';
import { SinceYouLooked } from '../../../parts/reads/since-you-looked.tsx';
import { useOthersIn } from '../../../parts/reads/use-others.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { useBoardParts } from '../board-context.ts';
import type { BoardColumn, ColumnContent, ColumnId } from '../board-model.ts';
import { CardSkeletons } from '../cards/card-skeletons.tsx';
import { DropHintPlace } from '../drag/drop-hint-place.tsx';
import { ColumnCards } from './column-cards.tsx';
import { ColumnHead } from './column-head.tsx';
import classes from './column.module.css';
import { NotAllRead } from '../not-all-read.tsx';
import { UnreadGroup } from './unread-group.tsx';
import { useColumn } from './use-column.ts';
import { useDropTarget } from '../drag/use-drop-target.ts';
import { useColumnCount } from './use-column-count.ts';

interface ColumnProps {
  column: BoardColumn;
  /** The only one on a narrow screen: there is nothing to drag to, and its name stands above it. */
  alone?: boolean;
}

/** What there is instead of cards, in words. */
function useEmptyWords(kind: ElementKind) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  return (id: ColumnId, { ids, now }: ColumnContent) => {
    // What a search leaves out is said by the numbers at the top.
    if (ids !== null && ids.length > 0) return null;
    // What is on its way out is not out yet.
    if (now > 0)
      return t('onTheirWayOut', { what: common(`counts.${kind}`, { count: now }), count: now });
    return id === 'none' ? t(`allInGroups.${kind}`) : t(`emptyGroup.${kind}`);
  };
}

/** One column: what it is, how many it holds, and the cards. Cards can be dropped on all of it. */
export const Column = memo(function Column({ column, alone = false }: ColumnProps) {
  const { model, store, search, findsNothing } = useBoardParts();
  const { kind } = model;
  const t = useTranslations('board');
  const common = useTranslations('common');
  const emptyWords = useEmptyWords(kind);
  const countOf = useColumnCount();
  const { id } = column;
  const element = useDropTarget(id, { isOn: !alone });
  const { content, shown } = useColumn(id);
  const { ids, pending } = content;
  const name = id === 'none' ? t('inNoGroup') : column.name;
  const others = useOthersIn(id === 'none' ? null : id, name, kind);
  // That nothing is found is said once, over all columns.
  const isNew = useStored(store, ({ made }) => id !== 'none' && made.has(id));
  // Kept from an earlier visit are ids alone.
  const isComing = ids !== null && ids.length > 0 && shown.length === 0 && search === '';
  const isBare = ids !== null && shown.length === 0 && !findsNothing;
  const empty = isBare ? emptyWords(id, content) : null;
  return (
    <section
      ref={element}
      className={classes.column}
      data-lane={id}
      data-new={isNew || undefined}
      aria-label={isolatedText(name)}
    >
      {!alone && (
        <ColumnHead
          column={column}
          name={name}
          others={others}
          count={countOf(content, shown.length)}
          hasCards={shown.length > 0}
        />
      )}
      <div className={classes.body}>
        {alone && (
          <div className={classes.others}>
            <SinceYouLooked others={others} />
          </div>
        )}
        {ids === null &&
          (id === 'none' ? <NotAllRead /> : <UnreadGroup groupId={id} name={name} />)}
        {isComing && (
          <div className={classes.waiting}>
            <CardSkeletons count={Math.min(6, ids.length)} />
          </div>
        )}
        {empty !== null && <p className={classes.empty}>{empty}</p>}
        {shown.length > 0 && (
          <ColumnCards
            column={id}
            pending={pending}
            came={others.came}
            shown={shown}
            label={t('cardsOf', { name, what: common(`counts.${kind}`, { count: shown.length }) })}
            drags={!alone}
          />
        )}
        <DropHintPlace column={id} />
      </div>
    </section>
  );
});
