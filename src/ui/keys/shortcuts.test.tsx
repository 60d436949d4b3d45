// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useShortcuts } from './shortcuts.ts';

const undo = vi.fn<() => void>();
const create = vi.fn<() => void>();
const sign = vi.fn<(key: string) => void>();
const pair = vi.fn<(keys: string) => void>();

function Page() {
  const signs = Object.fromEntries(['/', '?', '['].map((key) => [key, () => sign(key)]));
  useShortcuts({
    'ctrl+z': undo,
    n: create,
    'g g': () => pair('g g'),
    'g n': () => pair('g n'),
    ...signs,
  });
  return (
    <>
      <input aria-label="tick" type="checkbox" />
      <input aria-label="one of" type="radio" />
      <input aria-label="text" />
      <textarea aria-label="long text" />
      <select aria-label="order" />
    </>
  );
}

let leave = () => {};

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  act(() => root.render(<Page />));
  leave = () => {
    act(() => root.unmount());
    place.remove();
  };
});

afterEach(() => {
  leave();
  undo.mockClear();
  create.mockClear();
  sign.mockClear();
  pair.mockClear();
  vi.unstubAllGlobals();
});

const press = (label: string, key: string, more: KeyboardEventInit = {}) =>
  document
    .querySelector(`[aria-label="${label}"]`)
    ?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );

test.each(['tick', 'one of'])('on "%s" nobody types, so that all keys act', (label) => {
  press(label, 'n');
  press(label, 'z', { ctrlKey: true });
  expect(create).toHaveBeenCalledOnce();
  expect(undo).toHaveBeenCalledOnce();
});

test.each(['text', 'long text'])('in a %s field the keys belong to what is typed', (label) => {
  press(label, 'n');
  press(label, 'z', { ctrlKey: true });
  expect(create).not.toHaveBeenCalled();
  expect(undo).not.toHaveBeenCalled();
});

test('a list box takes letters, but no chords', () => {
  press('order', 'n');
  press('order', 'z', { ctrlKey: true });
  expect(create).not.toHaveBeenCalled();
  expect(undo).toHaveBeenCalledOnce();
});

test('a key that is held down acts once, and the browser does nothing of its own with it', () => {
  press('tick', 'z', { ctrlKey: true });
  const untouched = press('tick', 'z', { ctrlKey: true, repeat: true });
  expect(undo).toHaveBeenCalledOnce();
  expect(untouched).toBe(false);
});

test.each([
  ['/', { shiftKey: true }],
  ['?', { shiftKey: true }],
  ['[', { ctrlKey: true, altKey: true }],
  ['[', {}],
  ['[', { altKey: true }],
])(
  '"%s" acts by its sign, with the modifiers %o that produce it on a German keyboard',
  (key, more) => {
    press('tick', key, more);
    expect(sign).toHaveBeenCalledExactlyOnceWith(key);
  },
);

test('letters with Alt, and signs with Ctrl or the Mac’s Cmd alone, are the browser’s', () => {
  press('tick', 'n', { altKey: true });
  press('tick', '/', { ctrlKey: true });
  press('tick', '[', { metaKey: true });
  expect(create).not.toHaveBeenCalled();
  expect(sign).not.toHaveBeenCalled();
});

test('no key acts while a dialog is open, wherever the focus is', () => {
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-modal', 'true');
  press('tick', 'n');
  dialog.remove();
  expect(create).not.toHaveBeenCalled();
  press('tick', 'n');
  expect(create).toHaveBeenCalledOnce();
});

test('the second letter of a pair begins no other pair', () => {
  for (const key of ['g', 'g', 'g', 'n']) press('tick', key);
  expect(pair.mock.calls).toEqual([['g g'], ['g n']]);
  expect(create).not.toHaveBeenCalled();
});

test('what was typed into a field begins no pair', () => {
  press('text', 'g');
  press('tick', 'n');
  expect(pair).not.toHaveBeenCalled();
  expect(create).toHaveBeenCalledOnce();
});

test('the second letter of two is awaited from when the first was dealt with, however busy the page was', () => {
  const pressAt = (key: string, at: number, now: number) => {
    vi.spyOn(performance, 'now').mockReturnValue(now);
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: at });
    document.body.dispatchEvent(event);
  };
  pressAt('g', 1_000, 9_000);
  pressAt('n', 9_500, 9_500);
  expect(pair).toHaveBeenCalledExactlyOnceWith('g n');
  pressAt('g', 20_000, 20_000);
  pressAt('n', 24_000, 24_000);
  expect(pair).toHaveBeenCalledOnce();
  expect(create).toHaveBeenCalledOnce();
  vi.restoreAllMocks();
});
