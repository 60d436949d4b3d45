// @vitest-environment happy-dom
import * as fake from 'fake-indexeddb';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { PasteHost } from '../features/paste/paste-host.tsx';
import { LanguageProvider } from '../i18n/language.tsx';
import { loadFirstWords } from '../i18n/words.ts';
import { EngineContext } from '../parts/plans/use-engine.tsx';
import { forgetSession, keepSession } from '../session/session.ts';
import { answerWith } from '../test/answering-server.ts';
import { createCore } from './core.ts';

const cars = [
  { id: 1, name: 'Golf 1', licensePlate: 'HH-H 350' },
  { id: 2, name: 'Golf 2', licensePlate: 'B-MW 12' },
  { id: 3, name: 'Golf 3', licensePlate: 'WÜ-N 4970' },
];
const groups = [{ id: 10, name: 'Depot Nord' }];

/** What the page reported as a defect. */
const reported: unknown[] = [];

beforeEach(() => {
  // What happy-dom does not have of a browser.
  for (const [name, value] of Object.entries(fake)) vi.stubGlobal(name, value);
  vi.stubGlobal('indexedDB', new fake.IDBFactory());
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  keepSession({
    environment: 'sandbox',
    apiKey: 'the-api-key',
    token: 'the-token',
    tokenEndsAt: null,
    customer: { id: 7, name: 'Acme' },
  });
});
afterEach(() => {
  forgetSession();
  const [defect] = reported.splice(0);
  if (defect !== undefined) throw new Error('The page reported a defect', { cause: defect });
});

/** The page with nothing on it but what lists are pasted into, before a server with three cars. */
async function openPage() {
  const { arrived } = await answerWith(({ method, url }, response) => {
    response.setHeader('content-type', 'application/json');
    if (method === 'PUT') response.statusCode = url.endsWith('/groups') ? 201 : 204;
    if (method === 'PUT' && url.endsWith('/groups')) response.end('{"id":11}');
    else if (method === 'PUT') response.end();
    else if (url.includes('/cars?'))
      response.end(JSON.stringify(url.includes('gt%203') ? [] : cars));
    else response.end(JSON.stringify(url.endsWith('/groups') ? groups : []));
  });
  await loadFirstWords();
  const { queryClient, engine } = createCore();
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  root.render(
    <LanguageProvider>
      <MantineProvider>
        <EngineContext value={engine}>
          <QueryClientProvider client={queryClient}>
            <BrowserRouter>
              <PasteHost />
            </BrowserRouter>
          </QueryClientProvider>
        </EngineContext>
      </MantineProvider>
    </LanguageProvider>,
  );
  return arrived;
}

function paste(text: string): void {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  document.body.dispatchEvent(event);
}

const shown = () => document.body.textContent;

test('a list that is pasted anywhere is read, and goes into a new group', async () => {
  const arrived = await openPage();
  await vi.waitFor(() => {
    if (!shown().includes('Paste a list'))
      paste('please move hhh350\r\nand B-MW 12\nB-MW 12\nK-XY 1');
    expect(shown()).toContain('2 found');
  }, 20_000);
  expect(shown()).toContain('1 twice in the list');
  expect(shown()).toContain('1 unknown');
  expect(shown()).toContain('Line 4: “K-XY 1” is unknown');
  const [name] = [...document.querySelectorAll('form input')];
  if (!(name instanceof HTMLInputElement)) throw new Error('There is no field for the name.');
  Reflect.set(HTMLInputElement.prototype, 'value', 'From an e-mail', name);
  name.dispatchEvent(new Event('input', { bubbles: true }));
  await vi.waitFor(() => expect(shown()).toContain('Create group and add'));
  name.form?.requestSubmit();
  await vi.waitFor(() => {
    const puts = arrived.filter(({ method }) => method === 'PUT').map(({ url }) => url);
    expect(puts.filter((url) => url.includes('/groups/11/cars/'))).toHaveLength(2);
  }, 20_000);
}, 60_000);
