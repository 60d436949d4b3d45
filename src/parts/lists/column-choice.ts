import { useMemo } from 'react';
import * as v from 'valibot';
import type { ElementKind } from '../../api/elements.ts';
import { keptLists } from '../account/kept-lists.ts';
import { arrange, type ChosenColumn, columnsKey } from './arrange-columns.ts';

const Chosen = v.object({ key: v.string(), shown: v.boolean() });

const kept = keptLists<ChosenColumn>(columnsKey, v.array(Chosen));

/** Which columns lists of a kind have, in which order; [] is as at first. */
export const chosenColumns = (kind: ElementKind): readonly ChosenColumn[] => kept.of(kind);

/** Keeps that in this browser. */
export const chooseColumns = (kind: ElementKind, columns: readonly ChosenColumn[]): void =>
  kept.keep(kind, columns);

/** All columns of a list as they were chosen; the first names the row and stays the first. */
export function useArranged<Column extends { key: string }>(
  kind: ElementKind,
  columns: readonly Column[],
): readonly { column: Column; shown: boolean }[] {
  const choice = kept.useKept(kind);
  // The rows of a list are drawn anew with another array of columns.
  return useMemo(() => arrange(columns, choice), [columns, choice]);
}

/** The columns of a list that are shown, in the order that was chosen. */
export function useShownColumns<Column extends { key: string }>(
  kind: ElementKind,
  columns: readonly Column[],
): readonly Column[] {
  const arranged = useArranged(kind, columns);
  return useMemo(
    () => arranged.flatMap(({ column, shown }) => (shown ? [column] : [])),
    [arranged],
  );
}

/** So many columns of a list have room while another list stands beside it. */
const mostBeside = 3;

/** What is shown of the columns while another list stands beside: the first few, each as narrow as need be. */
export const columnsBeside = <Column extends { width: string }>(
  columns: readonly Column[],
): readonly Column[] =>
  columns
    .slice(0, mostBeside)
    .map((column) => ({ ...column, width: column.width.replace(/minmax\([^,]+/, 'minmax(4rem') }));
