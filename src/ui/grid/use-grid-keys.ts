import { type KeyboardEvent, useRef } from 'react';
import {
  type Anchor,
  extended,
  type RowKey,
  type Selection,
  toggled,
  toggledAll,
  withAll,
} from './grid-selection.ts';

interface GridKeysOptions<Row> {
  rows: readonly Row[];
  rowKey: (row: Row) => RowKey;
  current: number;
  /** How many rows PageDown goes. */
  page: number;
  moveTo: (index: number) => void;
  selection: Selection<Row> | undefined;
  /** What a key does to the current row, by the key's name. */
  actions: Readonly<Record<string, ((row: Row) => void) | undefined>>;
}

const openMenu = (row: Element) =>
  row.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();

/** The row that a key was pressed on; keys on a link or a button in it, and in the head, are theirs. */
function rowOf(target: EventTarget): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.matches('[role="row"], input[type="checkbox"]')
    ? target.closest<HTMLElement>('[role="row"][tabindex]')
    : null;
}

/** The keys of a data grid, and its selection: arrows move, Space selects, Shift extends, Ctrl+A takes all. */
export function useGridKeys<Row>(options: GridKeysOptions<Row>) {
  const { rows, rowKey, current, page, moveTo, selection, actions } = options;
  const anchor = useRef<Anchor | null>(null);

  const toggle = (index: number) => {
    const row = rows[index];
    if (selection === undefined || row === undefined) return;
    const made = toggled(selection.keys, rowKey(row));
    anchor.current = { key: rowKey(row), base: made, made };
    selection.onChange(made);
  };
  const extendTo = (index: number) => {
    if (selection === undefined || rows[index] === undefined) return;
    const { keys } = selection;
    anchor.current = extended(anchor.current, { keys, from: current, to: index }, rows, rowKey);
    if (anchor.current !== null) selection.onChange(anchor.current.made);
  };
  const toggleAll = () => selection?.onChange(toggledAll(selection.keys, rows, rowKey));
  const steps: Record<string, number> = {
    ArrowDown: current + 1,
    ArrowUp: current - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: current + page,
    PageUp: current - page,
  };

  const act = (event: KeyboardEvent, element: HTMLElement, row: Row): boolean => {
    const { key } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    const step = steps[key];
    const action = actions[key];
    if (ctrl && key.toLowerCase() === 'a' && selection !== undefined) {
      selection.onChange(withAll(selection.keys, rows, rowKey));
    } else if (ctrl) return false;
    else if (key === 'ContextMenu' || (event.shiftKey && key === 'F10')) openMenu(element);
    else if (step !== undefined) {
      const to = Math.max(0, Math.min(rows.length - 1, step));
      if (event.shiftKey) extendTo(to);
      else anchor.current = null;
      moveTo(to);
    } else if (key === ' ' && selection !== undefined) toggle(current);
    else if (action !== undefined) action(row);
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const element = rowOf(event.target);
    const row = rows[current];
    if (element === null || row === undefined || event.altKey) return;
    if (act(event, element, row)) event.preventDefault();
  };
  return { onKeyDown, toggle, extendTo, toggleAll };
}
