import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { LanguageProvider } from '../i18n/language.tsx';
import { withLaterWords } from '../i18n/words.ts';
import { EngineContext } from '../parts/plans/use-engine.tsx';
import { PartFailed } from '../parts/errors/part-boundary.tsx';
import { lazyPart } from '../ui/page/lazy-part.tsx';
import { OpeningFailure } from '../ui/dialog/opening.tsx';
import type { Core } from './core.ts';
import { ListWords } from './list-words.tsx';
import { styleNonce } from './nonce.ts';
import { PageBoundary } from './page-boundary.tsx';
import { Routing } from './routing.tsx';
import { theme } from './theme.ts';

const Insecure = lazyPart(
  async () => (await withLaterWords(() => import('./insecure.tsx'))).Insecure,
);

/** The providers, outermost first: words, looks, changes, data, addresses. */
export function App({ queryClient, engine }: Core) {
  return (
    <LanguageProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <EngineContext value={engine}>
          <QueryClientProvider client={queryClient}>
            <ListWords>
              <OpeningFailure value={PartFailed}>
                <PageBoundary>
                  {isSecureContext ? (
                    <BrowserRouter>
                      <Routing />
                    </BrowserRouter>
                  ) : (
                    <Suspense>
                      <Insecure />
                    </Suspense>
                  )}
                </PageBoundary>
              </OpeningFailure>
            </ListWords>
          </QueryClientProvider>
        </EngineContext>
      </MantineProvider>
    </LanguageProvider>
  );
}
