import * as v from 'valibot';
import type { Opened } from './databases.ts';

const name = v.nullable(v.string());
const userSchema = v.object({
  id: v.number(),
  emailAddress: v.string(),
  userData: v.object({ firstName: name, lastName: name }),
});

export type User = v.InferOutput<typeof userSchema>;

/** The users that customer 1 gets for a path and query. */
export async function readUsers({ manager }: Opened, path: string): Promise<User[]> {
  return v.parse(v.array(userSchema), (await manager.get(path)).json);
}

/** A query string of OData options. */
export const query = (options: Record<string, string>): string =>
  Object.entries(options)
    .map(([option, value]) => `${option}=${encodeURIComponent(value)}`)
    .join('&');
