import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { Arrival } from '../../ui/focus/arrival.tsx';
import { EmptyState } from '../../ui/page/states.tsx';
import classes from './for-customer.module.css';

interface OtherCustomerProps {
  /** Whose the address is, and for whom one works. */
  name: string;
  here: string;
  onSwitch: () => void;
  onStay: () => void;
}

/** In the place of a page of another customer: asks before it switches. */
export function OtherCustomer({ name, here, onSwitch, onStay }: OtherCustomerProps) {
  const t = useTranslations('dead-ends');
  return (
    <>
      <EmptyState
        title={t('switchTitle')}
        action={
          <div className={classes.choice}>
            <Button onClick={onSwitch}>{t('switchGo', { name })}</Button>
            <Button variant="default" onClick={onStay}>
              {t('switchStay', { name: here })}
            </Button>
          </div>
        }
      >
        {t('switchText', { name, here })}
      </EmptyState>
      <Arrival />
    </>
  );
}
