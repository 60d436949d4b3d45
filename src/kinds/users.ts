import { listUsers } from '../api/users.ts';
import { columnTexts, userName } from './column-texts.ts';
import { idColumn, type Kind } from './kind.ts';
import { present } from './words.ts';

/** Users, whom people call by their names. */
export const users: Kind<'users'> = {
  kind: 'users',
  list: listUsers,
  title: (user) => userName(user) ?? present(user.emailAddress)[0] ?? null,
  detail: (user) => (userName(user) === null ? '' : present(user.emailAddress).join('')),
  columns: [
    {
      key: 'name',
      text: columnTexts.users.name,
      order: ({ userData: { firstName, lastName } }) => present(lastName, firstName).join(' '),
      orderby: ['userData/lastName', 'userData/firstName', 'id'],
    },
    {
      key: 'email',
      text: columnTexts.users.email,
      orderby: ['emailAddress', 'id'],
    },
    idColumn,
  ],
  searched: [
    { property: 'userData/firstName', text: ({ userData }) => userData.firstName, isCode: false },
    { property: 'userData/lastName', text: ({ userData }) => userData.lastName, isCode: false },
    { property: 'emailAddress', text: ({ emailAddress }) => emailAddress, isCode: false },
  ],
  identities: [
    { family: 'email', text: ({ emailAddress }) => emailAddress },
    {
      family: 'name',
      text: ({ userData: { firstName, lastName } }) => `${firstName ?? ''} ${lastName ?? ''}`,
    },
    {
      family: 'name',
      text: ({ userData: { firstName, lastName } }) => `${lastName ?? ''} ${firstName ?? ''}`,
    },
  ],
  filters: [
    {
      key: 'unnamed',
      filter:
        "(userData/firstName eq null or userData/firstName eq '') and (userData/lastName eq null or userData/lastName eq '')",
      holds: (user) => userName(user) === null,
    },
  ],
};
