import * as v from 'valibot';
import { type ElementKind, elementKinds } from '../api/elements.ts';
import { readStored, store } from '../browser-storage.ts';
import { createStore } from '../store.ts';
import { useStored } from '../ui/use-stored.ts';

const Chosen = v.object({ key: v.string(), shown: v.boolean() });

/** A column by its key, and whether it is shown. */
export type ChosenColumn = v.InferOutput<typeof Chosen>;

const storageKey = 'motorpool.columns';
const natural: readonly ChosenColumn[] = [];
const Stored = v.record(v.picklist(elementKinds), v.fallback(v.array(Chosen), []));

/** What was kept; what can not be read counts as nothing. */
function parsed(text: string | null): Partial<Record<ElementKind, readonly ChosenColumn[]>> {
  try {
    return v.parse(Stored, JSON.parse(text ?? '{}'));
  } catch {
    return {};
  }
}

const kept = createStore({ choices: parsed(readStored('local', storageKey)) });

// Another tab of this browser may have changed it.
addEventListener('storage', ({ key, newValue }) => {
  if (key === storageKey || key === null) kept.set({ choices: parsed(newValue) });
});

/** Keeps in this browser which columns lists of a kind have, and in which order; [] is as at first. */
export function chooseColumns(kind: ElementKind, columns: readonly ChosenColumn[]): void {
  const choices = { ...kept.get().choices, [kind]: columns };
  kept.set({ choices });
  store('local', storageKey, JSON.stringify(choices));
}

/** The columns of a list as they were chosen; the first names the row and stays the first. */
export function useArranged<Column extends { key: string }>(
  kind: ElementKind,
  columns: readonly Column[],
): readonly { column: Column; shown: boolean }[] {
  return arrange(
    columns,
    useStored(kept, ({ choices }) => choices[kind] ?? natural),
  );
}

/**
 * Every column once, in the chosen order; one that the choice does not know is shown behind the one
 * that it stands behind by nature.
 */
export function arrange<Column extends { key: string }>(
  columns: readonly Column[],
  choice: readonly ChosenColumn[],
): readonly { column: Column; shown: boolean }[] {
  const [title, ...others] = columns;
  if (title === undefined) return [];
  const chosen = choice.flatMap(({ key, shown }) => {
    const column = others.find((one) => one.key === key);
    return column === undefined ? [] : [{ column, shown }];
  });
  const arranged = [
    { column: title, shown: true },
    ...chosen.filter(({ column }, at) => chosen.findIndex((one) => one.column === column) === at),
  ];
  for (const [at, column] of columns.entries()) {
    if (arranged.some((one) => one.column === column)) continue;
    const before = arranged.findIndex((one) => one.column === columns[at - 1]);
    arranged.splice(before + 1, 0, { column, shown: true });
  }
  return arranged;
}
