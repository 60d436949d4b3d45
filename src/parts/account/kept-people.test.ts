// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetKeptPeople, namePerson } from './kept-people.ts';

const stored = (): unknown => JSON.parse(localStorage.getItem('motorpool.people') ?? '{}');

afterEach(forgetKeptPeople);

test('a colleague has one name, in one environment, until it is taken away', () => {
  namePerson('sandbox', { id: 'Jx3k', name: 'Jana' });
  namePerson('sandbox', { id: 'Ab9p', name: 'Tom' });
  namePerson('sandbox', { id: 'Jx3k', name: 'Jana Novák' });
  expect(stored()).toEqual({
    sandbox: [
      { id: 'Ab9p', name: 'Tom' },
      { id: 'Jx3k', name: 'Jana Novák' },
    ],
  });
  namePerson('sandbox', { id: 'Jx3k', name: '' });
  expect(stored()).toEqual({ sandbox: [{ id: 'Ab9p', name: 'Tom' }] });
  forgetKeptPeople();
  expect(localStorage.getItem('motorpool.people')).toBeNull();
});
