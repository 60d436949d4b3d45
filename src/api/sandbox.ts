import type { Credentials } from '../session/session.ts';
import { commandOwn } from './http.ts';

/** `POST /api/sandbox/reset`, of our own server: the sandbox becomes the example fleet again. */
export function resetSandbox(credentials: Credentials): Promise<void> {
  return commandOwn('/api/sandbox/reset', credentials);
}
