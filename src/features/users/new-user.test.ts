import { expect, it } from 'vitest';
import { refusedFields } from './new-user.ts';

it.each([
  ['No e-mail address provided.', { email: 'emailMissing' }],
  ['No userData provided.', { firstName: 'firstNameMissing', lastName: 'lastNameMissing' }],
  [
    'No firstName and lastName provided.',
    { firstName: 'firstNameMissing', lastName: 'lastNameMissing' },
  ],
  ['No firstName provided.', { firstName: 'firstNameMissing' }],
  ['No lastName provided.', { lastName: 'lastNameMissing' }],
  ['Not today.', {}],
])('what flinkey refuses a new user for stands at its field: %s', (why, fields) => {
  expect(refusedFields(`Couldn't create user. ${why}`)).toEqual(fields);
});
