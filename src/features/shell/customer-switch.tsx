import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { customersQuery } from '../../queries/settings.ts';
import { keepSession, type Session } from '../../session/session.ts';
import classes from './switches.module.css';

interface CustomerSwitchProps {
  session: Session;
  /** The page may show something of the former customer. */
  onSwitched: () => void;
}

/** For whom one works, always in sight, and the other customers of the same manager. */
export function CustomerSwitch({ session, onSwitched }: CustomerSwitchProps) {
  const t = useTranslations('shell');
  const { data = [] } = useQuery(customersQuery(session.environment));
  const { customer } = session;
  const here = {
    id: customer.id,
    name: customer.name ?? t('customerNumber', { id: String(customer.id) }),
  };
  const all = data.some(({ id }) => id === here.id) ? data : [here, ...data];
  return (
    <NativeSelect
      size="xs"
      className={classes.customer}
      aria-label={t('customer')}
      value={String(customer.id)}
      data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
      onChange={(event) => {
        const chosen = all.find(({ id }) => String(id) === event.currentTarget.value);
        if (chosen === undefined) return;
        keepSession({ ...session, customer: { id: chosen.id, name: chosen.name } });
        onSwitched();
      }}
    />
  );
}
