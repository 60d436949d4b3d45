import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';

/** So many names of groups are read at a glance. */
const mostNamed = 8;

interface MakeGroupsBoxProps {
  /** The names of a list that no group has. */
  unknown: readonly string[];
  checked: boolean;
  onChange: (makes: boolean) => void;
}

/** Whether the groups are made that a list names and nobody has made yet; nothing where it names none. */
export function MakeGroupsBox({ unknown, checked, onChange }: MakeGroupsBoxProps) {
  const t = useTranslations('imports');
  const common = useTranslations('common');
  const format = useFormatter();
  if (unknown.length === 0) return null;
  const others = unknown.length - mostNamed;
  const named = unknown.slice(0, mostNamed).map(isolatedText);
  if (others > 0) named.push(common('andMore', { count: others }));
  return (
    <Checkbox
      label={t('makeGroups', {
        count: unknown.length,
        names: format.list(named, { type: 'unit' }),
      })}
      description={t('makeGroupsHelp')}
      checked={checked}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
