import * as v from 'valibot';
import type { WholeAnswer } from '../keys/answer-encryption.ts';

/** What a write does, by the dashboard's names for it. */
type TeamOperation =
  | 'assign'
  | 'remove'
  | 'create-group'
  | 'rename-group'
  | 'delete-group'
  | 'create-user'
  | 'assign-user'
  | 'unassign-user';

type ElementKind = 'cars' | 'users' | 'services' | 'products';

/** How a write ended: carried out, already so, refused by the environment, or unknown. */
export type TeamOutcome = 'done' | 'already' | 'refused' | 'unknown';

/** What a write concerns: ids alone, no name and no address. */
export interface TeamChange {
  op: TeamOperation;
  kind: ElementKind | null;
  groupId: number | null;
  elementId: number | null;
}

/** A write of the contract: `pattern` is its path there, `path` the one that was asked for. */
interface ContractWrite {
  method: string;
  pattern: string;
  path: string;
  body: Uint8Array | null;
}

/** An environment's answer to a write; null where none came. `repeated`: an earlier try may have acted. */
export interface WriteEnd {
  answer: WholeAnswer | null;
  repeated: boolean;
}

/** Ids are int32, as in flinkey-api.md: the log can not keep another number. */
const MAX_ID = 2 ** 31 - 1;
const id = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ID));
const identified = v.object({ id });
const referring = v.object({ userId: v.nullish(id) });

/** Reads what a write changes, and how it ended; null where it says nothing about the fleet. */
export function describeWrite(
  write: ContractWrite,
  end: WriteEnd,
): (TeamChange & { outcome: TeamOutcome }) | null {
  const op = operationOf(write);
  if (op === null) return null;
  const outcome = outcomeOf(op, end);
  if (outcome === null) return null;
  const created = outcome === 'done' ? readId(end.answer, identified, 'id') : null;
  return { op, outcome, ...targetOf(op, write, created) };
}

function operationOf({ method, pattern }: ContractWrite): TeamOperation | null {
  if (/^\/groups\/\{groupId\}\/\w+\/\{\w+\}$/.test(pattern)) {
    return method === 'PUT' ? 'assign' : 'remove';
  }
  switch (`${method} ${pattern}`) {
    case 'PUT /groups':
      return 'create-group';
    case 'PATCH /groups/{groupId}':
      return 'rename-group';
    case 'DELETE /groups/{groupId}':
      return 'delete-group';
    case 'PUT /users':
      return 'create-user';
    case 'PUT /users/assignments/customers':
      return 'assign-user';
    case 'DELETE /users/assignments/customers':
      return 'unassign-user';
    default:
      return null;
  }
}

function targetOf(
  op: TeamOperation,
  { path, body }: ContractWrite,
  created: number | null,
): Omit<TeamChange, 'op'> {
  const [, , group, kind, element] = path.split('/');
  switch (op) {
    case 'assign':
    case 'remove':
      return { kind: kindOf(kind), groupId: idOf(group), elementId: idOf(element) };
    case 'create-group':
      return { kind: null, groupId: created, elementId: null };
    case 'rename-group':
    case 'delete-group':
      return { kind: null, groupId: idOf(group), elementId: null };
    case 'create-user':
      return { kind: 'users', groupId: null, elementId: created };
    case 'assign-user':
    case 'unassign-user':
      return { kind: 'users', groupId: null, elementId: readId({ body }, referring, 'userId') };
  }
}

const kindOf = (text: string | undefined): ElementKind | null =>
  text === 'cars' || text === 'users' || text === 'services' || text === 'products' ? text : null;

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= MAX_ID ? Number(text) : null;

/** Refusals that concern the caller alone. They are not logged, since anybody can provoke them. */
const aboutTheCaller = [401, 403, 413, 415, 429];

/** The texts of flinkey-api.md, "Errors", for what was so before (the group's one is assumed). */
const alreadySo = /is not assigned|because it does not exist/;

function outcomeOf(op: TeamOperation, { answer, repeated }: WriteEnd): TeamOutcome | null {
  if (answer === null) return 'unknown';
  const { status } = answer;
  if (aboutTheCaller.includes(status)) return null;
  if (status >= 200 && status < 300) return isWhole(op, answer) ? 'done' : 'unknown';
  if (status < 400 || status >= 500) return 'unknown';
  const text = answer.body.toString();
  if (status === 404 && text.startsWith('Unable to find a manager')) return null;
  const adds = op === 'assign' || op === 'assign-user';
  const ends = op === 'remove' || op === 'unassign-user' || op === 'delete-group';
  // The first try acted, and its answer was lost: this one finds its effect.
  if (repeated && ((adds && status === 409) || (ends && status === 404))) return 'done';
  if (adds && status === 409) return 'already';
  return ends && status === 404 && alreadySo.test(text) ? 'already' : 'refused';
}

/** A created thing has an id; a proxy's page with status 200 has none, and proves nothing. */
function isWhole(op: TeamOperation, answer: WholeAnswer): boolean {
  const creates = op === 'create-group' || op === 'create-user';
  return creates ? readId(answer, identified, 'id') !== null : answer.status === 204;
}

function readId<Key extends string>(
  message: { body: Uint8Array | null } | null,
  schema: v.GenericSchema<unknown, Partial<Record<Key, number | null | undefined>>>,
  key: Key,
): number | null {
  try {
    const text = Buffer.from(message?.body ?? []).toString();
    return v.parse(schema, JSON.parse(text))[key] ?? null;
  } catch {
    return null;
  }
}
