import { IconClock } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Element, ElementKind } from '../../../api/elements.ts';
import { Plate } from '../../../parts/elements/plate.tsx';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { Opening } from '../../../ui/dialog/opening.tsx';
import { focusInSight } from '../../../ui/focus/focus-page.ts';
import unseen from '../../../ui/unseen.module.css';
import { useStored } from '../../../ui/use-stored.ts';
import type { ColumnId } from '../board-model.ts';
import { type BoardStore, isAt } from '../board-state.ts';
import { focusCard } from './card-place.ts';
import classes from './card.module.css';
import { isAmong } from './cards.ts';
import { spokenOf, titleOf } from './card-order.ts';
import { withDragLibrary } from '../../../ui/drag/drag-library.ts';
import { dragDataOf } from '../drag/drag.ts';
import menuLook from './menu-button.module.css';
import { useCardDetail } from './use-card-detail.ts';
import { useGroupCount } from '../columns/use-column.ts';
import { cardHeightOf } from '../geometry.ts';

const CardMenu = lazyPart(async () => (await import('./card-menu.tsx')).CardMenu);

interface CardProps {
  kind: ElementKind;
  element: Element;
  column: ColumnId;
  /** Where it stands in its column: which row, and how far down in pixels. */
  row: number;
  top: number;
  /** Tab leads to this card of its column. */
  tabbable: boolean;
  /** All groups were read, so that it is known in how many it is. */
  groupsKnown: boolean;
  pending: boolean;
  /** Somebody else brought it while one looks: marked for a moment. */
  isNew: boolean;
  /** Whether it can be dragged: on a narrow screen there is nowhere to drag it to. */
  drags: boolean;
  /** One line, with what identifies it alone; the rest of it is only said. */
  isCompact: boolean;
  store: BoardStore;
}

/**
 * One element in one column. The board listens to keys and clicks for all cards, and finds the card by
 * its data attributes. Memoised by hand: a column that scrolls renders anew for each step.
 */
export const Card = memo(function Card(props: CardProps) {
  const { kind, element, column, row, top, tabbable, groupsKnown, pending, isNew } = props;
  const { drags, isCompact, store } = props;
  const { id } = element;
  const t = useTranslations('board');
  const common = useTranslations('common');
  const detailOf = useCardDetail();
  const card = useRef<HTMLDivElement>(null);
  const { now, onTheirWay, isInMore } = useGroupCount(kind, id);
  const inGroups =
    onTheirWay === 0
      ? t('inGroups', { count: now })
      : t('inGroupsOnTheirWay', { now, count: onTheirWay });
  const selected = useStored(store, ({ selection }) => isAmong(selection?.cards, column, id));
  const carried = useStored(
    store,
    ({ dragged, lifted }) => isAmong(dragged, column, id) || isAmong(lifted?.cards, column, id),
  );
  const marked = useStored(store, (state) => isAmong(state.marked, column, id));
  const wanted = useStored(store, ({ focus }) => isAt(focus, column, id));
  const menu = useStored(store, (state) => isAt(state.menu, column, id));

  useEffect(() => {
    const node = card.current;
    if (node === null || !drags) return undefined;
    const data = dragDataOf({ column, id });
    return withDragLibrary(({ draggable }) =>
      draggable({ element: node, getInitialData: () => data }),
    );
  }, [id, column, drags]);

  useEffect(() => {
    if (!wanted) return;
    if (card.current !== null) focusInSight(card.current);
    store.set({ focus: null });
  }, [wanted, store]);

  const closeMenu = () => {
    if (store.get().menu === null) return;
    store.set({ menu: null });
    focusCard(store, { column, id });
  };
  const title = titleOf(kind, element);
  const plate = 'licensePlate' in element ? (element.licensePlate?.trim() ?? '') : '';
  const below = detailOf(kind, element);
  return (
    <div
      ref={card}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-column={column}
      data-card={id}
      data-carried={carried || undefined}
      data-pending={pending || undefined}
      data-new={isNew || undefined}
      data-marked={marked || undefined}
      data-compact={isCompact || undefined}
      className={classes.card}
      style={{ transform: `translateY(${top}px)`, height: `${cardHeightOf(isCompact)}rem` }}
    >
      <div role="gridcell" className={classes.words} title={isCompact ? below : undefined}>
        <div className={classes.title}>
          {plate === '' ? <span className={classes.name}>{title}</span> : <Plate plate={plate} />}
          {groupsKnown && isInMore && (
            <span role="img" aria-label={inGroups} className={classes.mark} data-in-groups>
              {now}
            </span>
          )}
          {pending && (
            <span className={classes.pending} title={common('pending')}>
              <IconClock size="0.875rem" stroke={2} aria-hidden />
              <span className={unseen.unseen}>{common('pending')}</span>
            </span>
          )}
        </div>
        <div className={isCompact ? unseen.unseen : classes.below} title={below}>
          {below}
        </div>
      </div>
      <div role="gridcell" className={`${menuLook.menu} ${classes.select}`} data-selects>
        <button
          type="button"
          tabIndex={-1}
          className={menuLook.button}
          aria-label={common('moreActions', { name: spokenOf(kind, element) })}
          aria-haspopup="menu"
          aria-expanded={menu}
          data-opens-menu
        />
        {menu && (
          <Opening onClose={closeMenu}>
            <CardMenu id={id} column={column} store={store} onClose={closeMenu} />
          </Opening>
        )}
      </div>
    </div>
  );
});
