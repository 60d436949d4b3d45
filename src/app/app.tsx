import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { BrowserRouter } from 'react-router';
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

const queryClient = createQueryClient();
const engine = createAppEngine(queryClient);
followSession(queryClient, engine);

/** The providers, outermost first: words, looks, data, changes, addresses. */
export function App({ words }: { words: ComponentProps<typeof LanguageProvider>['first'] }) {
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
