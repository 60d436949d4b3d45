/** Where the browser keeps which columns lists have, by their kinds. */
export const columnsKey = 'motorpool.list-columns';

/** A column by its key, and whether it is shown. */
export interface ChosenColumn {
  key: string;
  shown: boolean;
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
