import { TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { cleanText } from '../../i18n/clean-text.ts';
import { NamesakeWarning } from './namesake-warning.tsx';

interface GroupNameFieldProps {
  label: string;
  value: string;
  /** The groups that it stands beside. */
  others: readonly { name: string }[];
  /** It was to be sent without a name. */
  isMissing: boolean;
  onChange: (typed: string) => void;
}

/** The name of a group, first in its dialog: what stands in it is replaced by what is typed. */
export function GroupNameField({ label, value, others, isMissing, onChange }: GroupNameFieldProps) {
  const t = useTranslations('groups');
  return (
    <>
      <TextInput
        label={label}
        value={value}
        error={isMissing && t('nameMissing')}
        autoComplete="off"
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <NamesakeWarning name={cleanText(value)} others={others} />
    </>
  );
}
