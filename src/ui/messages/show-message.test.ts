import { beforeEach, expect, test } from 'vitest';
import { hideMessage, shownMessages, showMessage } from './show-message.ts';

const ids = () => shownMessages.get().messages.map(({ id }) => id);

beforeEach(() => {
  for (const id of ids()) hideMessage(id);
});

test('of four that are done the oldest goes', () => {
  for (const id of ['a', 'b', 'c', 'd']) showMessage({ id, text: id });
  expect(ids()).toEqual(['b', 'c', 'd']);
});

test('what is done never takes the place of a problem', () => {
  showMessage({ id: 'problem', text: 'Failed', tone: 'problem', stays: true });
  for (const id of ['a', 'b', 'c']) showMessage({ id, text: id });
  expect(ids()).toEqual(['problem', 'b', 'c']);
});

test('beside three problems the last that is done is shown, and goes for the next', () => {
  for (const id of ['1', '2', '3']) showMessage({ id, text: id, tone: 'problem' });
  showMessage({ id: 'a', text: 'a' });
  showMessage({ id: 'b', text: 'b' });
  expect(ids()).toEqual(['1', '2', '3', 'b']);
});

test('a problem takes the place of what is done, then of the oldest problem', () => {
  for (const id of ['1', '2']) showMessage({ id, text: id, tone: 'problem' });
  showMessage({ id: 'a', text: 'a' });
  showMessage({ id: '3', text: '3', tone: 'problem' });
  showMessage({ id: 'b', text: 'b' });
  showMessage({ id: '4', text: '4', tone: 'problem' });
  expect(ids()).toEqual(['2', '3', '4']);
});

test('a message takes the place of the one with its id, whatever that was', () => {
  showMessage({ id: 'a', text: 'Failed', tone: 'problem' });
  showMessage({ id: 'a', text: 'Done' });
  expect(shownMessages.get().messages).toEqual([{ id: 'a', text: 'Done' }]);
});
