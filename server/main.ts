import { readConfig } from './config.ts';
import { runServer } from './run-server.ts';
import { endWithSentence } from './start-error.ts';

try {
  await runServer(readConfig(process.env));
} catch (error) {
  endWithSentence(error);
}
