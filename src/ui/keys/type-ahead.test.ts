// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { handOverTyping, holdTyping } from './type-ahead.ts';

const press = (key: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );

const fieldWith = (value: string) => {
  const field = document.body.appendChild(document.createElement('input'));
  field.value = value;
  return field;
};

test('what is typed while something opens goes to the field that comes, and acts nowhere', () => {
  const acted: string[] = [];
  const listen = ({ key }: KeyboardEvent) => acted.push(key);
  addEventListener('keydown', listen);
  const release = holdTyping();
  for (const key of ['G', 'r', 'x', 'Backspace', 'a', 'z', 'Enter', 'Delete', 'F2']) press(key);
  press('F10', { shiftKey: true });
  press('ContextMenu');
  press('a', { ctrlKey: true });
  press('z', { repeat: true });
  const field = fieldWith('');
  handOverTyping(field);
  release();
  removeEventListener('keydown', listen);
  field.remove();
  expect(field.value).toBe('Graz');
  expect(acted).toEqual(['a']);
});

test('what is marked in the field is replaced, as by typing', () => {
  const release = holdTyping();
  press('N');
  const field = fieldWith('Depot Süd');
  field.setSelectionRange(6, 9);
  handOverTyping(field);
  release();
  field.remove();
  expect(field.value).toBe('Depot N');
});

test('what opens next goes on with what was typed; afterwards keys act again', async () => {
  const first = holdTyping();
  press('a');
  first();
  const second = holdTyping();
  await Promise.resolve();
  press('b');
  const field = fieldWith('');
  handOverTyping(field);
  second();
  await Promise.resolve();
  field.remove();
  expect(field.value).toBe('ab');
  expect(press('c')).toBe(true);
});

test('a field of the page that is about to be covered takes nothing more, one of a dialog does', () => {
  const behind = fieldWith('');
  const dialog = document.body.appendChild(document.createElement('div'));
  dialog.setAttribute('role', 'dialog');
  const within = dialog.appendChild(document.createElement('input'));
  const typeIn = (field: HTMLElement) =>
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }),
    );
  const release = holdTyping();
  expect(typeIn(behind)).toBe(false);
  expect(typeIn(within)).toBe(true);
  release();
  dialog.remove();
  behind.remove();
});
