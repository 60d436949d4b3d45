import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { Edits } from './edits.ts';
import { ListGrid } from './list-grid.tsx';
import type { MembershipField } from './membership-columns.ts';
import type { MembershipRow } from './membership-rows.ts';

interface MembershipGridProps {
  rows: readonly MembershipRow[];
  edits: Edits<MembershipField>;
  listKey: string;
  /** What an element is called. */
  nameOf: (kind: ElementKind, elementId: number) => string;
  onMend: (row: MembershipRow, field: MembershipField, text: string) => void;
}

/** What is wrong with an id alone is told beside it, at the name. */
const shown = [
  { field: 'name', width: 'minmax(8rem, 1.5fr)' },
  { field: 'group', width: 'minmax(8rem, 1.5fr)' },
  { field: 'kind', width: 'minmax(5rem, 0.7fr)' },
  { field: 'id', width: 'minmax(4rem, 0.5fr)' },
] as const;

/** Every row of a list of memberships, with what is wrong at its cell. */
export function MembershipGrid({ rows, edits, listKey, nameOf, onMend }: MembershipGridProps) {
  const t = useTranslations('imports');
  const lists = useTranslations('lists');
  return (
    <ListGrid<MembershipField, MembershipRow>
      rows={rows}
      listKey={listKey}
      columns={{
        fields: shown.map((column) => ({
          ...column,
          label: t(`membershipFields.${column.field}`),
        })),
        edits,
        textOf: ({ kind, texts, elementId }, field) => {
          if (kind !== null && field === 'kind') return lists(`one.${kind}`);
          // What is found by its id may be called otherwise in the list.
          if (kind !== null && elementId !== null && field === 'name')
            return isolatedText(nameOf(kind, elementId));
          return isolatedText(texts[field] ?? '');
        },
        errorOf: (row, field) => {
          const error = row.errors[field];
          return error && t(`errors.${error}`);
        },
        stateOf: ({ state }) => t(`memberStates.${state}`),
        onMend,
      }}
    />
  );
}
