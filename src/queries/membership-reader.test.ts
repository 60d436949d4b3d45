// @vitest-environment node
import { beforeEach, expect, test, vi } from 'vitest';
import { ApiError } from '../api/errors.ts';
import { MembershipIndex } from './membership-index.ts';
import { MembershipReader } from './membership-reader.ts';
import { ReadScheduler } from './read-scheduler.ts';
import { whenWhole } from './when-whole.ts';

/** All that was begun has gone on as far as it can. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A reader over groups that answer when the test says so. */
function readerOf(groupIds: readonly number[]) {
  const index = new MembershipIndex();
  const asked: number[] = [];
  const answers = new Map<
    number,
    { resolve: (ids: number[]) => void; reject: (e: Error) => void }
  >();
  const told: string[] = [];
  const clock = { now: 1_000_000 };
  const reader = new MembershipReader({
    index,
    scheduler: new ReadScheduler({ isVisible: () => true, subscribe: () => undefined }),
    read: (groupId) => {
      asked.push(groupId);
      return new Promise<number[]>((resolve, reject) => answers.set(groupId, { resolve, reject }));
    },
    onGone: () => told.push('gone'),
    onRefused: () => told.push('refused'),
    now: () => clock.now,
  });
  index.list(groupIds);
  return {
    index,
    reader,
    asked,
    told,
    clock,
    answer: async (groupId: number, ...ids: number[]) => {
      answers.get(groupId)?.resolve(ids);
      await quiet();
    },
    refuse: async (groupId: number, error: Error) => {
      answers.get(groupId)?.reject(error);
      await quiet();
    },
    members: (groupId: number) => [...(index.of(groupId)?.ids ?? [])],
  };
}

const failure = (kind: ApiError['kind'], status: number) => new ApiError(kind, { status });

let world: ReturnType<typeof readerOf>;
beforeEach(() => {
  world = readerOf([1, 2, 3, 4, 5, 6]);
});

test('a group that somebody looks at is read once, whoever else looks', async () => {
  const { reader, asked, answer, members } = world;
  reader.look(1);
  reader.look(1);
  expect(asked).toEqual([1]);
  expect(reader.reading(1).isReading).toBe(true);
  await answer(1, 9, 3);
  expect(members(1)).toEqual([3, 9]);
  expect(reader.reading(1)).toMatchObject({ isReading: false, error: null });
  reader.look(1);
  expect(asked).toEqual([1]);
});

test('a group that comes into sight is read before the rest that is waited for', async () => {
  const { reader, asked, answer } = world;
  reader.lookAtAll();
  expect(asked).toEqual([1, 2, 3, 4]);
  reader.look(6);
  await answer(1);
  expect(asked.at(-1)).toBe(6);
});

test('whoever waits for all groups may give that up: those that stand in line for it are read no more', async () => {
  const { index, reader, asked, answer } = world;
  const leaving = new AbortController();
  const waiting = whenWhole({ index, reader }, leaving.signal);
  expect(asked).toEqual([1, 2, 3, 4]);
  leaving.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  await answer(1);
  await answer(2);
  expect(reader.isAskedForAll).toBe(false);
  expect(asked).toEqual([1, 2, 3, 4]);
});

test('a group that goes out of sight before its turn is not read, unless all are needed', async () => {
  const { reader, asked, answer } = world;
  const looks = [1, 2, 3, 4, 5].map((id) => reader.look(id));
  looks[4]?.();
  await answer(1);
  expect(asked).toEqual([1, 2, 3, 4]);
  reader.lookAtAll();
  await answer(2);
  await answer(3);
  expect(asked).toEqual([1, 2, 3, 4, 5, 6]);
});

test('nothing more is read in the background once nobody needs all', async () => {
  const { reader, asked, answer } = world;
  const stop = reader.lookAtAll();
  stop();
  await answer(1);
  expect(asked).toEqual([1, 2, 3, 4]);
});

test('progress tells how far the reading is, and stays the same value in between', async () => {
  const { reader, answer } = world;
  reader.lookAtAll();
  await answer(1);
  expect(reader.progress()).toMatchObject({ known: 1, total: 6, error: null });
  expect(reader.progress()).toBe(reader.progress());
});

test('what changed while it was being read is read again', async () => {
  const { reader, asked, answer, members } = world;
  reader.look(1);
  reader.changed([1]);
  expect(asked).toEqual([1]);
  await answer(1, 7);
  expect(asked).toEqual([1, 1]);
  await answer(1, 8);
  expect(members(1)).toEqual([8]);
  expect(asked).toEqual([1, 1]);
});

test('what changed and nobody looks at is read when somebody does', async () => {
  const { reader, asked, answer } = world;
  reader.look(1)();
  await answer(1, 7);
  reader.changed([1]);
  expect(asked).toEqual([1]);
  reader.look(1);
  expect(asked).toEqual([1, 1]);
});

