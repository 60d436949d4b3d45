// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { FailureProps } from '../page/error-boundary.tsx';
import { lazyPart } from '../page/lazy-part.tsx';
import { Opening, OpeningFailure } from './opening.tsx';

const answers: (() => Promise<() => string>)[] = [];
const Dialog = lazyPart(() => answers.shift()?.() ?? Promise.reject(new Error('nobody asked')));

const Failure = ({ error, retry, onClose }: FailureProps) => (
  <>
    <p>{error instanceof Error && error.message}</p>
    <button onClick={retry}>Try again</button>
    <button onClick={onClose}>Close</button>
  </>
);

function Page() {
  const [opens, setOpens] = useState(false);
  return (
    <OpeningFailure value={Failure}>
      <input aria-label="name" />
      <button onClick={() => setOpens(true)}>Open</button>
      {opens && (
        <Opening onClose={() => setOpens(false)}>
          <Dialog />
        </Opening>
      )}
    </OpeningFailure>
  );
}

test('a dialog whose code can not be loaded says so beside a page that stays, is tried again or done without', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  // What React reports of an error that is caught belongs to no test.
  const root = createRoot(place, { onCaughtError: () => undefined });
  const click = (name: string) =>
    act(async () =>
      [...place.querySelectorAll('button')].find((b) => b.textContent === name)?.click(),
    );
  await act(async () => root.render(<Page />));
  const field = place.querySelector('input');
  if (field) field.value = 'Nord';
  const fails = () => Promise.reject(new Error('no network'));
  answers.push(fails, fails, async () => () => 'the dialog');
  await click('Open');
  expect(place.textContent).toContain('no network');
  await click('Close');
  expect(place.textContent).not.toContain('no network');
  await click('Open');
  expect(place.textContent).toContain('no network');
  await click('Try again');
  expect(place.textContent).toContain('the dialog');
  expect(place.querySelector('input')).toBe(field);
  expect(field?.value).toBe('Nord');
  await act(async () => root.unmount());
  place.remove();
});
