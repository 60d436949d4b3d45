import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { LanguageProvider } from '../i18n/language.tsx';
import { EngineContext } from '../parts/engine.tsx';
import { createCore } from './core.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Insecure } from './insecure.tsx';
import { styleNonce } from './nonce.ts';
import { Routing } from './routing.tsx';
import { theme } from './theme.ts';

/** The providers, outermost first: words, looks, data, changes, addresses. */
export function App() {
  const [{ queryClient, engine }] = useState(createCore);
  return (
    <LanguageProvider>
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
