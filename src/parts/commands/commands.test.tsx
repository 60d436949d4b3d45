// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { actOf, allCommands, commandKeys, useCommands } from './commands.ts';
import { placeKeys } from './place-keys.ts';

const create = vi.fn<(where: string) => void>();
const undo = vi.fn<() => void>();

function Offer({ name, undoes = false }: { name: string; undoes?: boolean }) {
  useCommands({ createNew: () => create(name), ...(undoes && { undo }) });
  return null;
}

let render: (names: readonly string[], undoes?: boolean) => void = () => undefined;
let leave = () => {};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const root = createRoot(document.createElement('div'));
  render = (names, undoes = false) =>
    act(() => root.render(names.map((name) => <Offer key={name} name={name} undoes={undoes} />)));
  leave = () => act(() => root.unmount());
});

afterEach(() => {
  leave();
  create.mockClear();
  undo.mockClear();
  vi.unstubAllGlobals();
});

const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

test('a command is carried out by each of its keys and by its name', () => {
  render(['groups'], true);
  press('n');
  actOf('createNew')?.();
  expect(create.mock.calls).toEqual([['groups'], ['groups']]);
  press('z', { ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
});

test('of two that can, the one that came last does it by name; with the last of them it is gone', () => {
  render(['page', 'panel']);
  actOf('createNew')?.();
  expect(create.mock.calls).toEqual([['panel']]);
  render(['page']);
  actOf('createNew')?.();
  expect(create.mock.calls).toEqual([['panel'], ['page']]);
  render([]);
  expect(actOf('createNew')).toBeUndefined();
});

test('what can be done is what the component offers now', () => {
  render(['page']);
  expect(actOf('undo')).toBeUndefined();
  render(['page'], true);
  expect(actOf('undo')).toBeDefined();
});

test('no key means two things', () => {
  const keys = [
    ...allCommands.flatMap((command): readonly string[] => commandKeys[command]),
    ...Object.values(placeKeys.everywhere),
    ...Object.values(placeKeys.inLists),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
