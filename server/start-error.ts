import { DatabaseUnavailable } from './database.ts';

/** A reason not to start that an operator can act on: its message is one clear sentence, and all that is shown. */
export class StartError extends Error {
  override name = 'StartError';
}

/** Ends the process with exit code 1 and the one sentence; what is no such reason is thrown on. */
export function endWithSentence(error: unknown): never {
  if (!(error instanceof StartError) && !(error instanceof DatabaseUnavailable)) throw error;
  console.error(error.message);
  process.exit(1);
}
