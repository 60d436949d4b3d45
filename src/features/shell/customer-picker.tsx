import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import { textMatcher } from '../../i18n/text-search.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import classes from './customer-picker.module.css';

/** More are found by typing, not by scrolling. */
const most = 50;

interface CustomerPickerProps {
  customers: readonly Customer[];
  hereId: number;
  onPick: (customerId: number) => void;
  onClose: () => void;
}

/** The customers of an account that has many: found by a part of the name or by the id. */
export function CustomerPicker({ customers, hereId, onPick, onClose }: CustomerPickerProps) {
  const t = useTranslations('settings');
  const common = useTranslations('common');
  const [search, setSearch] = useState('');
  const matches = textMatcher(search);
  const found = customers.filter(({ id, name }) => matches([name, String(id)]));
  const left = found.length - most;
  useTellFound(found.length, { sought: search });
  return (
    <Dialog title={t('chooseCustomer')} closeLabel={common('close')} onClose={onClose}>
      <div className={classes.find}>
        <SearchField
          label={t('searchCustomers')}
          clearLabel={common('clearSearch')}
          value={search}
          onChange={setSearch}
          autofocus
        />
      </div>
      {found.length === 0 && <p className={classes.note}>{t('noCustomer')}</p>}
      <ul className={classes.list}>
        {found.slice(0, most).map(({ id, name }) => (
          <li key={id}>
            <Button
              fullWidth
              variant="subtle"
              justify="space-between"
              className={classes.customer}
              aria-current={id === hereId ? 'true' : undefined}
              rightSection={
                <span className={classes.id}>{common('idOf', { id: String(id) })}</span>
              }
              onClick={() => {
                onClose();
                if (id !== hereId) onPick(id);
              }}
            >
              {isolatedText(name)}
            </Button>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.note}>{t('moreCustomers', { count: left })}</p>}
    </Dialog>
  );
}
