import * as v from 'valibot';
import { type Scope, scopeName } from '../../api/scope.ts';
import { readStored, removeStored, store } from '../../browser-storage.ts';

const storageKey = 'motorpool.recent';

/** So many are kept of each customer, and so many customers. */
const most = 8;
const mostScopes = 20;

/** `cars/7`, `groups/3`: a kind and an id, and never a name. */
const Kept = v.pipe(v.string(), v.regex(/^(?:cars|users|services|products|groups)\/[1-9]\d{0,9}$/));
const Stored = v.record(v.string(), v.array(Kept));

function readAll(): v.InferOutput<typeof Stored> {
  try {
    return v.parse(Stored, JSON.parse(readStored('local', storageKey) ?? '{}'));
  } catch {
    return {};
  }
}

/** What of this customer was opened last in this browser, the last first: `cars/7`, `groups/3`. */
export function recentOf(scope: Scope): readonly string[] {
  return readAll()[scopeName(scope)] ?? [];
}

/** Remembers what this address opens, where it opens one thing. */
export function rememberOpened(scope: Scope, pathname: string): void {
  const opened = v.safeParse(Kept, pathname.slice(1));
  if (!opened.success) return;
  const name = scopeName(scope);
  const { [name]: before = [], ...others } = readAll();
  const now = [opened.output, ...before.filter((one) => one !== opened.output)].slice(0, most);
  const kept = [[name, now] as const, ...Object.entries(others)].slice(0, mostScopes);
  store('local', storageKey, JSON.stringify(Object.fromEntries(kept)));
}

export function forgetOpened(): void {
  removeStored('local', storageKey);
}
