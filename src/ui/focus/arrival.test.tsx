// @vitest-environment happy-dom
import { act, Suspense, use, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router';
import { expect, test, vi } from 'vitest';
import { Arrival, Departure } from './arrival.tsx';

/** A list that is told apart by its name, and gives the focus to the next list when it goes. */
function List({ name, to }: { name: string; to: string | -1 }) {
  const navigate = useNavigate();
  useEffect(() => () => document.querySelector<HTMLElement>('main [role="row"]')?.focus(), []);
  return (
    <main>
      <h1 tabIndex={-1}>{name}</h1>
      <div role="grid">
        <div role="row" tabIndex={0}>
          <button type="button" onClick={() => void (to === -1 ? navigate(-1) : navigate(to))}>
            Go
          </button>
        </div>
      </div>
      <Arrival />
    </main>
  );
}

test('who goes to a page is at its heading, though the list that he left gave the focus on; who comes back is in his row', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <MemoryRouter>
        <Routes>
          <Route path="/" element={<List key="groups" name="Groups" to="/group" />} />
          <Route path="/group" element={<List key="group" name="Group" to={-1} />} />
        </Routes>
      </MemoryRouter>,
    ),
  );
  const go = () => act(async () => place.querySelector('button')?.click());
  await go();
  expect(document.activeElement?.outerHTML).toContain('>Group</h1>');
  await go();
  expect(document.querySelector('h1')?.textContent).toBe('Groups');
  expect(document.activeElement?.getAttribute('role')).toBe('row');
  await act(async () => root.unmount());
  place.remove();
});

/** A page whose code is on its way until the promise is kept. */
function Page({ name, code }: { name: string; code: Promise<unknown> }) {
  use(code);
  return (
    <>
      <h1 tabIndex={-1}>{name}</h1>
      <Arrival />
    </>
  );
}

test('who goes to something around the page while it comes stays there; who waits is at its heading', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const show = (name: string, code: Promise<unknown>) =>
    act(async () =>
      root.render(
        <MemoryRouter>
          <button type="button">{'Groups'}</button>
          <button type="button">{'Search'}</button>
          <main>
            <Departure key={`${name} left`} />
            <Suspense key={name}>
              <Page name={name} code={code} />
            </Suspense>
          </main>
        </MemoryRouter>,
      ),
    );
  const focused = () => document.activeElement?.textContent;
  await show('Board', Promise.resolve());
  for (const [name, goes, at] of [
    ['Groups', undefined, 'Groups'],
    ['Users', 1, 'Search'],
    ['Cars', 0, 'Cars'],
  ] as const) {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const buttons = place.querySelectorAll('button');
    buttons[0]?.focus();
    await show(name, promise);
    if (goes !== undefined) buttons[goes]?.focus();
    await act(async () => resolve(null));
    expect(focused()).toBe(at);
  }
  await act(async () => root.unmount());
  place.remove();
});
