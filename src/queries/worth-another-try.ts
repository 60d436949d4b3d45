import { ApiError } from '../api/errors.ts';

/** Only what may pass by itself is worth asking again: a broken connection, a 5xx. */
export const worthAnotherTry = (error: unknown): boolean =>
  error instanceof ApiError &&
  (error.kind === 'unreachable' || error.kind === 'timeout' || error.kind === 'server');
