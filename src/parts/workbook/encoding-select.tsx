import { useTranslations } from 'use-intl';
import { FoundSelect } from '../../ui/fields/found-select.tsx';
import { type Encoding, encodings } from './encodings.ts';

interface EncodingSelectProps {
  /** In which the text of a file was read; null where it is none. */
  value: Encoding | null;
  onChange: (encoding: Encoding) => void;
}

/** In which encoding a file is read. */
export function EncodingSelect({ value, onChange }: EncodingSelectProps) {
  const t = useTranslations('imports');
  return (
    <FoundSelect
      label={t('encoding')}
      values={encodings}
      labelOf={(each) => t(`encodings.${each}`)}
      value={value}
      onChange={onChange}
    />
  );
}
