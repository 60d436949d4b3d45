import * as v from 'valibot';

/** A signed-in manager at the customer that was seeded. */
export interface Connection {
  call: (method: string, path: string) => Promise<string>;
}

export interface Task {
  name: string;
  /** What the median on PGlite may be at most, in ms; null where nothing is promised. */
  limit: number | null;
  /** Does it once, and gives what undoes it, which is not measured. */
  once: (connection: Connection, round: number) => Promise<() => Promise<void>>;
}

const CUSTOMER = '3';
const key = { 'flinkey-API-Key': 'sandbox-key' };

export async function signIn(server: string): Promise<Connection> {
  const base = `${server}/api/sandbox/v3`;
  const form = { username: 'manager@sandbox.example', password: 'sandbox', grant_type: 'password' };
  const signedIn = await fetch(`${base}/oauth2/token`, {
    method: 'POST',
    headers: key,
    body: new URLSearchParams(form),
  });
  const { access_token } = v.parse(v.object({ access_token: v.string() }), await signedIn.json());
  const headers = { ...key, Authorization: `Bearer ${access_token}`, 'Customer-ID': CUSTOMER };
  return {
    call: async (method, path) => {
      const answer = await fetch(base + path, { method, headers });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
      return text;
    },
  };
}

const nothing = () => Promise.resolve();
const identified = v.array(v.object({ id: v.number() }));

/** What is measured. Without a connection: their names and limits alone. */
export async function tasks(connection: Connection | null): Promise<Task[]> {
  const ids = async (path: string) =>
    connection === null
      ? []
      : v.parse(identified, JSON.parse(await connection.call('GET', path))).map(({ id }) => id);
  const group = (await ids('/groups'))[500];
  const members = new Set(await ids(`/groups/${group}/cars`));
  const outside = (await ids('/cars?$top=5000&$select=id')).filter((id) => !members.has(id));
  const page = '$top=100&$orderby=userData/lastName';
  return [
    read('100 users by last name', 25, () => `/users?${page}`),
    read('search by number, by last name', 25, (round) => search(`${4_000 + round}`, page)),
    read('search by last name, in no order', 25, () => search('kowalski', '$top=100')),
    read('search by last name, by last name', 25, () => search('kowalski', page)),
    // No limit: why is in docs/decisions, in what follows from the sandbox's database.
    read('search that 3 % match, by last name', null, () => search('wald', page)),
    read('search for nothing that there is', 25, () => search('qqqq', page)),
    read('members of a group of 1,000', 25, () => `/groups/${group}/cars`),
    read('1,000 groups', null, () => '/groups'),
    read(
      '1,000 cars, page by page',
      null,
      (round) => `/cars?$top=1000&$skip=${(round % 100) * 1_000}`,
    ),
    {
      name: 'membership PUT',
      limit: 3,
      once: async (there, round) => {
        const path = `/groups/${group}/cars/${outside[round]}`;
        await there.call('PUT', path);
        return async () => void (await there.call('DELETE', path));
      },
    },
  ];
}

const read = (name: string, limit: number | null, path: (round: number) => string): Task => ({
  name,
  limit,
  once: async (connection, round) => {
    await connection.call('GET', path(round));
    return nothing;
  },
});

/** As the dashboard searches: anywhere in name and e-mail, without regard to case. */
function search(text: string, more: string): string {
  const filter = ['emailAddress', 'userData/firstName', 'userData/lastName']
    .map((property) => `contains(tolower(${property}),'${text}')`)
    .join(' or ');
  return `/users?$filter=${encodeURIComponent(filter)}&${more}`;
}
