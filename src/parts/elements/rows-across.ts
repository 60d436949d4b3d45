import type { ElementRow } from './element-row.ts';

/** Makes a row something to drag to the list beside its own, with all that is taken along; gives how to end that. */
export type RowsAcross = (
  element: HTMLElement,
  row: ElementRow,
  takenWith: (row: ElementRow) => readonly number[],
) => () => void;
