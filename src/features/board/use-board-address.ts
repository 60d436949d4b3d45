import * as v from 'valibot';
import { type ElementKind, elementKinds } from '../../api/elements.ts';
import { urlChoice, urlId, useUrlState } from '../../ui/page/use-url-state.ts';
import type { ColumnId } from './board-model.ts';
import { type ShownColumns, shownColumns } from './columns/shown-groups.ts';

/** What the URL says of the board: the kind, both searches, which columns are shown, and the one column that a narrow screen shows. */
export interface BoardAddress {
  kind: ElementKind;
  /** What is searched among the elements of that kind: each kind has a search of its own. */
  search: string;
  groups: string;
  show: ShownColumns;
  column: ColumnId;
  change: (part: Partial<Record<'kind' | 'search' | 'groups' | 'show' | 'column', string>>) => void;
}

/** As it is typed, blanks and all. */
const typed = v.fallback(v.string(), '');
const entries = {
  kind: urlChoice(elementKinds),
  cars: typed,
  users: typed,
  services: typed,
  products: typed,
  groups: typed,
  show: urlChoice(shownColumns),
  column: urlId,
};

export function useBoardAddress(): BoardAddress {
  const { values, change } = useUrlState(entries);
  const { kind, groups, show, column } = values;
  return {
    kind,
    search: values[kind],
    groups,
    show,
    column: column ?? 'none',
    change: ({ search, ...part }) =>
      change({
        ...part,
        ...(part.kind === elementKinds[0] ? { kind: null } : {}),
        ...(part.show === shownColumns[0] ? { show: null } : {}),
        ...(part.column === 'none' ? { column: null } : {}),
        ...(search === undefined ? {} : { [kind]: search }),
      }),
  };
}
