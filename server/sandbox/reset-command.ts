import { readOptions, refuseUnlessOk, runCommand } from './control/command.ts';

// npm run sandbox:reset

readOptions(`npm run sandbox:reset
Brings the sandbox back to its first day: all that was changed in it is lost.`);

await runCommand('/api/sandbox/reset', {}, async (answer) => {
  await refuseUnlessOk(answer);
  console.log('The sandbox is as on its first day.');
});
