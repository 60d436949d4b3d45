import { useLocation } from 'react-router';
import {
  type Arranged,
  columnsInText,
  columnsText,
  keepColumns,
  useKeptColumns,
} from '../../../parts/lists/kept-columns.ts';
import { useScope } from '../../../parts/account/use-session.ts';
import { createStore } from '../../../store.ts';
import { urlText, useUrlState } from '../../../ui/page/use-url-state.ts';
import { useStored } from '../../../ui/use-stored.ts';
import { type Columns, columnsIn } from './arrangement.ts';

/** Of a longer arrangement, the address says nothing: it is kept in the browser alone. */
const longest = 4_000;

const entries = { columns: urlText };

/** The visit of an address that said how the columns stand, until that was changed on it. */
const visits = createStore<{ changed: string | null }>({ changed: null });

interface Arrangement {
  columns: Columns;
  arranged: readonly Arranged[];
  /** Arranges them in another way, for this browser and in the address. */
  arrange: (next: readonly Arranged[]) => void;
  /** The address with the arrangement in it, for a link or a view. */
  search: string;
}

/** How the columns stand: as the address says it, else as this browser keeps it for the customer. */
export function useArrangement(): Arrangement {
  const scope = useScope();
  const { key } = useLocation();
  const { values, change, searchWith } = useUrlState(entries);
  const kept = useKeptColumns();
  const isChanged = useStored(visits, ({ changed }) => changed === key);
  const said = isChanged ? '' : values.columns;
  const arranged = said === '' ? kept : columnsInText(said);
  const textOf = (each: readonly Arranged[]) => {
    const text = columnsText(each);
    return text.length > longest ? '' : text;
  };
  return {
    columns: columnsIn(arranged),
    arranged,
    arrange: (next) => {
      keepColumns(scope, next);
      // The address follows a moment later.
      visits.set({ changed: key });
      change({ columns: textOf(next) });
    },
    search: searchWith({ columns: textOf(arranged) }),
  };
}
