// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LiveRegion } from './live-region.tsx';
import { useTellFound } from './told-lists.ts';

interface SearchProps {
  sought: string;
  count: number;
  busy?: boolean;
}

function Search({ sought, count, busy = false }: SearchProps) {
  useTellFound(count, { sought, busy });
  return (
    <>
      <input type="search" />
      <LiveRegion />
    </>
  );
}

/** Somebody is in the search of a list; gives how to search, and what is then said. */
function openSearch() {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  onTestFinished(() => {
    act(() => root.unmount());
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const search = (props: SearchProps) => {
    act(() => root.render(<Search {...props} />));
    document.querySelector('input')?.focus();
  };
  const said = () => {
    act(() => void vi.advanceTimersByTime(2_000));
    return document.querySelector('[role="status"]')?.textContent ?? '';
  };
  return { search, said };
}

test('another search that finds as many is said again', () => {
  const { search, said } = openSearch();
  search({ sought: '', count: 240 });
  search({ sought: 'golf', count: 9 });
  const first = said();
  search({ sought: 'polo', count: 9 });
  const second = said();
  expect(first).toBe('9');
  expect(second.trim()).toBe('9');
  expect(second).not.toBe(first);
});

test('what was found before is not said of a search that is on its way', () => {
  const { search, said } = openSearch();
  search({ sought: '', count: 240 });
  search({ sought: 'golf', count: 9 });
  const first = said();
  search({ sought: 'polo', count: 9, busy: true });
  expect(said()).toBe(first);
  search({ sought: 'polo', count: 3 });
  expect(said()).toBe('3');
});
