import ky from 'ky';

const kept = (name: string) => sessionStorage.getItem(`reference.${name}`) ?? '';

/** Who asks is in session storage, where the bench has put it. */
const client = ky.create({
  retry: 0,
  prefix: '/api/sandbox/v3',
  headers: {
    'flinkey-API-Key': kept('key'),
    Authorization: `Bearer ${kept('token')}`,
    'Customer-ID': kept('customer'),
  },
});

export interface User {
  id: number;
  emailAddress: string;
  userData: { firstName: string | null; lastName: string | null };
}

export interface Group {
  id: number;
  name: string;
}

/** The first hundred users whose address holds a text, by last name. */
export function readUsers(search: string, signal: AbortSignal): Promise<User[]> {
  const searchParams: Record<string, string> = { $orderby: 'userData/lastName', $top: '100' };
  if (search !== '') {
    const text = search.toLowerCase().replaceAll("'", "''");
    searchParams['$filter'] = `contains(tolower(emailAddress),'${text}')`;
  }
  return client.get('users', { searchParams, signal }).json<User[]>();
}

export const readGroups = (signal: AbortSignal): Promise<Group[]> =>
  client.get('groups', { signal }).json<Group[]>();
