import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useNamedGroups } from './use-named-groups.ts';

interface MakeGroupsBoxProps {
  /** The names of a list that no group has. */
  unknown: readonly string[];
  checked: boolean;
  onChange: (makes: boolean) => void;
}

/** Whether the groups are made that a list names and nobody has made yet; nothing where it names none. */
export function MakeGroupsBox({ unknown, checked, onChange }: MakeGroupsBoxProps) {
  const t = useTranslations('imports');
  const named = useNamedGroups();
  if (unknown.length === 0) return null;
  return (
    <Checkbox
      label={t('makeGroups', {
        count: unknown.length,
        names: named(unknown),
      })}
      description={t('makeGroupsHelp')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
