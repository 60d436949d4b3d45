import type { Cause } from '../../changes/run/answers.ts';
import type { Change } from '../../changes/change.ts';
import { isMembership } from '../../changes/membership-change.ts';
import { prerequisites } from '../../changes/pending/change-base.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import type { ElementKind } from '../../api/elements.ts';
import { type Intent, originOf } from '../../changes/plan/intent.ts';

/** One element, as a run speaks of it. */
export interface ElementRef {
  kind: ElementKind;
  id: number;
}

/**
 * Where one element (or one change that is about none) of a run ended; `half`: some of its changes
 * are done or were so already, others failed or were not sent.
 */
type Ending = 'done' | 'half' | 'already-so' | 'failed' | 'unknown' | 'not-sent';

/** What became of a run, counted in elements: a moved car is one, though two changes carried it. */
export interface RunSummary {
  /** Units by their ending; an element that the plan found fulfilled is `already-so`. */
  counts: Record<Ending, number>;
  /** The elements of each ending. */
  elements: Record<Ending, readonly ElementRef[]>;
  /** Why the failed ones failed, each cause once, the most frequent first. */
  causes: readonly Cause[];
}

/** Of the changes of one unit the worst ending counts, and "done" before "already so". */
const rank = ['failed', 'unknown', 'not-sent', 'done', 'already-so'] as const;

function endingOf({ status }: ItemSnapshot): Exclude<Ending, 'half'> | null {
  switch (status.state) {
    case 'waiting':
    case 'sending':
      return null;
    case 'not-sent':
      // Its opposite met it while it waited: what the later of the two wished is so.
      return status.reason === 'cancelled-out' ? 'already-so' : 'not-sent';
    case 'done':
    case 'already-so':
    case 'failed':
    case 'unknown':
      return status.state;
  }
}

/** Nothing is in a group that is gone: what was to leave it has left it, whatever its answer was. */
const isOfGone = ({ change, status }: ItemSnapshot): boolean =>
  change.op === 'remove' && status.state === 'failed' && status.kind === 'not-found';

/** Where a unit ended whose changes ended so. */
function wholeOf(endings: ReadonlySet<Ending | 'gone'>): Ending {
  const isBroken = endings.has('failed') || endings.has('not-sent');
  const isBegun = endings.has('done') || endings.has('already-so');
  if (isBroken && isBegun && !endings.has('unknown')) return 'half';
  return (
    rank.find((ending) => endings.has(ending)) ?? (endings.has('gone') ? 'failed' : 'already-so')
  );
}

/** The element that a change is about: one in a group, or a user at this customer. */
export function elementOf(change: Change): ElementRef | null {
  if (isMembership(change)) return { kind: change.kind, id: change.elementId };
  if (change.op === 'forgotten')
    return change.userId === undefined ? null : { kind: 'users', id: change.userId };
  const isOfUser = change.op === 'assign-user' || change.op === 'unassign-user';
  return isOfUser && 'userId' in change.user ? { kind: 'users', id: change.user.userId } : null;
}

/** The elements that an intent names; null where it means "all that are in the group". */
export function elementsOf(intent: Intent): readonly ElementRef[] | null {
  switch (intent.type) {
    case 'assign':
    case 'remove':
    case 'equal':
      return intent.elementIds.map((id) => ({ kind: intent.kind, id }));
    case 'gather':
    case 'scatter':
      return [...new Set(intent.sources.flatMap(({ elementIds }) => elementIds))].map((id) => ({
        kind: intent.kind,
        id,
      }));
    case 'move':
    case 'copy':
      return intent.elementIds?.map((id) => ({ kind: intent.kind, id })) ?? null;
    default:
      return null;
  }
}

const keyOf = ({ kind, id }: ElementRef) => `${kind}/${id}`;

function causesOf(items: readonly ItemSnapshot[]): readonly Cause[] {
  const found = new Map<string, { cause: Cause; count: number }>();
  for (const { status, cause } of items) {
    if (status.state !== 'failed') continue;
    const known = cause ?? { kind: status.kind, status: 0, message: '' };
    const key = `${known.kind} ${known.message}`;
    found.set(key, { cause: known, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count).map(({ cause }) => cause);
}

interface Unit {
  key: string;
  element: ElementRef | null;
}

interface UnitEndings {
  element: ElementRef | null;
  endings: Set<Ending | 'gone'>;
  /** Its changes that failed at a group that is gone. */
  ofGone: ItemSnapshot[];
}

const unitOf = ({ index, change }: ItemSnapshot): Unit => {
  const element = elementOf(change);
  return { key: element === null ? String(index) : keyOf(element), element };
};

const unitOfRow = ({ index }: ItemSnapshot): Unit => ({ key: String(index), element: null });

const isCreation = (change: Change | undefined): boolean =>
  change?.op === 'create-user' || (change?.op === 'forgotten' && change.was === 'create-user');

/** What creates users is counted in them, new or not; the groups that are made for them are nobody's. */
function unitOfUser(item: ItemSnapshot, items: readonly ItemSnapshot[]): Unit | null {
  const [first] = prerequisites(item.change);
  const creation = isCreation(item.change) ? item.index : first;
  if (creation !== undefined && isCreation(items[creation]?.change))
    return { key: String(creation), element: null };
  const unit = unitOf(item);
  return unit.element === null ? null : unit;
}

/**
 * Counts what became of the items of a run; those of a list row by row, as it was wished. Pure; for
 * runs that are told in one sentence.
 * @param items all of the run
 */
export function summaryOf(intent: Intent, items: readonly ItemSnapshot[]): RunSummary {
  const units = new Map<string, UnitEndings>();
  const note = ({ key, element }: Unit, ending: Ending | 'gone', item?: ItemSnapshot) => {
    const unit = units.get(key) ?? { element, endings: new Set(), ofGone: [] };
    units.set(key, unit);
    unit.endings.add(ending);
    if (ending === 'gone' && item !== undefined) unit.ofGone.push(item);
  };
  const { type } = originOf(intent);
  const isOfNew = type === 'import-users' || type === 'create-user';
  const isOfRows = type === 'list' || type === 'import-groups';
  for (const item of items) {
    const ending = endingOf(item);
    if (ending === null) continue;
    const unit = isOfNew ? unitOfUser(item, items) : (isOfRows ? unitOfRow : unitOf)(item);
    if (unit !== null) note(unit, isOfGone(item) ? 'gone' : ending, item);
  }
  for (const element of elementsOf(intent) ?? [])
    if (!units.has(keyOf(element))) note({ key: keyOf(element), element }, 'already-so');
  const counts = { done: 0, half: 0, 'already-so': 0, failed: 0, unknown: 0, 'not-sent': 0 };
  const elements: Record<Ending, ElementRef[]> = {
    done: [],
    half: [],
    'already-so': [],
    failed: [],
    unknown: [],
    'not-sent': [],
  };
  const pardoned = new Set<ItemSnapshot>();
  for (const { element, endings, ofGone } of units.values()) {
    const ending = wholeOf(endings);
    counts[ending] += 1;
    if (ending !== 'failed') for (const item of ofGone) pardoned.add(item);
    // An import is told by its number alone.
    if (element !== null && type !== 'import-users') elements[ending].push(element);
  }
  return { counts, elements, causes: causesOf(items.filter((item) => !pardoned.has(item))) };
}
