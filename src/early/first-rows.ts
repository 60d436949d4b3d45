import { elementShapes } from 'virtual:element-shapes';
import { lookAtEarlyRead } from '../api/early-reads.ts';
import type { ElementKind, ElementOf } from '../api/elements.ts';
import type { Language } from '../i18n/languages.ts';
import { localeOf } from '../i18n/preferred-language.ts';
import { columnTexts, sortedTextOf } from '../kinds/column-texts.ts';
import { type Cell, cellOf } from '../parts/elements/cell-look.ts';
import { columnFrames, columnsOf, type ElementColumn } from '../parts/elements/element-columns.ts';
import { denseHeight, gridTemplate, rowHeight } from '../ui/grid/grid-sizes.ts';
import { isKeptDense } from '../ui/grid/kept-density.ts';
import { showsRows } from '../app/shell-names.ts';
import { clone } from './clone.ts';
import { shownColumns } from './kept-columns.ts';
import { fits } from './shape.ts';
import { cellsPart, countryMark, rowsOf, templateId, textMark } from './static-shell-names.ts';

/** So many grey rows stand below the others as long as there may be more. */
const rowsToCome = 3;
/** And so many where there are none yet. */
const greyRows = 24;

/** The elements that an answer of the API holds; none where it is anything else. */
function elementsIn<Kind extends ElementKind>(kind: Kind, answer: string): ElementOf[Kind][] {
  const isElement = (value: unknown): value is ElementOf[Kind] => fits(value, elementShapes[kind]);
  try {
    const all: unknown = JSON.parse(answer);
    return Array.isArray(all) && all.every(isElement) ? all : [];
  } catch {
    return [];
  }
}

/** How an element of a kind stands in a column; null in one that comes later. */
function cellsOf<Kind extends ElementKind>(kind: Kind, language: Language) {
  const locale = localeOf(language);
  const frames = new Map<string, ElementColumn>(columnFrames(kind).map(({ key }) => [key, key]));
  const texts = new Map<string, (element: ElementOf[Kind]) => string>(
    Object.entries(columnTexts[kind]),
  );
  const [sortedBy] = columnsOf[kind];
  const inOrder = sortedTextOf(kind, sortedBy);
  if (inOrder !== null) texts.set(sortedBy, inOrder);
  return (name: string, element: ElementOf[Kind]): Cell | null => {
    const key = frames.get(name);
    return key === undefined
      ? null
      : cellOf(key, texts.get(name)?.(element) ?? '', element, locale);
  };
}

/** Puts the text of an element where marks stand, as nothing but text. */
function fillIn(look: Element, { text, country }: Cell): void {
  // The country first: what looks like a mark in a text is none.
  const filled = (before: string) =>
    before.replace(countryMark, () => country ?? '').replace(textMark, () => text);
  const nodes = document.createTreeWalker(look, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode() !== null)
    nodes.currentNode.nodeValue = filled(nodes.currentNode.nodeValue ?? '');
  for (const titled of look.querySelectorAll('[title]'))
    titled.setAttribute('title', filled(titled.getAttribute('title') ?? ''));
}

/** What a list is made of: its frame, and what its rows are copied from. */
interface Parts {
  frame: DocumentFragment;
  rows: HTMLElement;
  row: HTMLElement;
  grey: HTMLElement;
  looks: DocumentFragment;
}

function partsFor(kind: ElementKind, language: Language): Parts | null {
  const frame = clone(templateId(rowsOf(kind), language));
  const looks = clone(templateId(cellsPart, language));
  const row = frame?.querySelectorAll<HTMLElement>('[role="row"]')[1];
  const [rows, grey] = [row?.parentElement, row?.nextElementSibling];
  return frame && looks && row && rows && grey instanceof HTMLElement
    ? { frame, rows, row, grey, looks }
    : null;
}

/** Leaves a line of a list the cells that are shown, in their order, behind its checkbox. */
function arrangeCells(line: HTMLElement, columns: readonly { width: string; place: number }[]) {
  const [check, ...cells] = line.children;
  const shown = [check, ...columns.map(({ place }) => cells[place])];
  line.replaceChildren(...shown.filter((cell) => cell !== undefined));
  line.style.gridTemplateColumns = gridTemplate(columns, true).gridTemplateColumns;
}

/**
 * Shows the head of a list and grey rows, and in their place the rows in sight as soon as the read that
 * began early (first-reads.ts) brings them: as the app will show them. Where the answer is anything but
 * elements it leaves the grey ones, and resolves all the same. Null where no read is on its way, or what is
 * kept of the columns is nothing sure: then it leaves what is there.
 */
export function showFirstRows(
  shell: Element,
  kind: ElementKind,
  language: Language,
): Promise<void> | null {
  const answer = lookAtEarlyRead(kind);
  const columns = shownColumns(kind);
  const parts = partsFor(kind, language);
  const scroller = shell.querySelector('[data-still]');
  if (answer === null || columns === null || parts === null || scroller === null) return null;
  const { frame, rows, row, grey, looks } = parts;
  for (const line of frame.querySelectorAll<HTMLElement>('[role="row"]'))
    arrangeCells(line, columns);
  const height = isKeptDense() ? denseHeight : rowHeight;

  const show = (count: number, inSight: number, lineAt: (index: number) => HTMLElement) => {
    const lines = Array.from({ length: Math.min(count, inSight) }, (_, index) => {
      const line = lineAt(index);
      line.style.transform = `translateY(${index * height}rem)`;
      line.style.height = `${height}rem`;
      return line;
    });
    rows.style.height = `${count * height}rem`;
    rows.replaceChildren(...lines);
  };
  const greyLine = () => document.importNode(grey, true);

  const cellIn = cellsOf(kind, language);
  const lineOf = (element: ElementOf[typeof kind]) => {
    const line = document.importNode(row, true);
    const [, ...cells] = line.children;
    for (const [at, { key }] of columns.entries()) {
      const cell = cellIn(key, element);
      const look = cell && looks.querySelector(`[data-look="${cell.look}"]`);
      if (!look) continue;
      const filled = document.importNode(look, true);
      fillIn(filled, cell);
      cells[at]?.replaceChildren(...filled.childNodes);
    }
    return line;
  };

  const showElements = (text: string | null) => {
    const elements = elementsIn(kind, text ?? '');
    if (elements.length === 0 || !rows.isConnected) return;
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    show(elements.length + rowsToCome, Math.ceil(scroller.clientHeight / (height * rem)), (at) => {
      const element = elements[at];
      return element === undefined ? greyLine() : lineOf(element);
    });
    scroller.removeAttribute('data-still');
    // Until the app has rows as well (src/app/take-over.ts).
    scroller.closest('main > *')?.setAttribute(showsRows, '');
  };

  show(greyRows, greyRows, greyLine);
  scroller.replaceChildren(frame);
  return answer.then(showElements);
}
