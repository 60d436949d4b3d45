import { memberKinds, membershipsOf } from './seed/size.ts';
import { CommandError, readOptions, refuseUnlessOk, runCommand } from './control/command.ts';

// npm run seed -- --cars 100000 --users 100000 --groups 1000 --memberships 1000000

const usage = `npm run seed -- [--customer 3] [--cars 10000] [--users 10000] [--groups 100]
                [--memberships 0]
                [--services 0] [--products 0]
                [--userMemberships 0] [--serviceMemberships 0] [--productMemberships 0]
Empties a customer of the sandbox and fills it; memberships that name no kind are of cars.`;

const options = readOptions(
  usage,
  'customer',
  'groups',
  ...memberKinds,
  ...Object.values(membershipsOf),
);
const size = Object.fromEntries(
  Object.entries(options).map(([name, value]) => [name, Number(value)]),
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
