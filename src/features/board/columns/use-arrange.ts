import { useTranslations } from 'use-intl';
import type { CardSort } from '../../../parts/lists/kept-columns.ts';
import { announce } from '../../../ui/messages/live-region.tsx';
import { without } from './arrangement.ts';
import { useBoardParts } from '../board-context.ts';
import type { ColumnId } from '../board-model.ts';
import { toggled, withMoved } from './move-column.ts';
import { useArrangement } from './use-arrangement.ts';
import { useBoardAddress } from '../use-board-address.ts';

interface Group {
  id: number;
  name: string;
}

/** Arranges the columns: says what has become of it, and keeps the focus in the head of a column. */
export function useArrange() {
  const { model, store, columns, pinned, hidden } = useBoardParts();
  const t = useTranslations('columns');
  const { arranged, arrange } = useArrangement();
  const { show } = useBoardAddress();
  /** The column beside this one, which is there once this one has gone. */
  const beside = (id: ColumnId): ColumnId => {
    const at = columns.findIndex((column) => column.id === id);
    return columns[at + 1]?.id ?? columns[at - 1]?.id ?? 'none';
  };
  return {
    pin: ({ id, name }: Group) => {
      const leaves = show === 'pinned' && pinned.has(id);
      // In whatever place it is then, it is followed.
      const next = leaves ? beside(id) : id;
      arrange(toggled(arranged, { is: 'pinned', column: id }));
      store.set({ headed: next });
      announce(t(pinned.has(id) ? 'unpinned' : 'pinned', { name }));
    },
    hide: ({ id, name }: Group) => {
      const next = beside(id);
      arrange(toggled(arranged, { is: 'hidden', column: id }));
      store.set({ headed: next });
      const count = hidden.has(id) ? hidden.size - 1 : hidden.size + 1;
      announce(t(hidden.has(id) ? 'shownAgain' : 'hiddenNow', { name, count }));
    },
    collapse: (id: ColumnId) => {
      arrange(toggled(arranged, { is: 'collapsed', column: id }));
      store.set({ headed: id });
    },
    showAll: (id: ColumnId) => {
      arrange(without(arranged, 'hidden'));
      store.set({ headed: show === 'hidden' ? 'none' : id });
      announce(t('allShown'));
    },
    /** To another place among those that are shown. */
    move: ({ id, name }: Group, to: number) => {
      const shown = columns.flatMap((column) => (column.id === 'none' ? [] : [column.id]));
      arrange(withMoved(arranged, model.groups, shown, { column: id, to }));
      store.set({ headed: id });
      announce(t('columnMoved', { name, place: to + 1, count: shown.length }));
    },
    /** Those that were moved stand by their names again; what is pinned stays so. */
    resetOrder: (id: ColumnId) => {
      arrange(without(arranged, 'placed'));
      store.set({ headed: id });
      announce(t('orderReset'));
    },
    /** The cards of a column, by what people call them where no other way is wished. */
    sort: ({ id, name }: { id: ColumnId; name: string }, by: CardSort | null) => {
      const rest = without(arranged, 'sorted', id);
      arrange(by === null ? rest : [...rest, { is: 'sorted', column: id, by }]);
      store.set({ headed: id });
      announce(t('cardsSorted', { name, sort: t(`sorts.${by ?? 'name'}`) }));
    },
  };
}
