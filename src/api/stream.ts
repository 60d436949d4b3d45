import { endToken } from '../session/session.ts';
import { ApiError } from './errors.ts';
import { client, credentialsFor, headersFor, translate } from './http.ts';
import type { Scope } from './scope.ts';

/** How long the server may be silent on a stream, in milliseconds: it gives a sign every 15 s. */
const streamSilence = 45_000;

/**
 * Opens a stream of our own server in the name of the session, and gives its text as it comes. It ends
 * where the server ends it, or falls silent.
 * @throws ApiError, without the request that carries the secrets
 */
export async function* openStream(
  scope: Scope,
  path: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const credentials = credentialsFor(scope);
  const ending = new AbortController();
  let timer = setTimeout(() => ending.abort(), streamSilence);
  try {
    const answer = await client(`/api/${encodeURIComponent(scope.environment)}/${path}`, {
      headers: { ...headersFor(credentials, scope.customerId), ...headers },
      signal: AbortSignal.any([signal, ending.signal]),
      timeout: false,
      totalTimeout: false,
    });
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const part = await reader?.read();
      if (part === undefined || part.done) return;
      clearTimeout(timer);
      timer = setTimeout(() => ending.abort(), streamSilence);
      yield part.value;
    }
  } catch (error) {
    const told = translate(error, true);
    if (told instanceof ApiError && told.kind === 'token') endToken(credentials.token);
    throw told;
  } finally {
    clearTimeout(timer);
    ending.abort();
  }
}
