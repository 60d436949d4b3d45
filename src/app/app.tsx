import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentProps, useState } from 'react';
import { BrowserRouter } from 'react-router';
import type { Journal } from '../changes/journal.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import { EngineContext } from '../parts/engine.tsx';
import { createAppEngine } from './create-engine.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { followSession } from './follow-session.ts';
import { Insecure } from './insecure.tsx';
import { styleNonce } from './nonce.ts';
import { createQueryClient } from './query-client.ts';
import { Routing } from './routing.tsx';
import { theme } from './theme.ts';

/** The data and the changes of the whole page: made once. */
function createCore(journal: Journal) {
  const queryClient = createQueryClient();
  const engine = createAppEngine(queryClient, journal);
  followSession(queryClient, engine);
  return { queryClient, engine };
}

interface AppProps {
  words: ComponentProps<typeof LanguageProvider>['first'];
  journal: Journal;
}

/** The providers, outermost first: words, looks, data, changes, addresses. */
export function App({ words, journal }: AppProps) {
  const [{ queryClient, engine }] = useState(() => createCore(journal));
  return (
    <LanguageProvider first={words}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <ErrorBoundary>
          {isSecureContext ? (
            <QueryClientProvider client={queryClient}>
              <EngineContext value={engine}>
                <BrowserRouter>
                  <Routing />
                </BrowserRouter>
              </EngineContext>
            </QueryClientProvider>
          ) : (
            <Insecure />
          )}
        </ErrorBoundary>
      </MantineProvider>
    </LanguageProvider>
  );
}
