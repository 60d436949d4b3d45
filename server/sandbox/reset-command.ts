import { refuseUnlessOk, runCommand } from './control/command.ts';

// npm run sandbox:reset

await runCommand('/api/sandbox/reset', {}, async (answer) => {
  await refuseUnlessOk(answer);
  console.log('The sandbox is as on its first day.');
});
