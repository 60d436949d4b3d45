import type { FocusEvent, MouseEvent, SyntheticEvent } from 'react';

interface RowActs {
  onFocus: (index: number) => void;
  onOpen: ((index: number) => void) | undefined;
  onAcross: ((index: number) => void) | undefined;
  /** With Shift it goes as far as this row. */
  onSelect: ((index: number, isExtended: boolean) => void) | undefined;
}

/** Which row something happened in; a dialog that was opened from a row is not in it. */
function rowOf({ target, currentTarget }: SyntheticEvent): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row !== null && currentTarget.contains(row) ? Number(row.dataset['index']) : null;
}

const isIn = (target: EventTarget, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;
const isBox = (target: EventTarget) => isIn(target, '[data-check] input');
const hasOwnClick = (target: EventTarget) => isIn(target, 'a, button, label, [role="menu"]');

/** Somebody marks text in a row to copy it: that is no click. */
const isMarkingText = () => getSelection()?.isCollapsed === false;

/** One listener for all rows: a click on one opens it, or with Ctrl or Shift selects it, as its box does. */
export function rowListeners({ onFocus, onOpen, onAcross, onSelect }: RowActs) {
  return {
    onFocus: (event: FocusEvent) => {
      const index = rowOf(event);
      if (index !== null) onFocus(index);
    },
    onClick: (event: MouseEvent) => {
      const { target, shiftKey } = event;
      const index = rowOf(event);
      if (index === null) return;
      if (isBox(target)) onSelect?.(index, shiftKey);
      if (hasOwnClick(target)) return;
      const selects = shiftKey || event.ctrlKey || event.metaKey;
      if (selects && onSelect !== undefined) onSelect(index, shiftKey);
      else if (!selects && !isMarkingText()) onOpen?.(index);
    },
    onDoubleClick: (event: MouseEvent) => {
      const index = rowOf(event);
      if (index === null || onAcross === undefined || hasOwnClick(event.target)) return;
      getSelection()?.removeAllRanges();
      onAcross(index);
    },
  };
}

/** With Shift rows are selected: the browser would mark their text as well. */
export function extendsWithoutMarking(event: MouseEvent): void {
  const { target, shiftKey } = event;
  if (!shiftKey || !(target instanceof Element)) return;
  const row = target.closest<HTMLElement>('[role="row"][aria-selected]');
  if (row === null) return;
  event.preventDefault();
  row.focus({ preventScroll: true });
}
