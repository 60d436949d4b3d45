// @vitest-environment happy-dom
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { arrange } from './arrange-columns.ts';
import { chooseColumns, columnsBeside, useShownColumns } from './column-choice.ts';

const columnsOf = (keys: readonly string[]) => keys.map((key) => ({ key }));
const keysOf = (arranged: ReturnType<typeof arrange>) =>
  arranged.map(({ column, shown }) => (shown ? column.key : `(${column.key})`)).join(' ');
const cars = columnsOf(['plate', 'name', 'model', 'vin', 'groups']);

test('without a choice the columns are as they are by nature', () => {
  expect(keysOf(arrange(cars, []))).toBe('plate name model vin groups');
});

test('columns are hidden and stand in the order that was chosen, behind the one that names the row', () => {
  const choice = [
    { key: 'groups', shown: true },
    { key: 'plate', shown: false },
    { key: 'vin', shown: false },
    { key: 'name', shown: true },
    { key: 'model', shown: true },
  ];
  expect(keysOf(arrange(cars, choice))).toBe('plate groups (vin) name model');
});

test('a column that came with a later version is shown where it belongs', () => {
  const choice = [
    { key: 'vin', shown: true },
    { key: 'name', shown: true },
  ];
  expect(keysOf(arrange(cars, choice))).toBe('plate vin groups name model');
});

const someKey = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const someKeys = fc.uniqueArray(someKey, { minLength: 1 });
const anyChoice = fc.array(fc.record({ key: someKey, shown: fc.boolean() }));

test('whatever was kept, every column is there once, and the first stays the first', () => {
  fc.assert(
    fc.property(someKeys, anyChoice, (keys, choice) => {
      const arranged = arrange(columnsOf(keys), choice);
      expect(arranged.map(({ column }) => column.key).toSorted()).toEqual(keys.toSorted());
      expect(arranged[0]).toEqual({ column: { key: keys[0] }, shown: true });
    }),
  );
});

test('what is arranged and kept as the choice stands as it did', () => {
  fc.assert(
    fc.property(someKeys, anyChoice, (keys, choice) => {
      const arranged = arrange(columnsOf(keys), choice);
      const again = arranged.map(({ column: { key }, shown }) => ({ key, shown }));
      expect(keysOf(arrange(columnsOf(keys), again))).toBe(keysOf(arranged));
    }),
  );
});

test('what is chosen of lists and how the board is arranged are both there at the next visit', async () => {
  const scope = { environment: 'sandbox', customerId: 1 };
  const visit = async () => {
    vi.resetModules();
    return {
      lists: await import('./column-choice.ts'),
      board: await import('./kept-columns.ts'),
    };
  };
  const choice = [{ key: 'vin', shown: false }];
  const first = await visit();
  first.lists.chooseColumns('cars', choice);
  first.board.keepColumns(scope, [{ is: 'pinned', column: 7 }]);
  first.lists.chooseColumns('users', choice);
  const second = await visit();
  expect(second.board.columnsOf(scope)).toEqual([{ is: 'pinned', column: 7 }]);
  expect(second.lists.chosenColumns('cars')).toEqual(choice);
  expect(second.lists.chosenColumns('users')).toEqual(choice);
});

test('the shown columns are one array until another choice is made', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const columns = [{ key: 'name' }, { key: 'id' }];
  const shown: (readonly { key: string }[])[] = [];
  function List() {
    shown.push(useShownColumns('users', columns));
    return null;
  }
  const root = createRoot(document.createElement('div'));
  const draw = () => act(async () => root.render(createElement(List)));
  await draw();
  await draw();
  expect(shown.length).toBeGreaterThan(1);
  expect(new Set(shown).size).toBe(1);
  await act(async () => chooseColumns('users', [{ key: 'id', shown: false }]));
  expect(shown.at(-1)).toEqual([{ key: 'name' }]);
  await act(async () => root.unmount());
  chooseColumns('users', []);
});

test('beside another list the first columns stay, and shrink where they may', () => {
  const widths = ['9rem', 'minmax(7.5rem, 1fr)', 'minmax(7.5rem, 1.4fr)', '12rem'];
  const shown = columnsBeside(widths.map((width) => ({ width })));
  expect(shown.map(({ width }) => width)).toEqual([
    '9rem',
    'minmax(4rem, 1fr)',
    'minmax(4rem, 1.4fr)',
  ]);
});
