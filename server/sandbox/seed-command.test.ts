import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const seed = (...options: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, 'seed-command.ts'), ...options], {
    encoding: 'utf8',
    env: { ...process.env, MOTORPOOL_DATA: '/dev/null/nowhere' },
  });
const usage = /^npm run seed -- [^]*--memberships[^]*of cars\.\n$/;

test('the command that seeds says what it takes where it is asked', () => {
  for (const option of ['--help', '-h']) {
    const { status, stdout, stderr } = seed(option);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(usage);
  }
});

test.each([['--cars'], ['--lorries=1'], ['100']])(
  'the command that seeds does nothing with %s, but says what it takes',
  (option) => {
    const { status, stdout, stderr } = seed(option);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(usage);
  },
);
