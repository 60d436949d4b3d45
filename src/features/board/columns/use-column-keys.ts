import { useEffect, useEffectEvent } from 'react';
import { useBoardParts } from '../board-context.ts';
import { columnOf } from './column-of.ts';
import { useMoveColumn } from './use-move-column.ts';

const modifiers = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'];

const isInMenu = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="menu"]') !== null;

/**
 * Space on the name of a column lifts it, arrows choose its place, Enter or Space puts it down, Escape back. F2
 * in a column renames its group.
 */
export function useColumnKeys(): void {
  const { store, columns, onRename } = useBoardParts();
  const hand = useMoveColumn();

  const lift = ({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const column = columnOf(target, '[data-lane-head] h2 a');
    if (typeof column !== 'number' || key !== ' ' || ctrlKey || altKey || metaKey || shiftKey)
      return false;
    hand.take(column, true);
    return true;
  };

  const rename = ({ key, target }: KeyboardEvent): boolean => {
    const group = columns.find(({ id }) => id === columnOf(target));
    if (key !== 'F2' || isInMenu(target) || store.get().lifted !== null) return false;
    if (typeof group?.id !== 'number') return false;
    onRename({ id: group.id, name: group.name });
    return true;
  };

  const hold = (key: string, to: number): boolean => {
    const places: Record<string, number> = {
      ArrowLeft: to - 1,
      ArrowRight: to + 1,
      Home: 0,
      End: columns.length,
    };
    const place = places[key];
    if (place !== undefined) hand.hold(place);
    else if (key === 'Enter' || key === ' ') hand.drop();
    else if (key === 'Escape' || key === 'Tab') hand.putBack();
    // Everything else has no meaning while a column is held.
    return key !== 'Tab' && !modifiers.includes(key);
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { moving } = store.get();
    const isMeant =
      moving?.byKeys === true ? hold(event.key, moving.to) : lift(event) || rename(event);
    if (!isMeant) return;
    event.preventDefault();
    event.stopPropagation();
  });
  const letGo = useEffectEvent(() => {
    if (store.get().moving?.byKeys === true) hand.putBack();
  });
  useEffect(() => {
    addEventListener('keydown', onKey, { capture: true });
    addEventListener('pointerdown', letGo, { capture: true });
    return () => {
      removeEventListener('keydown', onKey, { capture: true });
      removeEventListener('pointerdown', letGo, { capture: true });
    };
  }, []);
}
