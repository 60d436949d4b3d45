import { Button, NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { customersQuery } from '../../queries/settings.ts';
import type { Session } from '../../session/session.ts';
import { withLaterWords } from '../../i18n/words.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import classes from './switches.module.css';

const CustomerPicker = lazyPart(
  async () => (await withLaterWords(() => import('./customer-picker.tsx'))).CustomerPicker,
);

/** More than these are searched, not scrolled through. */
const most = 12;

interface CustomerSwitchProps {
  session: Session;
  /** The page may show something of the former customer: the switch goes to another with the new one. */
  onChosen: (customerId: number) => void;
}

/** Keys that change a closed list box where it stands: arrows, and letters that look for a name. */
const changes = (event: KeyboardEvent) =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  (/^(Arrow|Page|Home|End)/.test(event.key) || (event.key.length === 1 && event.key !== ' '));

/**
 * For whom one works, always in sight, and the other customers of the same manager. A fleet is switched
 * by choosing out of the open list alone: a key that would change the closed one opens it instead.
 */
export function CustomerSwitch({ session, onChosen }: CustomerSwitchProps) {
  const t = useTranslations('shell');
  const { data = [] } = useQuery(customersQuery(session.environment));
  const { customer } = session;
  const here = {
    id: customer.id,
    name: customer.name ?? t('customerNumber', { id: String(customer.id) }),
  };
  const all = data.some(({ id }) => id === here.id) ? data : [here, ...data];
  const [picking, setPicking] = useState(false);
  if (all.length > most)
    return (
      <>
        <Button
          variant="default"
          size="xs"
          className={classes.customer}
          classNames={{ label: classes.customerName }}
          aria-haspopup="dialog"
          aria-label={t('customerNamed', { name: here.name })}
          rightSection={<IconChevronDown size="1rem" aria-hidden />}
          onClick={() => setPicking(true)}
        >
          {isolatedText(here.name)}
        </Button>
        {picking && (
          <Opening onClose={() => setPicking(false)}>
            <CustomerPicker
              customers={all}
              hereId={here.id}
              onPick={onChosen}
              onClose={() => setPicking(false)}
            />
          </Opening>
        )}
      </>
    );
  const onKeyDown = (event: KeyboardEvent<HTMLSelectElement>) => {
    if (!changes(event)) return;
    event.preventDefault();
    try {
      event.currentTarget.showPicker();
    } catch {
      // A browser that does not open it by a key like this one does by Space.
    }
  };
  return (
    <NativeSelect
      size="xs"
      className={classes.customer}
      aria-label={t('customer')}
      value={String(customer.id)}
      data={all.map(({ id, name }) => ({ value: String(id), label: isolatedText(name) }))}
      onKeyDown={onKeyDown}
      onChange={(event) => onChosen(Number(event.currentTarget.value))}
    />
  );
}
