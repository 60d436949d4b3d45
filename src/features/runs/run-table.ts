import type { ItemSnapshot } from '../../changes/run-snapshot.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { csvOf } from '../../ui/csv.ts';
import { factsOf } from './run-subject.ts';
import type { Names } from './names.ts';

/** The columns of a run as CSV; their words are those of `changes.csv`. */
const csvColumns = [
  'change',
  'kind',
  'elementId',
  'element',
  'groupId',
  'group',
  'state',
  'status',
  'message',
] as const;
type CsvColumn = (typeof csvColumns)[number];

interface CsvWords {
  head: (column: CsvColumn) => string;
  /** How the item stands, with the cause. */
  state: (item: ItemSnapshot) => string;
}

/** The items of a run as CSV, with names as far as they are known. No secret is among them. */
export function runCsv(items: readonly ItemSnapshot[], names: Names, words: CsvWords): string {
  const rows = items.map((item) => {
    const { element, group: ref, name } = factsOf(item.change);
    const { op } = item.change;
    const groupId = typeof ref === 'number' ? ref : null;
    const isOfGroup = ref !== null || op === 'create-group';
    const subject = element === null ? name : (names.element(element) ?? name);
    const group = (groupId === null ? null : names.group(groupId)) ?? (isOfGroup ? name : null);
    const { cause } = item;
    const status = cause === null || cause.status === 0 ? null : cause.status;
    const what = op === 'forgotten' ? item.change.was : op;
    const [who, where] = [subject, group].map((text) => text && isolatedText(text));
    const about = [element?.kind ?? null, element?.id ?? null, who ?? null, groupId, where ?? null];
    return [what, ...about, words.state(item), status, cause?.message ?? null];
  });
  return csvOf([csvColumns.map(words.head), ...rows]);
}
