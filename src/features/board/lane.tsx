import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { SinceYouLooked } from '../../parts/since-you-looked.tsx';
import { useCounted } from '../../parts/use-counted.ts';
import { useOthersIn } from '../../parts/use-others.ts';
import { paths } from '../../paths.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { GroupName } from '../../parts/group-name.tsx';
import { useBoardParts } from './board-context.ts';
import type { BoardColumn, ColumnContent, ColumnId } from './board-model.ts';
import { dropEffectOf, isCardDrag } from './drag.ts';
import { DropHint } from './drop-hint.tsx';
import { LaneCards } from './lane-cards.tsx';
import classes from './lane.module.css';
import { NotAllRead } from './not-all-read.tsx';
import { UnreadGroup } from './unread-group.tsx';
import { useColumnContent } from './use-column-content.ts';

interface LaneProps {
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
export const Lane = memo(function Lane({ column, alone = false }: LaneProps) {
  const { model, shown: shownOf, search, findsNothing } = useBoardParts();
  const { kind } = model;
  const t = useTranslations('board');
  const common = useTranslations('common');
  const counted = useCounted(kind);
  const format = useFormatter();
  const emptyWords = useEmptyWords(kind);
  const element = useRef<HTMLElement>(null);
  const { id } = column;
  const content = useColumnContent(model, id);
  const { ids, now, pending } = content;
  const name = id === 'none' ? t('inNoGroup') : column.name;
  const others = useOthersIn(id === 'none' ? null : id, name, kind);
  const shown = shownOf(id);

  useEffect(() => {
    if (element.current === null || alone) return undefined;
    return dropTargetForElements({
      element: element.current,
      getData: () => ({ column: id }),
      canDrop: ({ source }) => isCardDrag(source.data),
      getDropEffect: ({ input }) => dropEffectOf(input),
    });
  }, [id, alone]);

  const count = ids === null ? null : ids.length;
  const onTheirWay = pending.size;
  const words = count === null ? '' : counted(now, onTheirWay);
  const foundWords = (all: number) =>
    onTheirWay === 0
      ? t('found', { found: shown.length, count: all })
      : t('foundOnTheirWay', { found: shown.length, now, count: onTheirWay });
  const allWords = (all: number) =>
    onTheirWay === 0 ? format.number(all) : common('onTheirWay', { now, count: onTheirWay });
  const found = count === null ? '' : search === '' ? allWords(count) : foundWords(count);
  // That nothing is found is said once, over all columns.
  const isBare = ids !== null && shown.length === 0 && !findsNothing;
  const empty = isBare ? emptyWords(id, content) : null;
  return (
    <section ref={element} className={classes.lane} data-lane={id} aria-label={isolatedText(name)}>
      {!alone && (
        <header className={classes.header}>
          <h2 className={classes.title} title={isolatedText(name)} tabIndex={-1}>
            {id === 'none' ? (
              name
            ) : (
              <Link
                to={paths.group(id, kind)}
                // One stop of Tab for each column: from its first card, the arrow leads up to here.
                tabIndex={shown.length > 0 ? -1 : undefined}
              >
                <GroupName id={id} name={name} />
              </Link>
            )}
          </h2>
          <SinceYouLooked others={others} />
          <span className={classes.count} title={words}>
            {found}
          </span>
        </header>
      )}
      <div className={classes.body}>
        {ids === null &&
          (id === 'none' ? <NotAllRead /> : <UnreadGroup groupId={id} name={name} />)}
        {empty !== null && <p className={classes.empty}>{empty}</p>}
        {shown.length > 0 && (
          <LaneCards
            column={id}
            pending={pending}
            came={others.came}
            shown={shown}
            label={t('cardsOf', { name, what: common(`counts.${kind}`, { count: shown.length }) })}
            drags={!alone}
          />
        )}
        <DropHint column={column} />
      </div>
    </section>
  );
});
