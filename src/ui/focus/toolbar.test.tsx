// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Toolbar } from './toolbar.tsx';

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => void vi.unstubAllGlobals());

function show(names: readonly string[]) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const render = (shown: readonly string[]) =>
    act(() =>
      root.render(
        <Toolbar label="Selection" className={undefined}>
          {shown.map((name) => (
            <button key={name} type="button">
              {name}
            </button>
          ))}
        </Toolbar>,
      ),
    );
  render(names);
  onTestFinished(() => act(() => root.unmount()));
  const buttons = () => [...document.querySelectorAll('button')];
  const stops = () => buttons().flatMap((one) => (one.tabIndex === 0 ? [one.textContent] : []));
  const press = (key: string) =>
    act(() => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    });
  const focused = () => document.activeElement?.textContent;
  return { render, buttons, stops, press, focused };
}

test('a toolbar is one stop of Tab, and arrows, Home and End go from button to button', () => {
  const bar = show(['Move', 'Add', 'Remove']);
  expect(bar.stops()).toEqual(['Move']);
  act(() => bar.buttons()[0]?.focus());
  bar.press('ArrowRight');
  expect(bar.focused()).toBe('Add');
  expect(bar.stops()).toEqual(['Add']);
  bar.press('End');
  expect(bar.focused()).toBe('Remove');
  bar.press('ArrowRight');
  expect(bar.focused()).toBe('Move');
  bar.press('ArrowLeft');
  expect(bar.focused()).toBe('Remove');
  bar.press('Home');
  expect(bar.stops()).toEqual(['Move']);
});

test('where the button that had the turn goes, another one has it', () => {
  const bar = show(['Move', 'Add', 'Remove']);
  act(() => bar.buttons()[1]?.focus());
  bar.render(['Move', 'Remove']);
  expect(bar.stops()).toEqual(['Move']);
});
