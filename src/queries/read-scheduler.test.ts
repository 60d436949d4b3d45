import { expect, test } from 'vitest';
import { ReadScheduler } from './read-scheduler.ts';

/** A line of reads that end when the test says so; `begun` tells which were begun, in their order. */
function lineOf() {
  let isVisible = true;
  const listeners: (() => void)[] = [];
  const line = new ReadScheduler({
    isVisible: () => isVisible,
    subscribe: (listener) => listeners.push(listener),
  });
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (
    name: string,
    urgency: 'now' | 'sight' | 'asked' | 'background',
    signal?: AbortSignal,
  ) =>
    line.schedule(
      () => {
        begun.push(name);
        return new Promise<void>((resolve) => ends.set(name, resolve));
      },
      { urgency, signal },
    );
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const show = (visible: boolean) => {
    isVisible = visible;
    for (const listener of listeners) listener();
  };
  return { ask, begun, end, show };
}

test('four reads run at a time', async () => {
  const { ask, begun, end } = lineOf();
  for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 'background');
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
  await end('b');
  expect(begun.at(-1)).toBe('e');
});

test('what can not wait has a place of its own', () => {
  const { ask, begun } = lineOf();
  for (const name of ['a', 'b', 'c', 'd', 'e']) ask(name, 'sight');
  ask('now', 'now');
  ask('next', 'now');
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'now']);
});

test('what is in sight goes before what was asked for, and that before the background', async () => {
  const { ask, begun, end } = lineOf();
  for (const name of ['a', 'b', 'c', 'd']) ask(name, 'background');
  ask('background', 'background');
  ask('asked', 'asked');
  ask('sight', 'sight');
  for (const name of ['a', 'b', 'c']) await end(name);
  expect(begun.slice(4)).toEqual(['sight', 'asked', 'background']);
});

test('a read that comes into sight goes before the others, and after them when it goes out of sight', async () => {
  const { ask, begun, end } = lineOf();
  for (const name of ['a', 'b', 'c', 'd']) ask(name, 'background');
  const first = ask('first', 'sight');
  ask('second', 'sight');
  ask('third', 'background').move('sight');
  first.move('background');
  for (const name of ['a', 'b', 'c']) await end(name);
  expect(begun.slice(4)).toEqual(['second', 'third', 'first']);
});

test('nothing is read in the background while nobody sees the page', async () => {
  const { ask, begun, end, show } = lineOf();
  show(false);
  ask('background', 'background');
  ask('asked', 'asked');
  expect(begun).toEqual(['asked']);
  show(true);
  expect(begun).toEqual(['asked', 'background']);
  await end('asked');
});

test('a read that nobody waits for any more is not begun', async () => {
  const { ask, begun, end } = lineOf();
  const ending = new AbortController();
  for (const name of ['a', 'b', 'c', 'd']) ask(name, 'background');
  const aborted = ask('aborted', 'sight', ending.signal);
  const left = ask('left', 'sight');
  ending.abort();
  expect(left.leave()).toBe(true);
  await expect(aborted.done).rejects.toMatchObject({ name: 'AbortError' });
  await expect(left.done).rejects.toMatchObject({ name: 'AbortError' });
  await end('a');
  expect(begun).toHaveLength(4);
});
