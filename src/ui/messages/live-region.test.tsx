// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { announce, announceAtRest, hush, LiveRegion } from './live-region.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What the region of the page says, one after the other, in the next seconds. */
function listen() {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<LiveRegion />));
  onTestFinished(() => act(() => root.unmount()));
  const said: string[] = [];
  return {
    said: () => {
      for (let step = 0; step < 50; step += 1) {
        const now = document.querySelector('[role="status"]')?.textContent ?? '';
        if (now !== '' && now !== said.at(-1)) said.push(now);
        act(() => void vi.advanceTimersByTime(20));
      }
      return said;
    },
  };
}

test('what is announced in one breath is said one after the other', () => {
  const region = listen();
  act(() => {
    announce('1 car moved to Depot Nord.');
    announce('Undone: 1 car moved to Depot Nord.');
  });
  expect(region.said()).toEqual([
    '1 car moved to Depot Nord.',
    'Undone: 1 car moved to Depot Nord.',
  ]);
});

test('the same words twice are said twice', () => {
  const region = listen();
  act(() => {
    announce('Nothing to undo.');
    announce('Nothing to undo.');
  });
  expect(region.said().map((words) => words.trim())).toEqual([
    'Nothing to undo.',
    'Nothing to undo.',
  ]);
});

test('of a state that changes with every key the last is said, once, and nothing once it is over', () => {
  const region = listen();
  act(() => {
    announce('1 car is picked up.');
    for (const found of ['15 groups match.', '2 groups match.', '1 group matches.'])
      announceAtRest(found);
  });
  expect(region.said()).toEqual(['1 car is picked up.', '1 group matches.']);
  act(() => {
    announceAtRest('No group matches.');
    hush();
  });
  expect(region.said()).toEqual(['1 car is picked up.', '1 group matches.']);
});

test('what is English in a message is spoken as such', () => {
  listen();
  const english = 'Unable to find a group.';
  act(() => announce(`Das gibt es nicht mehr. Meldung: „${english}“`, english));
  expect(document.querySelector('[role="status"]')?.innerHTML).toBe(
    `Das gibt es nicht mehr. Meldung: „<span lang="en">${english}</span>“`,
  );
  act(() => announce('Depot Nord ist gelöscht.'));
  act(() => void vi.advanceTimersByTime(1_000));
  expect(document.querySelector('[role="status"]')?.innerHTML).toBe('Depot Nord ist gelöscht.');
});
