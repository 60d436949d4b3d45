// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DataGrid } from './data-grid.tsx';
import type { Column } from './grid-row.tsx';
import type { RowKey, Selection } from './grid-selection.ts';

interface Row {
  id: number;
  name: string;
}

/** Which rows had a cell made since they were last asked for. */
let made: number[] = [];
const madeSince = () => made.splice(0).toSorted((a, b) => a - b);

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    label: 'Name',
    width: '1fr',
    cell: ({ id, name }) => {
      made.push(id);
      return name;
    },
  },
];
const twenty: readonly Row[] = Array.from({ length: 20 }, (_, id) => ({ id, name: `Row ${id}` }));

function List() {
  const [rows, setRows] = useState(twenty);
  const [keys, setKeys] = useState<ReadonlySet<RowKey>>(new Set());
  const renamed = () => rows.map((row) => (row.id === 3 ? { id: 3, name: 'Changed' } : row));
  return (
    <>
      <button onClick={() => setRows(renamed())}>Rename row 3</button>
      <button onClick={() => setRows(rows.filter(({ id }) => id % 2 === 1))}>Search</button>
      <DataGrid
        label="Rows"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        selection={{
          keys,
          onChange: setKeys,
          label: ({ name }) => `Select ${name}`,
          allLabel: 'Select all',
          countWords: String,
        }}
      />
    </>
  );
}

const root = { current: createRoot(document.createElement('div')) };

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  // Nothing is laid out here: every row is in sight.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2_000);
  const place = document.body.appendChild(document.createElement('div'));
  root.current = createRoot(place);
  await act(async () =>
    root.current.render(
      <MantineProvider>
        <MemoryRouter>
          <List />
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  if (new Set(madeSince()).size < twenty.length) throw new Error('Some rows are out of sight.');
});

afterEach(async () => {
  await act(async () => root.current.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const click = (find: (element: HTMLElement) => boolean) =>
  act(async () => [...document.querySelectorAll<HTMLElement>('button, input')].find(find)?.click());
const press = (words: string) => click(({ textContent }) => textContent === words);

test('a box that is ticked renders no cell of another row', async () => {
  await click((element) => element.getAttribute('aria-label') === 'Select Row 7');
  expect(document.querySelectorAll('[aria-selected="true"]')).toHaveLength(1);
  expect(madeSince().filter((id) => id !== 7 && id !== 0)).toEqual([]);
});

test('one row that has changed renders its own cells alone, and lays nothing out to ask how high the list is', async () => {
  const asked = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(2_000);
  asked.mockClear();
  await press('Rename row 3');
  expect(asked).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain('Changed');
  expect(new Set(madeSince())).toEqual(new Set([3]));
});

test('a search that leaves some rows renders none of them anew', async () => {
  await press('Search');
  // The first of them takes the place of the current row, which is gone.
  expect(madeSince()).toEqual([1]);
});

test('a step makes no row anew but the one that was current and the one that is', async () => {
  const named: string[] = [];
  const selection: Selection<Row> = {
    keys: new Set(),
    onChange: () => undefined,
    label: ({ name }) => {
      named.push(name);
      return `Select ${name}`;
    },
    allLabel: 'Select all',
    countWords: String,
  };
  await act(async () =>
    root.current.render(
      <MantineProvider>
        <MemoryRouter>
          <DataGrid
            label="Rows with boxes"
            columns={columns}
            rows={twenty}
            rowKey={({ id }) => id}
            selection={selection}
          />
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  expect(new Set(named).size).toBe(twenty.length);
  named.length = 0;
  madeSince();
  const step = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
  await act(async () => document.querySelector('[tabindex="0"]')?.dispatchEvent(step));
  expect(document.activeElement?.textContent).toContain('Row 1');
  expect(new Set(madeSince())).toEqual(new Set([0, 1]));
  expect(named).toEqual([]);
});

test('a step in a long list looks at the rows in sight alone', async () => {
  const many: readonly Row[] = Array.from({ length: 5_000 }, (_, id) => ({
    id,
    name: `Row ${id}`,
  }));
  const seen = new Set<number>();
  const keyOf = ({ id }: Row) => {
    seen.add(id);
    return id;
  };
  await act(async () =>
    root.current.render(
      <MantineProvider>
        <MemoryRouter>
          <DataGrid label="Many rows" columns={columns} rows={many} rowKey={keyOf} />
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  seen.clear();
  const grid = document.querySelector('[role="grid"]');
  const step = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
  await act(async () => grid?.querySelector('[tabindex="0"]')?.dispatchEvent(step));
  expect(document.querySelector('[tabindex="0"]')?.textContent).toContain('Row 1');
  expect(seen.size).toBeLessThan(200);
});

function ListWithPanel() {
  const [open, setOpen] = useState<RowKey | null>(null);
  return (
    <>
      <button onClick={() => setOpen(4)}>Open row 4</button>
      <button onClick={() => setOpen(5)}>Open row 5</button>
      <button onClick={() => setOpen(null)}>Close</button>
      <DataGrid
        label="Rows with a panel"
        columns={columns}
        rows={twenty}
        rowKey={({ id }) => id}
        open={open}
      />
    </>
  );
}

test('the row of what stands beside the list is marked, and has the focus once that is closed', async () => {
  await act(async () =>
    root.current.render(
      <MantineProvider>
        <MemoryRouter>
          <ListWithPanel />
        </MemoryRouter>
      </MantineProvider>,
    ),
  );
  const marked = () =>
    [...document.querySelectorAll('[role="row"][aria-current]')].map((row) => row.textContent);
  await press('Open row 4');
  expect(marked()).toEqual(['Row 4']);
  await press('Open row 5');
  expect(marked()).toEqual(['Row 5']);
  await press('Close');
  expect(marked()).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Row 5');
});
