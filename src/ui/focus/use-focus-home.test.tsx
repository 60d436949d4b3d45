// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFocusHome } from './use-focus-home.ts';

function Notice() {
  return (
    <p {...useFocusHome()}>
      <button type="button">Try again</button>
    </p>
  );
}

function Page({ failed, asks = false }: { failed: boolean; asks?: boolean }) {
  return (
    <>
      <main>
        <h1 tabIndex={-1}>Users</h1>
      </main>
      {asks && (
        <div role="dialog">
          <input aria-label="Name" />
          <button type="button" data-autofocus>
            Cancel
          </button>
        </div>
      )}
      {failed && <Notice />}
    </>
  );
}

let root = createRoot(document.createElement('div'));
let place = document.createElement('div');

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const show = (page: { failed: boolean; asks?: boolean }) =>
  act(async () => root.render(<Page {...page} />));
const again = () => [...place.querySelectorAll('button')].at(-1);
const hasFocus = (selector: string) => place.querySelector(selector) === document.activeElement;

test('the focus goes to the heading when what had it goes away', async () => {
  await show({ failed: true });
  again()?.focus();
  await show({ failed: false });
  expect(hasFocus('h1')).toBe(true);
});

test('it goes to where an open dialog begins, not behind it', async () => {
  await show({ failed: true, asks: true });
  again()?.focus();
  await show({ failed: false, asks: true });
  expect(hasFocus('[data-autofocus]')).toBe(true);
});

test('it comes back from another window as if it had never left', async () => {
  await show({ failed: true });
  again()?.focus();
  // What a browser tells when its window goes to the back: the focus of the page stays where it is.
  act(() => void again()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
  await show({ failed: false });
  expect(hasFocus('h1')).toBe(true);
});

test('who has gone elsewhere is left there', async () => {
  await show({ failed: true, asks: true });
  again()?.focus();
  place.querySelector('input')?.focus();
  await show({ failed: false, asks: true });
  expect(hasFocus('input')).toBe(true);
});
