import { useSearchParams } from 'react-router';
import type { ColumnId } from './board-model.ts';

/** What the URL says of the board: both searches, and the one column that a narrow screen shows. */
export interface BoardAddress {
  cars: string;
  groups: string;
  column: ColumnId;
  change: (part: Partial<Record<'cars' | 'groups' | 'column', string>>) => void;
}

/** A column by what the URL or a select holds; nonsense is "in no group". */
function columnOf(written: string | null): ColumnId {
  return written !== null && /^[1-9]\d{0,9}$/.test(written) ? Number(written) : 'none';
}

export function useBoardAddress(): BoardAddress {
  const [params, setParams] = useSearchParams();
  return {
    cars: params.get('cars') ?? '',
    groups: params.get('groups') ?? '',
    column: columnOf(params.get('column')),
    change: (part) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(part))
            if (value === '' || (name === 'column' && value === 'none')) after.delete(name);
            else after.set(name, value);
          return after;
        },
        { replace: true },
      ),
  };
}
