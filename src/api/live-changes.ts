import * as v from 'valibot';
import { elementKinds } from './elements.ts';
import { openStream } from './stream.ts';
import type { Scope } from './scope.ts';

const personSchema = v.object({ id: v.string(), name: v.nullable(v.string()) });

/** Who made a change: a pseudonym, and the readable claim of the token where there is one. */
export type Person = v.InferOutput<typeof personSchema>;

/** What the server's log calls each kind of change. */
const teamOperations = [
  'assign',
  'remove',
  'create-group',
  'rename-group',
  'delete-group',
  'create-user',
  'assign-user',
  'unassign-user',
] as const;

export const teamOutcomes = ['done', 'already', 'refused', 'unknown'] as const;

/** One write that went through this server (docs/operating.md). */
export const teamChangeSchema = v.object({
  id: v.number(),
  at: v.string(),
  op: v.picklist(teamOperations),
  kind: v.nullable(v.picklist(elementKinds)),
  groupId: v.nullable(v.number()),
  elementId: v.nullable(v.number()),
  outcome: v.picklist(teamOutcomes),
  by: personSchema,
  run: v.nullable(v.string()),
});

export type TeamChange = v.InferOutput<typeof teamChangeSchema>;

const readySchema = v.object({ resumed: v.boolean(), you: personSchema });

/** What the stream of changes tells. */
export type LiveEvent =
  | { type: 'ready'; id: string | null; resumed: boolean; you: Person }
  | { type: 'change'; id: string | null; change: TeamChange }
  | { type: 'missed' }
  | { type: 'end'; reason: string };

/**
 * From where on somebody wants to hear of changes: behind the last one that was seen, or what was done
 * in the last so many milliseconds.
 */
export type FromWhere = { lastId: string } | { readingFor: number };

/**
 * `GET changes` of our own server: what colleagues change at this customer, as it is done.
 * @throws ApiError
 */
export async function* listenToChanges(
  scope: Scope,
  from: FromWhere,
  signal: AbortSignal,
): AsyncGenerator<LiveEvent> {
  const headers: Record<string, string> =
    'lastId' in from
      ? { 'Last-Event-ID': from.lastId }
      : { 'Motorpool-Reading-For': String(Math.ceil(from.readingFor)) };
  let rest = '';
  for await (const text of openStream(scope, 'changes', headers, signal)) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = readEvent(block);
      if (event !== null) yield event;
    }
  }
}

/** One event of the stream; null for a sign of life, and for what this version does not know. */
function readEvent(block: string): LiveEvent | null {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const id = field('id') ?? null;
  try {
    const data: unknown = JSON.parse(field('data') ?? 'null');
    switch (field('event')) {
      case 'ready':
        return { type: 'ready', id, ...v.parse(readySchema, data) };
      case 'change':
        return { type: 'change', id, change: v.parse(teamChangeSchema, data) };
      case 'missed':
        return { type: 'missed' };
      case 'end':
        return { type: 'end', ...v.parse(v.object({ reason: v.string() }), data) };
      default:
        return null;
    }
  } catch {
    return null;
  }
}
