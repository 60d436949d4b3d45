import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import type { Edits } from './edits.ts';
import { ListGrid } from './list-grid.tsx';
import type { UserField } from './user-columns.ts';
import type { UserRow } from './user-rows.ts';

interface UserGridProps {
  rows: readonly UserRow[];
  fields: readonly (UserField | null)[];
  edits: Edits<UserField>;
  onMend: (row: UserRow, field: UserField, text: string) => void;
}

/** The columns that are shown: those that a user has to have, and those that the list has. */
function shownFields(fields: readonly (UserField | null)[]): readonly UserField[] {
  const isWhole = fields.includes('name') && !fields.includes('firstName');
  const names: readonly UserField[] = isWhole ? ['name'] : ['firstName', 'lastName'];
  const more = (['type', 'groups'] as const).filter((field) => fields.includes(field));
  return ['email', ...names, ...more];
}

/** What a cell says where nothing is wrong with it. */
function textOf({ user, texts }: UserRow, field: UserField): string {
  if (field === 'email') return user.emailAddress;
  if (field === 'firstName' || field === 'lastName') return user.userData[field];
  // Lines of a cell, and of several columns, are groups each.
  return (texts[field] ?? '').replaceAll(/\s*[\r\n]+\s*/g, '; ');
}

/** Every row of a list of users, with what is wrong at its cell. */
export function UserGrid({ rows, fields, edits, onMend }: UserGridProps) {
  const t = useTranslations('imports');
  return (
    <ListGrid
      rows={rows}
      listKey={fields.join(' ')}
      columns={{
        fields: shownFields(fields).map((field) => ({
          field,
          label: t(`userFields.${field}`),
          width: field === 'email' ? 'minmax(12rem, 1.5fr)' : 'minmax(7rem, 1fr)',
        })),
        edits,
        textOf: (row, field) => isolatedText(textOf(row, field)),
        errorOf: (row, field) => {
          const error = row.errors[field];
          return error && t(`errors.${error}`);
        },
        stateOf: ({ state }) => t(`states.${state}`),
        onMend,
      }}
    />
  );
}
