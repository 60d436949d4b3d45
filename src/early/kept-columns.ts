import { readStored } from '../browser-storage.ts';
import type { ElementKind } from '../api/elements.ts';
import { arrange, type ChosenColumn, columnsKey } from '../parts/lists/arrange-columns.ts';
import { fits } from './shape.ts';
import { listColumns } from './list-columns.ts';

const isChosen = (value: unknown): value is ChosenColumn =>
  fits(value, { key: 'string', shown: 'boolean' });

/** Which columns this browser keeps for the lists of a kind; null where it is nothing that is sure. */
function choiceFor(kind: ElementKind): readonly ChosenColumn[] | null {
  try {
    const stored: unknown = JSON.parse(readStored('local', columnsKey) ?? '{}');
    const own: unknown = new Map(Object.entries(stored ?? {})).get(kind) ?? [];
    return Array.isArray(own) && own.every(isChosen) ? own : null;
  } catch {
    return null;
  }
}

/**
 * The columns that a list shows, each with its place among all that it could show; null where what is
 * kept of them is nothing that is sure.
 */
export function shownColumns(kind: ElementKind) {
  const choice = choiceFor(kind);
  if (choice === null) return null;
  const { possible, more } = listColumns(kind);
  const all = [...possible, ...more];
  const shown = arrange(possible, choice).flatMap((one) => (one.shown ? [one.column] : []));
  return [...shown, ...more].map((column) => ({ ...column, place: all.indexOf(column) }));
}
