import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { withLaterWords } from '../../i18n/words.ts';
import { chosenCustomer } from '../../parts/account/chosen-customer.ts';
import { customersQuery } from '../../queries/settings.ts';
import { keepSession, type Session } from '../../session/session.ts';
import { Arrival } from '../../ui/focus/arrival.tsx';
import { announce } from '../../ui/messages/live-region.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { urlId, useUrlState } from '../../ui/page/use-url-state.ts';
import { useStored } from '../../ui/use-stored.ts';

const OtherCustomer = lazyPart(
  async () => (await withLaterWords(() => import('./other-customer.tsx'))).OtherCustomer,
);

/**
 * Addresses name the customer, so that a link opens the same fleet for a colleague. A link to another
 * customer asks before it switches: nobody changes the wrong fleet because of a link.
 */
export function ForCustomer({ session, children }: { session: Session; children: ReactNode }) {
  const t = useTranslations('shell');
  const { key } = useLocation();
  const navigate = useNavigate();
  const { values, valuesNow, change } = useUrlState({ customer: urlId });
  const { data: customers = [] } = useQuery(customersQuery(session.environment));
  const { customer } = session;
  // A switch made at this very address agrees with it, although the address names the former one.
  const [agreed, setAgreed] = useState({ customerId: customer.id, key: '' });
  if (agreed.customerId !== customer.id) setAgreed({ customerId: customer.id, key });

  const named = values.customer ?? customer.id;
  const differs = named !== customer.id;
  const nameOf = (id: number) =>
    customers.find((known) => known.id === id)?.name ?? t('customerNumber', { id: String(id) });
  const isChosen = useStored(chosenCustomer, ({ id }) => id) === named && differs;
  useEffect(() => {
    if (!isChosen) return;
    chosenCustomer.set({ id: null });
    keepSession({ ...session, customer: { id: named, name: nameOf(named) } });
    announce(t('switched', { name: nameOf(named) }));
  });
  const asks = differs && agreed.key !== key;
  const [hasAsked, setHasAsked] = useState(asks);
  if (asks && !hasAsked) setHasAsked(true);
  const isMissing = values.customer !== customer.id && !asks;
  const name = useEffectEvent(() => {
    // Another customer may have been chosen since: the page follows the address.
    if (valuesNow().customer === values.customer) change({ customer: customer.id });
  });
  useEffect(() => {
    if (isMissing) name();
  });
  if (isChosen) return null;
  if (!asks)
    return (
      <>
        {children}
        {/* Where the question was, the page has come: once it is there. */}
        {hasAsked && <Arrival />}
      </>
    );

  return (
    <OtherCustomer
      name={nameOf(named)}
      here={customer.name ?? nameOf(customer.id)}
      onSwitch={() => keepSession({ ...session, customer: { id: named, name: nameOf(named) } })}
      // What else the address says is about the other fleet.
      onStay={() => void navigate({ search: '' }, { replace: true })}
    />
  );
}
