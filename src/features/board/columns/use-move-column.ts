import { useTranslations } from 'use-intl';
import { announce } from '../../../ui/messages/live-region.tsx';
import { useBoardParts } from '../board-context.ts';
import { placesFor } from './move-column.ts';
import { useArrange } from './use-arrange.ts';

/** A column in the hand: taken, held over another place, put down there or put back. */
export function useMoveColumn() {
  const { store, columns, pinned, search } = useBoardParts();
  const t = useTranslations('columns');
  const arrange = useArrange();
  const groups = columns.flatMap(({ id, name }) => (id === 'none' ? [] : [{ id, name }]));
  const shown = groups.map(({ id }) => id);

  return {
    /** Where each column that is shown stands. */
    places: () => new Map(shown.map((id, place) => [id, place])),
    /** False where it can not be taken: while something is searched, those with hits stand first. */
    take: (column: number, byKeys: boolean): boolean => {
      const from = shown.indexOf(column);
      const name = groups[from]?.name;
      if (name === undefined) return false;
      if (search !== '') {
        announce(t('noMoveInSearch'));
        return false;
      }
      store.set({ moving: { column, to: from, byKeys } });
      if (byKeys) announce(t('columnLifted', { name, place: from + 1, count: shown.length }));
      return true;
    },
    /** Over another place; at the nearest one that it can have. Said, where a key does it. */
    hold: (place: number): void => {
      const { moving } = store.get();
      if (moving === null) return;
      const { first, last } = placesFor({ shown, pinned }, moving.column);
      const to = Math.max(first, Math.min(last, place));
      if (to !== moving.to) store.set({ moving: { ...moving, to } });
      if (moving.byKeys) announce(t('columnPlace', { place: to + 1, count: shown.length }));
    },
    /** Moves it to where it is held. */
    drop: (): void => {
      const { moving } = store.get();
      if (moving === null) return;
      store.set({ moving: null });
      const from = shown.indexOf(moving.column);
      const group = groups[from];
      if (group === undefined) return;
      if (from !== moving.to) arrange.move(group, moving.to);
      else if (moving.byKeys) announce(t('columnPutBack', { name: group.name }));
    },
    /** Lets it stand where it stood. */
    putBack: (): void => {
      const { moving } = store.get();
      if (moving === null) return;
      store.set({ moving: null });
      const name = groups.find(({ id }) => id === moving.column)?.name ?? '';
      if (moving.byKeys) announce(t('columnPutBack', { name }));
    },
  };
}
