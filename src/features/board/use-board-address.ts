import * as v from 'valibot';
import { urlId, useUrlState } from '../../ui/use-url-state.ts';
import type { ColumnId } from './board-model.ts';

/** What the URL says of the board: both searches, and the one column that a narrow screen shows. */
export interface BoardAddress {
  cars: string;
  groups: string;
  column: ColumnId;
  change: (part: Partial<Record<'cars' | 'groups' | 'column', string>>) => void;
}

/** As it is typed, blanks and all. */
const typed = v.fallback(v.string(), '');
const entries = { cars: typed, groups: typed, column: urlId };

export function useBoardAddress(): BoardAddress {
  const { values, change } = useUrlState(entries);
  return {
    ...values,
    column: values.column ?? 'none',
    change: (part) => change(part.column === 'none' ? { ...part, column: null } : part),
  };
}