test('whoever asks for a group anew waits for a read that began after it asked', async () => {
  const { reader, asked, answer } = world;
  reader.look(1);
  let isRead = false;
  const waiting = reader.readAnew(1).then(() => (isRead = true));
  await answer(1, 7);
  expect(isRead).toBe(false);
  expect(asked).toEqual([1, 1]);
  await answer(1, 8);
  await waiting;
  expect(isRead).toBe(true);
});

test('whoever asks for a group anew is told why it could not be read', async () => {
  const { reader, refuse } = world;
  await Promise.all([
    expect(reader.readAnew(1)).rejects.toMatchObject({ kind: 'not-found' }),
    refuse(1, failure('not-found', 404)),
  ]);
});

test('a group that is not there any more makes the list be asked for', async () => {
  const { reader, told, refuse } = world;
  reader.look(1);
  await refuse(1, failure('not-found', 404));
  expect(told).toEqual(['gone']);
  expect(reader.progress().error).toMatchObject({ kind: 'not-found' });
});

test('after a refused token nothing more is asked in the background before there is another', async () => {
  const { reader, asked, told, refuse, answer } = world;
  reader.lookAtAll();
  for (const id of [1, 2, 3, 4]) await refuse(id, failure('token', 401));
  expect(asked).toEqual([1, 2, 3, 4]);
  expect(told).toEqual(['refused']);
  expect(reader.progress().error).toMatchObject({ kind: 'token' });
  reader.retry();
  expect(asked).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
  for (const id of [1, 2, 3, 4, 5, 6]) await answer(id, id);
  expect(reader.progress()).toMatchObject({ known: 6, error: null });
});

test('a cut connection is tried once more before it counts as a failure', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const { reader, asked, refuse } = world;
    reader.look(1);
    await refuse(1, failure('server', 500));
    expect(reader.reading(1).error).toBeNull();
    await vi.advanceTimersByTimeAsync(800);
    expect(asked).toEqual([1, 1]);
    await refuse(1, failure('server', 500));
    expect(reader.reading(1).error).toMatchObject({ kind: 'server' });
  } finally {
    vi.useRealTimers();
  }
});

test('what is in sight is read anew once it is old, and one group after the other', async () => {
  const { reader, asked, answer, clock } = world;
  for (const id of [1, 2]) reader.look(id);
  await answer(1, 1);
  await answer(2, 1);
  void reader.freshen();
  expect(asked).toEqual([1, 2]);
  clock.now += 30_001;
  void reader.freshen();
  expect(asked).toEqual([1, 2, 1]);
  await answer(1, 1);
  expect(asked).toEqual([1, 2, 1, 2]);
  expect(reader.sightReadAt()).toBe(1_000_000);
  await answer(2, 1);
  expect(reader.sightReadAt()).toBe(clock.now);
});

test('what nobody looks at is read anew after minutes, where all groups are needed', async () => {
  const { reader, asked, answer, clock } = world;
  reader.lookAtAll();
  for (const id of [1, 2, 3, 4, 5, 6]) await answer(id, 1);
  clock.now += 60_000;
  await reader.freshen();
  expect(asked).toHaveLength(6);
  clock.now += 5 * 60_000;
  void reader.freshen();
  expect(asked.slice(6)).toEqual([1]);
});

test('what is made of all groups and in sight is read anew as what is in sight, but at most so often', async () => {
  const { reader, asked, answer, clock } = world;
  reader.lookAtAll({ inSight: true });
  for (const id of [1, 2, 3, 4, 5, 6]) await answer(id, 1);
  clock.now += 29_000;
  await reader.freshen();
  expect(asked).toHaveLength(6);
  clock.now += 1_001;
  void reader.freshen();
  expect(asked.slice(6)).toEqual([1]);
  const many = readerOf(Array.from({ length: 400 }, (_, at) => at + 1));
  many.reader.lookAtAll({ inSight: true });
  for (let id = 1; id <= 400; id += 1) await many.answer(id, 1);
  many.clock.now += 99_000;
  await many.reader.freshen(many.clock.now);
  expect(many.asked).toHaveLength(400);
  many.clock.now += 1_001;
  void many.reader.freshen();
  expect(many.asked).toHaveLength(401);
});

test('what an earlier visit left is shown, and read all the same', async () => {
  const { reader, index, asked, members } = world;
  index.read(1, { ids: Int32Array.of(4), startedAt: 0, at: world.clock.now });
  expect(members(1)).toEqual([4]);
  reader.look(1);
  expect(asked).toEqual([1]);
});

test('a group that is listed no more is not waited for', async () => {
  const { reader, index, asked, answer } = world;
  reader.lookAtAll();
  index.list([1, 2, 3, 4, 5]);
  for (const id of [1, 2, 3, 4, 5]) await answer(id, 1);
  expect(asked).toEqual([1, 2, 3, 4, 5]);
  expect(reader.progress()).toMatchObject({ known: 5, total: 5 });
});

test('what one account asked for tells another one nothing', async () => {
  const { reader, index, answer, members } = world;
  reader.look(1);
  reader.clear();
  index.clear();
  await answer(1, 7);
  expect(members(1)).toEqual([]);
});
