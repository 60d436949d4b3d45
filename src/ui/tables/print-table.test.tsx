// @vitest-environment happy-dom
import { Profiler, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PrintTable } from './print-table.tsx';

const rows = Array.from({ length: 1_050 }, (_, at) => [`HH-A ${at}`]);
const table = { title: 'Cars', about: ['all'], head: ['Plate'], rows };

const printed = vi.fn<() => void>();
const root = { current: createRoot(document.createElement('div')) };
const rowsThere = () => document.querySelectorAll('tbody tr').length;

beforeEach(() => {
  // Each step is a task of its own, which no test carries out at once.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  vi.stubGlobal('print', printed.mockReset());
  root.current = createRoot(document.createElement('div'));
});

afterEach(() => {
  root.current.unmount();
  vi.unstubAllGlobals();
});

/** Renders a sheet, and waits until it is printed. */
async function print(sheet: ReactNode): Promise<void> {
  root.current.render(sheet);
  await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce(), { timeout: 10_000 });
}

test('a long table is made a few rows at a time, and printed once all of them are there', async () => {
  const made: number[] = [];
  printed.mockImplementation(() => expect(rowsThere()).toBe(1_050));
  await print(
    <Profiler id="sheet" onRender={() => made.push(rowsThere())}>
      <PrintTable tables={[table]} onDone={() => undefined} />
    </Profiler>,
  );
  expect(made).toEqual([200, 400, 600, 800, 1_000, 1_050]);
});

test('each of many sheets has its head, and one without rows as well', async () => {
  const sheets = Array.from({ length: 450 }, (_, at) => ({
    ...table,
    rows: at === 7 ? [] : [[`HH-A ${at}`]],
  }));
  await print(<PrintTable tables={sheets} onDone={() => undefined} />);
  expect(document.querySelectorAll('thead')).toHaveLength(450);
  expect(rowsThere()).toBe(449);
});

test('a plate, a number and a day stand in one line each, and a name may go on in the next', async () => {
  const row = ['2527 FNM', 'WÜ-N 4970 E', '25.11.2026', 'Depot Nord', 'Depot of the 3 bridges', ''];
  const head = row.map((_, at) => `Column ${at}`);
  await print(<PrintTable tables={[{ ...table, head, rows: [row] }]} onDone={() => undefined} />);
  const whole = [...document.querySelectorAll('td')].filter((cell) => /whole/.test(cell.className));
  expect(whole.map((cell) => cell.textContent)).toEqual(row.slice(0, 3));
});

test('a long address goes on in the next line behind its signs, and a plate nowhere', async () => {
  const row = ['HH-H 350', 'katarzyna.wojciechowska@fleet.example.com', 'x'.repeat(40)];
  const sheet = { ...table, head: ['Plate', 'E-mail', 'Key'], rows: [row] };
  await print(<PrintTable tables={[sheet]} onDone={() => undefined} />);
  const cells = [...document.querySelectorAll('td')];
  const pieces = cells.map((cell) =>
    [...cell.childNodes]
      .filter(({ nodeName }) => nodeName === '#text')
      .map((one) => one.textContent),
  );
  expect(pieces).toEqual([
    ['HH-H 350'],
    ['katarzyna.', 'wojciechowska@', 'fleet.', 'example.', 'com'],
    ['x'.repeat(40)],
  ]);
  expect(cells.map(({ className }) => /long/.test(className))).toEqual([false, false, true]);
});
