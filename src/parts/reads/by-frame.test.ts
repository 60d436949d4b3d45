// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { createStore } from '../../store.ts';
import { byFrame, hearNow, madeAnew } from './by-frame.ts';

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

function listening() {
  const { store } = counted();
  const listener = vi.fn<() => void>();
  const stop = byFrame(store.subscribe)(listener);
  return { listener, stop, change: () => store.set({ count: store.get().count + 1 }) };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

test('many changes are heard of once, in the next frame', async () => {
  const { listener, change } = listening();
  for (let times = 0; times < 3; times += 1) change();
  expect(listener).not.toHaveBeenCalled();
  await nextFrame();
  expect(listener).toHaveBeenCalledOnce();
});

test('what a person does is heard of before the next frame, and not once more in it', async () => {
  const { listener, change } = listening();
  change();
  hearNow();
  expect(listener).toHaveBeenCalledOnce();
  await nextFrame();
  expect(listener).toHaveBeenCalledOnce();
});

test('who has stopped listening hears of nothing, even where another one made it stop', () => {
  const { listener: late, stop, change: changeLate } = listening();
  const { store } = counted();
  const stopEarly = byFrame(store.subscribe)(stop);
  store.set({ count: 2 });
  changeLate();
  hearNow();
  expect(late).not.toHaveBeenCalled();
  stopEarly();
});
