import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const run = (command: string, ...options: string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, `${command}-command.ts`), ...options], {
    encoding: 'utf8',
    env: { ...process.env, MOTORPOOL_DATA: '/dev/null/nowhere' },
  });

describe.each([
  ['seed', /^npm run seed -- [^]*--memberships[^]*of cars\.\n$/],
  ['reset', /^npm run sandbox:reset\n[^]*is lost\.\n$/],
])('the command that does a %s', (command, usage) => {
  test.each(['--help', '-h'])('says what it takes where it is asked by %s', (option) => {
    const { status, stdout, stderr } = run(command, option);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(usage);
  });

  test.each([['--lorries=1'], ['100']])(
    'does nothing with %s, but says what it takes',
    (option) => {
      const { status, stdout, stderr } = run(command, option);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(usage);
    },
  );
});

test('a size without its number is told as well', () => {
  expect(run('seed', '--cars').status).toBe(2);
});
