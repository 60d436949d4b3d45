import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { IconClock, IconDots, IconStack2 } from '@tabler/icons-react';
import { memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Car } from '../../api/cars.ts';
import { kindOf } from '../../kinds/kinds.ts';
import { Plate } from '../../parts/plate.tsx';
import { focusInSight } from '../../ui/focus-page.ts';
import { useStored } from '../../ui/use-stored.ts';
import type { ColumnId } from './board-model.ts';
import { type BoardStore, isAmong, isAt } from './board-state.ts';
import { CardMenu } from './card-menu.tsx';
import classes from './card.module.css';
import { titleOf } from './car-order.ts';
import { dragDataOf } from './drag.ts';
import { useGroupCount } from './use-column-content.ts';
import { cardHeight } from './geometry.ts';

interface CardProps {
  car: Car;
  column: ColumnId;
  /** Where it stands in its column: which row, and how far down in pixels. */
  row: number;
  top: number;
  /** Tab leads to this card of its column. */
  tabbable: boolean;
  /** All groups were read, so that it is known in how many the car is. */
  groupsKnown: boolean;
  pending: boolean;
  /** Somebody else brought it while one looks: marked for a moment. */
  isNew: boolean;
  /** Whether it can be dragged: on a narrow screen there is nowhere to drag it to. */
  drags: boolean;
  store: BoardStore;
}

/**
 * One car in one column. The board listens to keys and clicks for all cards, and finds the card by
 * its data attributes. Memoised by hand: a column that scrolls renders anew for each step.
 */
export const Card = memo(function Card(props: CardProps) {
  const { car, column, row, top, tabbable, groupsKnown, pending, isNew, drags, store } = props;
  const t = useTranslations('board');
  const common = useTranslations('common');
  const element = useRef<HTMLDivElement>(null);
  const { now, onTheirWay } = useGroupCount(car.id);
  const isInMore = groupsKnown && now + onTheirWay > 1;
  const inGroups =
    onTheirWay === 0
      ? t('inGroups', { count: now })
      : t('inGroupsOnTheirWay', { now, count: onTheirWay });
  const selected = useStored(store, ({ selection }) => isAmong(selection, column, car.id));
  const carried = useStored(
    store,
    ({ dragged, lifted }) => isAmong(dragged, column, car.id) || isAmong(lifted, column, car.id),
  );
  const wanted = useStored(store, ({ focus }) => isAt(focus, column, car.id));
  const menu = useStored(store, (state) => isAt(state.menu, column, car.id));

  useEffect(() => {
    if (element.current === null || !drags) return undefined;
    const data = dragDataOf({ column, id: car.id });
    return draggable({ element: element.current, getInitialData: () => data });
  }, [car.id, column, drags]);

  useEffect(() => {
    if (!wanted) return;
    if (element.current !== null) focusInSight(element.current);
    store.set({ focus: null });
  }, [wanted, store]);

  const plate = car.licensePlate?.trim() ?? '';
  const below = kindOf('cars').detail(car);
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={row + 1}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-column={column}
      data-car={car.id}
      data-carried={carried || undefined}
      data-pending={pending || undefined}
      data-new={isNew || undefined}
      className={classes.card}
      style={{ transform: `translateY(${top}px)`, height: `${cardHeight}rem` }}
    >
      <div role="gridcell" className={classes.words}>
        <div className={classes.title}>
          {plate === '' ? (
            <span className={classes.name}>{titleOf(car)}</span>
          ) : (
            <Plate plate={plate} />
          )}
          {isInMore && (
            <span className={classes.mark} title={inGroups}>
              <IconStack2 size="0.875rem" stroke={1.8} aria-hidden />
              <span aria-hidden>{now}</span>
              <span className={classes.unseen}>{inGroups}</span>
            </span>
          )}
          {pending && (
            <span className={classes.pending} title={common('pending')}>
              <IconClock size="0.875rem" stroke={2} aria-hidden />
              <span className={classes.unseen}>{common('pending')}</span>
            </span>
          )}
        </div>
        <div className={classes.below} title={below}>
          {below}
        </div>
      </div>
      <div role="gridcell" className={classes.menu}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.button}
          aria-label={common('moreActions', { name: titleOf(car) })}
          aria-haspopup="menu"
          aria-expanded={menu}
          data-opens-menu
        >
          <IconDots size="1.125rem" aria-hidden />
        </button>
        {menu && <CardMenu car={car} column={column} store={store} />}
      </div>
    </div>
  );
});
