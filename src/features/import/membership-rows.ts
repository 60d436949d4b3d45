import type { ElementKind } from '../../api/elements.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { sightOf } from '../../i18n/same-sight.ts';
import type { Finder } from '../../kinds/finder.ts';
import { type Edits, isBlank, type Texts, textsOf } from './edits.ts';
import type { GroupNames } from './group-names.ts';
import { bodyAt, type Columns } from './heads.ts';
import { kindIn } from './kind-words.ts';
import type { MembershipField } from './membership-columns.ts';
import type { Cells } from '../../parts/workbook/sheet.ts';

/** What is wrong with a cell: a key of `imports.errors`. */
type MembershipError =
  | 'groupMissing'
  | 'groupAmbiguous'
  | 'groupUnknown'
  | 'groupRefused'
  | 'kindUnknown'
  | 'elementMissing'
  | 'elementUnknown'
  | 'elementAmbiguous';

type MembershipErrors = Readonly<Partial<Record<MembershipField, MembershipError>>>;

/** A row of a list of memberships, and what it means. */
export interface MembershipRow {
  /** Which row of the list it is, counted from 0; a head counts. */
  at: number;
  texts: Texts<MembershipField>;
  state: 'found' | 'twice' | 'wrong';
  errors: MembershipErrors;
  /** By id, or by the name of one that is made. */
  group: number | { made: string } | null;
  kind: ElementKind | null;
  elementId: number | null;
}

/** What rows are compared with. */
interface KnownElements {
  groups: GroupNames;
  finders: Readonly<Partial<Record<ElementKind, Finder>>>;
}

const stepSize = 100;

const numberIn = (text: string | undefined) =>
  Number(/^#?(\d{1,10})$/.exec(cleanText(text ?? ''))?.[1] ?? 0);

type Found<Value> = { value: Value } | { error: MembershipError };

interface Reading {
  columns: Columns<MembershipField>;
  edits: Edits<MembershipField>;
  known: KnownElements;
  /** Of which kind rows are that do not say so. */
  otherwise: ElementKind;
  /** Whether groups that are not there are made. */
  makes: boolean;
  /** With which names, as they look, a run could make none. */
  refused: ReadonlySet<string>;
}

/** The group by its id, else by its name; one that is not there is made where that is wished. */
function groupOf(
  { group = '', groupId }: Texts<MembershipField>,
  { known: { groups: names }, makes, refused }: Reading,
): Found<NonNullable<MembershipRow['group']>> {
  const id = numberIn(groupId);
  if (names.has(id)) return { value: id };
  const meant = names.find(group);
  const name = cleanText(group);
  if (meant === null && name === '') return { error: 'groupMissing' };
  if (meant === null && refused.has(sightOf(name))) return { error: 'groupRefused' };
  if (meant === null) return makes ? { value: { made: name } } : { error: 'groupUnknown' };
  return 'id' in meant ? { value: meant.id } : { error: 'groupAmbiguous' };
}

/** The element by its id, else by what identifies it. Ambiguous is never guessed. */
function elementOf({ id, name = '' }: Texts<MembershipField>, finder: Finder): Found<number> {
  const number = numberIn(id);
  if (finder.hasId(number)) return { value: number };
  const match = finder.find(name);
  const [first] = match?.ids ?? [];
  if (match !== null && first !== undefined)
    return match.ids.length === 1 ? { value: first } : { error: 'elementAmbiguous' };
  const alone = numberIn(name);
  if (finder.hasId(alone)) return { value: alone };
  return { error: cleanText(name) === '' && number === 0 ? 'elementMissing' : 'elementUnknown' };
}

/** Which kind a row is of, where it says so, and what it is of otherwise; null where nobody knows the word. */
const kindOfRow = (
  { kind = '' }: Texts<MembershipField>,
  otherwise: ElementKind,
): ElementKind | null => (cleanText(kind) === '' ? otherwise : kindIn(kind));

function rowOf(at: number, texts: Texts<MembershipField>, reading: Reading): MembershipRow {
  const { known, otherwise } = reading;
  const errors: Partial<Record<MembershipField, MembershipError>> = {};
  const group = groupOf(texts, reading);
  const kind = kindOfRow(texts, otherwise);
  const finder = kind === null ? undefined : known.finders[kind];
  const element = finder === undefined ? null : elementOf(texts, finder);
  if ('error' in group) errors.group = group.error;
  if (kind === null) errors.kind = 'kindUnknown';
  if (element !== null && 'error' in element) errors.name = element.error;
  return {
    at,
    texts,
    state: Object.keys(errors).length > 0 ? 'wrong' : 'found',
    errors,
    group: 'value' in group ? group.value : null,
    kind,
    elementId: element !== null && 'value' in element ? element.value : null,
  };
}

const keyOf = ({ group, kind, elementId }: MembershipRow) => {
  const where = typeof group === 'number' ? group : `made ${sightOf(group?.made ?? '')}`;
  return `${where}/${kind}/${elementId}`;
};

/** Reads every row of a list of memberships, some in each step; a row that says nothing is left out. */
export function* checkMemberships(
  cells: Cells,
  reading: Reading,
): Generator<void, readonly MembershipRow[]> {
  const { columns, edits } = reading;
  const rows: MembershipRow[] = [];
  const seen = new Set<string>();
  for (const [at, cell] of cells.entries()) {
    if (at % stepSize === stepSize - 1) yield;
    if (at < bodyAt(columns) || isBlank(cell)) continue;
    const row = rowOf(at, textsOf(cell, columns.fields, edits.get(at)), reading);
    const key = keyOf(row);
    const isTwice = row.state === 'found' && seen.has(key);
    if (row.state === 'found') seen.add(key);
    rows.push(isTwice ? { ...row, state: 'twice' } : row);
  }
  return rows;
}

/** The kinds of which elements have to be known to read a list. */
export function kindsIn(
  cells: Cells,
  columns: Columns<MembershipField>,
  edits: Edits<MembershipField>,
  otherwise: ElementKind,
): ReadonlySet<ElementKind> {
  const kinds = new Set<ElementKind>();
  for (const [at, cell] of cells.entries()) {
    if (at < bodyAt(columns) || isBlank(cell)) continue;
    const kind = kindOfRow(textsOf(cell, columns.fields, edits.get(at)), otherwise);
    if (kind !== null) kinds.add(kind);
  }
  return kinds;
}

/** The names of groups that are not there, each once. */
export function unknownGroupsOf(rows: readonly MembershipRow[]): readonly string[] {
  const names = rows.flatMap(({ errors, group, texts }) => {
    if (errors.group === 'groupUnknown') return [cleanText(texts.group ?? '')];
    return group !== null && typeof group !== 'number' ? [group.made] : [];
  });
  return [...new Map(names.map((name) => [sightOf(name), name])).values()];
}
