// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import * as v from 'valibot';
import { expect, test, vi } from 'vitest';
import { urlChoice, urlId, urlName, urlText, useUrlState, withParams } from './use-url-state.ts';

function Page() {
  const { change } = useUrlState({ q: urlText });
  return <input onInput={(event) => change({ q: event.currentTarget.value })} />;
}

test('what a page writes into the address does not take the place of the page that is on its way', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const type = async (text: string) => {
    const field = place.querySelector('input');
    if (field !== null) field.value = text;
    await act(async () => field?.dispatchEvent(new InputEvent('input', { bubbles: true })));
  };
  history.replaceState(null, '', '/users');
  await act(async () =>
    root.render(
      <BrowserRouter>
        <Page />
      </BrowserRouter>,
    ),
  );
  await type('anna');
  expect(location.href).toContain('/users?q=anna');
  history.pushState(null, '', '/settings');
  await type('ann');
  expect(location.pathname + location.search).toBe('/settings');
  await act(async () => root.unmount());
  place.remove();
});

test('of two things that are written into the address before the page has followed, both stay', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  history.replaceState(null, '', '/board?kind=users');
  function Board() {
    const { change } = useUrlState({ q: urlText, groups: urlText });
    const other = useUrlState({ show: urlText });
    return (
      <button
        type="button"
        onClick={() => {
          change({ q: 'none' });
          change({ groups: 'none' });
          other.change({ show: 'pinned' });
        }}
      >
        Write
      </button>
    );
  }
  await act(async () =>
    root.render(
      <BrowserRouter>
        <Board />
      </BrowserRouter>,
    ),
  );
  await act(async () => place.querySelector('button')?.click());
  expect(location.search).toBe('?kind=users&q=none&groups=none&show=pinned');
  await act(async () => root.unmount());
  place.remove();
});

test('what the link that led to a page said beside its address stays, whatever the page writes', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  history.replaceState({ usr: { groupIds: [3, 1] }, key: 'here', idx: 0 }, '', '/groups/3');
  await act(async () =>
    root.render(
      <BrowserRouter>
        <Page />
      </BrowserRouter>,
    ),
  );
  const field = place.querySelector('input');
  if (field !== null) field.value = 'anna';
  await act(async () => field?.dispatchEvent(new InputEvent('input', { bubbles: true })));
  expect(location.search).toBe('?q=anna');
  expect(history.state).toMatchObject({ usr: { groupIds: [3, 1] } });
  await act(async () => root.unmount());
  place.remove();
});

test.each([
  [urlText, ' depot  ', 'depot'],
  [urlText, null, ''],
  [urlName, 'a', 'a'],
  [urlName, '', null],
  [urlName, null, null],
  [urlId, '12', 12],
  [urlId, '012', null],
  [urlId, '-1', null],
  [urlId, '1e9', null],
  [urlId, '99999999999999999999', null],
  [urlId, null, null],
  [urlChoice(['cars', 'users']), 'users', 'users'],
  [urlChoice(['cars', 'users']), 'constructor', 'cars'],
  [urlChoice(['cars', 'users']), null, 'cars'],
])('a parameter is read, and nonsense is ignored (%#)', (schema, written, read) => {
  expect(v.parse(schema, written)).toBe(read);
});

test('what is changed leaves the other parameters as they are', () => {
  const before = new URLSearchParams('customer=1&q=x&tab=users');
  expect(withParams(before, { q: null, tab: '', id: 5, sort: undefined }).toString()).toBe(
    'customer=1&id=5',
  );
});

test('two lists of one page write side by side, each behind its own prefix', () => {
  const params = new URLSearchParams('q=golf&out-q=polo');
  expect(withParams(params, { q: 'tiguan', sort: 'name' }, 'out-').toString()).toBe(
    'q=golf&out-q=tiguan&out-sort=name',
  );
  expect(withParams(params, { q: null }, 'out-').toString()).toBe('q=golf');
});
