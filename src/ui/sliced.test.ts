import { expect, test, vi } from 'vitest';
import { tableHtml, tableText } from './tables/copied-table.ts';
import { csvInSteps } from './tables/csv.ts';
import { atOnce, inSlices, ofEach } from './sliced.ts';

const rows = Array.from({ length: 90_000 }, (_, at) => [`Depot ${at}`, `HH-A ${at}`]);
const table = { title: '', about: [], head: ['a', 'b'], rows };

function stepsOf(steps: Generator<void, unknown>): number {
  let count = 0;
  while (steps.next().done !== true) count += 1;
  return count;
}

test.each([
  ['each of them', () => ofEach(rows, String)],
  ['a file', () => csvInSteps(rows, ';')],
  ['cells for a spreadsheet', () => tableText(table)],
  ['cells for a mail', () => tableHtml(table, '')],
])('%s, 90,000 rows of them, are made in 900 steps', (_, steps) => {
  expect(stepsOf(steps())).toBe(900);
});

test('what is made in slices is what is made at once, and the page has its turn in between', async () => {
  let now = 0;
  // Each look at the clock finds a millisecond gone.
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1));
  const turns = vi.fn<() => void>();
  const { MessageChannel: Channel } = globalThis;
  vi.stubGlobal(
    'MessageChannel',
    class extends Channel {
      constructor() {
        super();
        turns();
      }
    },
  );
  const some = rows.slice(0, 10_000);
  expect(await inSlices(csvInSteps(some, ';'))).toBe(atOnce(csvInSteps(some, ';')));
  expect(turns.mock.calls.length).toBeGreaterThan(10);
  clock.mockRestore();
  vi.unstubAllGlobals();
});
