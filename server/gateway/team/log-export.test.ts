import { expect, it } from 'vitest';
import { exportLog, exportPageSize } from './log-export.ts';
import type { LoggedChange } from './team-entry.ts';

const change = (id: number, name: string | null): LoggedChange => ({
  id,
  at: '2026-11-25T20:00:00.000Z',
  op: 'assign',
  kind: 'cars',
  groupId: 7,
  elementId: 12,
  outcome: 'done',
  by: { id: 'p', name },
  run: null,
});

const text = (changes: readonly LoggedChange[]) =>
  new Response(
    exportLog((before = Infinity) =>
      Promise.resolve(changes.filter(({ id }) => id < before).slice(0, exportPageSize)),
    ),
  ).text();

it.each([
  ['Jana Novák', 'Jana Novák'],
  ['Novák, Jana "J"', '"Novák, Jana ""J"""'],
  ['=1+1', "'=1+1"],
  ['\n@cmd', '"\'\n@cmd"'],
  ['＝x', "'＝x"],
  [null, ''],
])('a name in the export is text alone: %j', async (name, field) => {
  const csv = await text([change(1, name)]);
  expect(csv).toContain(`2026-11-25T20:00:00.000Z,p,${field},assign,cars,7,12,done,,1\r\n`);
});

it('the export goes through all pages', async () => {
  const changes = Array.from({ length: 2_500 }, (_, at) => change(2_500 - at, null));
  const lines = (await text(changes)).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2_501);
  expect(new Set(lines).size).toBe(2_501);
});
