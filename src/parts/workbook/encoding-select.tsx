import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { type Encoding, encodings } from './encodings.ts';

interface EncodingSelectProps {
  /** In which the text of a file was read; null where it is none. */
  value: Encoding | null;
  onChange: (encoding: Encoding) => void;
}

/** In which encoding a file is read: as it was found, or as somebody knows better. */
export function EncodingSelect({ value, onChange }: EncodingSelectProps) {
  const t = useTranslations('imports');
  if (value === null) return null;
  return (
    <NativeSelect
      label={t('encoding')}
      value={value}
      data={encodings.map((each) => ({ value: each, label: t(`encodings.${each}`) }))}
      onChange={({ currentTarget }) => {
        const chosen = encodings.find((each) => each === currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
