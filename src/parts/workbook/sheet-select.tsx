import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Sheet } from './sheet.ts';

interface SheetSelectProps {
  sheets: readonly Sheet[];
  /** Which of them is read, counted from 0. */
  value: number;
  onChange: (at: number) => void;
}

/** Which sheet of a workbook is read, where it has several. */
export function SheetSelect({ sheets, value, onChange }: SheetSelectProps) {
  const t = useTranslations('imports');
  if (sheets.length < 2) return null;
  return (
    <NativeSelect
      label={t('sheet')}
      value={String(value)}
      data={sheets.map(({ name }, at) => ({ value: String(at), label: name }))}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    />
  );
}
