import { parseArgs } from 'node:util';
import { CommandError, refuseUnlessOk, runCommand } from './control/command.ts';

// npm run seed -- --cars 100000 --users 100000 --groups 1000 --memberships 1000000

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { customer: text, cars: text, users: text, groups: text, memberships: text },
});
const size = Object.fromEntries(
  Object.entries(values).map(([name, value]) => [name, Number(value)]),
);

await runCommand('/api/sandbox/seed', size, async (answer) => {
  await refuseUnlessOk(answer);
  let last = '';
  for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    process.stdout.write(chunk);
    last = (last + chunk).slice(-20);
  }
  if (!last.includes('Done.')) throw new CommandError('The customer was not filled.');
});
