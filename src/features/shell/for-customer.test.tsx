// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, useNavigate } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../i18n/language.tsx';
import { loadFirstWords } from '../../i18n/words.ts';
import { chosenCustomer } from '../../parts/account/chosen-customer.ts';
import { useSession } from '../../parts/account/use-session.ts';
import { customersQuery } from '../../queries/settings.ts';
import { forgetSession, keepSession } from '../../session/session.ts';
import { ForCustomer } from './for-customer.tsx';

afterEach(forgetSession);

/** Chooses another customer before the address names the first one. */
function Hurry() {
  const navigate = useNavigate();
  useEffect(() => {
    chosenCustomer.set({ id: 3 });
    void navigate('/board?customer=3');
  }, [navigate]);
  return null;
}

function Page() {
  const session = useSession();
  return (
    session && <ForCustomer session={session}>{session.customer.id === 1 && <Hurry />}</ForCustomer>
  );
}

test('a customer that is chosen before the address names the one before is switched to', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await loadFirstWords();
  keepSession({
    environment: 'sandbox',
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 1, name: 'Acme' },
  });
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(customersQuery('sandbox').queryKey, [
    { id: 1, name: 'Acme' },
    { id: 3, name: 'Third' },
  ]);
  history.replaceState(null, '', '/board');
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <LanguageProvider>
        <QueryClientProvider client={client}>
          <BrowserRouter>
            <Page />
          </BrowserRouter>
        </QueryClientProvider>
      </LanguageProvider>,
    ),
  );
  await vi.waitFor(() => expect(location.search).toBe('?customer=3'));
  expect(sessionStorage.getItem('motorpool.session')).toContain('"Third"');
  await act(async () => root.unmount());
});
