import { useEffect, useEffectEvent } from 'react';
import { useBoardParts } from '../board-context.ts';
import { useMoveColumn } from './use-move-column.ts';

/** The group whose column's name has the focus. */
function namedColumn(target: EventTarget | null): number | null {
  if (!(target instanceof Element) || target.closest('[data-lane-head] h2 a') === null) return null;
  return Number(target.closest<HTMLElement>('[data-lane]')?.dataset['lane']);
}

const modifiers = ['Control', 'Alt', 'Shift', 'Meta', 'AltGraph'];

/** Space on the name of a column lifts it, arrows choose its place, Enter or Space puts it down, Escape back. */
export function useColumnKeys(): void {
  const { store, columns } = useBoardParts();
  const hand = useMoveColumn();

  const lift = ({ key, target, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean => {
    const column = namedColumn(target);
    if (column === null || key !== ' ' || ctrlKey || altKey || metaKey || shiftKey) return false;
    hand.take(column, true);
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
    const isMeant = moving?.byKeys === true ? hold(event.key, moving.to) : lift(event);
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
