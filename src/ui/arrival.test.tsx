import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter, Route, Routes, useNavigate } from 'react-router';
import { expect, test, vi } from 'vitest';
import { Arrival } from './arrival.tsx';

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
