import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/NavLink.css';
import '@mantine/core/styles/AppShell.css';
import '@mantine/core/styles/Title.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Table.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { styleNonce } from '../../../src/app/nonce.ts';
import { refuseMarkup } from '../../../src/app/trusted-types.ts';
import { App } from './app.tsx';

// A list of users and one of groups with the libraries of the product, and nothing else of it: what it
// takes to show them is what these libraries cost. The two imports are what the gateway's policy wants.

refuseMarkup();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root.');
createRoot(root).render(
  <MantineProvider getStyleNonce={styleNonce}>
    <QueryClientProvider client={new QueryClient()}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </MantineProvider>,
);
