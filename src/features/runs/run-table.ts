import type { ElementKind } from '../../api/elements.ts';
import type { Change } from '../../changes/change.ts';
import type { ItemSnapshot } from '../../changes/run/run-snapshot.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { ofEach } from '../../ui/sliced.ts';
import { factsOf } from './run-subject.ts';
import type { Names } from './names.ts';

/** The columns of a run as a table; their words are those of `changes.table`. */
const tableColumns = [
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
type TableColumn = (typeof tableColumns)[number];

interface TableWords {
  head: (column: TableColumn) => string;
  /** One change, as a sentence. */
  change: (change: Change) => string;
  kind: (kind: ElementKind) => string;
  /** How the item stands, with the cause. */
  state: (item: ItemSnapshot) => string;
}

/** The items of a run as a table, with names as far as they are known. No secret is among them. */
export function* runTable(items: readonly ItemSnapshot[], names: Names, words: TableWords) {
  const rows = yield* ofEach(items, (item): readonly string[] => {
    const { element, group: ref, name } = factsOf(item.change);
    const groupId = typeof ref === 'number' ? ref : null;
    const isOfGroup = ref !== null || item.change.op === 'create-group';
    const subject = element === null ? name : (names.element(element) ?? name);
    const group = (groupId === null ? null : names.group(groupId)) ?? (isOfGroup ? name : null);
    const { cause } = item;
    return [
      words.change(item.change),
      element === null ? '' : words.kind(element.kind),
      String(element?.id ?? ''),
      isolatedText(subject ?? ''),
      String(groupId ?? ''),
      isolatedText(group ?? ''),
      words.state(item),
      cause === null || cause.status === 0 ? '' : String(cause.status),
      cause?.message ?? '',
    ];
  });
  return { head: tableColumns.map(words.head), rows };
}
