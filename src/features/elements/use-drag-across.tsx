import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import type { RowsAcross } from '../../parts/elements/rows-across.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { dragRow, type Side, takeRows } from './side-drag.ts';

interface DragAcrossOptions {
  group: { id: number };
  kind: ElementKind;
  /** The list of what is in the group; null where it is not shown. */
  inside: HTMLElement | null;
  /** Something in the list of what is not. */
  heading: RefObject<HTMLElement | null>;
  /** Gives how the rows of the group's list are dragged; null when no more. */
  onDrag: (drag: RowsAcross | null) => void;
}

/** Two lists between which rows are dragged: how a row of this one is, and what is said over where they are held. */
export function useDragAcross(options: DragAcrossOptions) {
  const { group, kind, inside, heading, onDrag } = options;
  const t = useTranslations('groups');
  const common = useTranslations('common');
  const { wish } = useChange();
  const [over, setOver] = useState<{ side: Side; place: Element; count: number } | null>(null);
  const from =
    (side: Side): RowsAcross =>
    (element, row, takenWith) =>
      dragRow(element, {
        side,
        ids: () => takenWith(row),
        words: (count) => common(`counts.${kind}`, { count }),
      });
  const drop = useEffectEvent((side: Side, elementIds: readonly number[]) =>
    wish({ type: side === 'in' ? 'assign' : 'remove', kind, groupIds: [group.id], elementIds }),
  );
  const tell = useEffectEvent((isOn: boolean) => onDrag(isOn ? from('in') : null));
  useEffect(() => {
    const outside = heading.current?.closest('section') ?? null;
    if (inside === null || outside === null) return undefined;
    const onto = (place: HTMLElement, side: Side) =>
      takeRows(place, side, {
        onOver: (count) => setOver(count === 0 ? null : { side, place, count }),
        onDrop: (ids) => drop(side, ids),
      });
    const ends = [onto(inside, 'in'), onto(outside, 'out')];
    tell(true);
    return () => {
      for (const end of ends) end();
      tell(false);
      setOver(null);
    };
  }, [inside, heading]);
  const hint = () => {
    if (over === null) return null;
    const what = common(`counts.${kind}`, { count: over.count });
    return createPortal(
      <div data-part="hint" aria-hidden>
        <span>
          {over.side === 'in' ? t('addCounted', { what }) : t('removeSelected', { what })}
        </span>
      </div>,
      over.place,
    );
  };
  return { drag: inside === null ? null : from('out'), hints: hint() };
}
