import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { FieldGroup } from '../../ui/fields/field-group.tsx';

interface CustomerFieldProps {
  customers: readonly Customer[];
  value: string;
  error: string | undefined;
  /** Why the list is not there, where it is not. */
  note: ReactNode;
  onChange: (customerId: string) => void;
}

/** The customer: picked from what the API names, or typed as an id. */
export function CustomerField({ customers, value, error, note, onChange }: CustomerFieldProps) {
  const t = useTranslations('settings');
  const [types, setTypes] = useState(false);
  const listed = customers.some(({ id }) => String(id) === value);
  const picks = customers.length > 0 && !types && (listed || value === '');
  return (
    <FieldGroup legend={t('customer')}>
      {picks ? (
        <NativeSelect
          label={t('customer')}
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            ...(value === '' ? [{ value: '', label: t('customerPick') }] : []),
            ...customers.map(({ id, name }) => ({ value: String(id), label: isolatedText(name) })),
          ]}
        />
      ) : (
        <TextInput
          label={t('customerId')}
          description={note}
          inputMode="numeric"
          value={value}
          error={error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {customers.length > 0 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setTypes(picks);
              onChange(picks ? value : '');
            }}
          >
            {picks ? t('customerType') : t('customerPickInstead')}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
