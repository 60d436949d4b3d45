import { useTranslations } from 'use-intl';
import { showAllColumns, toggleCollapsed, toggleColumn } from '../../parts/kept-columns.ts';
import { useScope } from '../../parts/use-session.ts';
import { announce } from '../../ui/live-region.tsx';
import { useBoardParts } from './board-context.ts';
import type { ColumnId } from './board-model.ts';
import { useBoardAddress } from './use-board-address.ts';

interface Group {
  id: number;
  name: string;
}

/** Arranges the columns: says what has become of it, and keeps the focus in the head of a column. */
export function useArrange() {
  const { store, columns, pinned, hidden } = useBoardParts();
  const t = useTranslations('columns');
  const scope = useScope();
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
      toggleColumn(scope, 'pinned', id);
      store.set({ headed: next });
      announce(t(pinned.has(id) ? 'unpinned' : 'pinned', { name }));
    },
    hide: ({ id, name }: Group) => {
      const next = beside(id);
      toggleColumn(scope, 'hidden', id);
      store.set({ headed: next });
      const count = hidden.has(id) ? hidden.size - 1 : hidden.size + 1;
      announce(t(hidden.has(id) ? 'shownAgain' : 'hiddenNow', { name, count }));
    },
    collapse: (id: ColumnId) => {
      toggleCollapsed(scope, id);
      store.set({ headed: id });
    },
    showAll: (id: ColumnId) => {
      showAllColumns(scope);
      store.set({ headed: show === 'hidden' ? 'none' : id });
      announce(t('allShown'));
    },
  };
}
