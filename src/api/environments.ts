import * as v from 'valibot';
import { readOwn } from './http.ts';

const Environment = v.object({
  name: v.string(),
  label: v.string(),
  kind: v.picklist(['production', 'test', 'sandbox']),
  keyProvided: v.optional(v.boolean(), false),
});

/** An API that this server hands calls to; `keyProvided` says that the server adds the API key. */
export type Environment = v.InferOutput<typeof Environment>;

/** `GET /api/environments`, of our own server: which APIs there are is the operator's choice. */
export function listEnvironments(signal?: AbortSignal): Promise<Environment[]> {
  return readOwn('/api/environments', v.array(Environment), signal);
}
