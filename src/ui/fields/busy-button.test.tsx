// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { BusyButton } from './busy-button.tsx';

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => void vi.unstubAllGlobals());

function show() {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const onClick = vi.fn<() => void>();
  const onSubmit = vi.fn<() => void>();
  const render = (busy: boolean) =>
    act(() =>
      root.render(
        <MantineProvider>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            <BusyButton type="submit" busy={busy} onClick={onClick}>
              Create
            </BusyButton>
          </form>
        </MantineProvider>,
      ),
    );
  render(false);
  onTestFinished(() => act(() => root.unmount()));
  const button = document.querySelector('button');
  if (button === null) throw new Error('There is no button.');
  return { render, button, onClick, onSubmit };
}

test('a button at work keeps the focus, says so, and neither acts nor submits again', () => {
  const { render, button, onClick, onSubmit } = show();
  act(() => button.focus());
  act(() => button.click());
  render(true);
  expect(document.activeElement).toBe(button);
  expect(button.disabled).toBe(false);
  expect(button.getAttribute('aria-busy')).toBe('true');
  act(() => button.click());
  expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1]);
  render(false);
  act(() => button.click());
  expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([2, 2]);
});
