// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createStore } from '../../store.ts';
import { madeAnew } from './by-frame.ts';

const counted = () => {
  const store = createStore({ count: 1 });
  return { store, make: vi.fn<() => { count: number }>(() => ({ count: store.get().count })) };
};

test('a value stays the same until something has changed, and is then another one', async () => {
  const { store, make } = counted();
  const source = madeAnew(store.subscribe, make, () => store.get().count);
  const heard = new Promise<void>((resolve) => source.subscribe(resolve));
  const before = source.value();
  expect(source.value()).toBe(before);
  store.set({ count: 2 });
  await heard;
  expect(source.value()).toEqual({ count: 2 });
});

test('what changed after the value was made and before anybody heard of changes is in it', () => {
  const { store, make } = counted();
  const source = madeAnew(store.subscribe, make, () => store.get().count);
  store.set({ count: 2 });
  source.subscribe(() => undefined);
  expect(source.value()).toEqual({ count: 2 });
});

test('it is not made twice where nothing has changed meanwhile', () => {
  const { store, make } = counted();
  const source = madeAnew(store.subscribe, make, () => store.get().count);
  source.subscribe(() => undefined);
  expect(make).toHaveBeenCalledOnce();
});
