import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Separator, separators } from './read-cells.ts';

interface SeparatorSelectProps {
  /** What parts the cells of a text; null where there is none. */
  value: Separator | null;
  onChange: (separator: Separator) => void;
}

/** What parts the cells of a list: as it was found, or as somebody knows better. */
export function SeparatorSelect({ value, onChange }: SeparatorSelectProps) {
  const t = useTranslations('imports');
  if (value === null) return null;
  return (
    <NativeSelect
      label={t('separator')}
      value={value}
      data={separators.map((each) => ({ value: each, label: t(`separators.${each}`) }))}
      onChange={({ currentTarget }) => {
        const chosen = separators.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
