/** Every URL of the app. Links carry the customer, so that a link sent to a colleague opens the same fleet. */

/** The route patterns, as the router and the accessibility test know them. */
export const routes = {
  home: '/',
  board: '/board',
  groups: '/groups',
  compare: '/groups/compare',
  importMemberships: '/groups/import',
  overview: '/groups/overview',
  group: '/groups/:groupId',
  cars: '/cars/:elementId?',
  importUsers: '/users/import',
  users: '/users/:elementId?',
  services: '/services/:elementId?',
  products: '/products/:elementId?',
  runs: '/runs',
  log: '/log',
  settings: '/settings',
} as const;

/** So many elements can be named by an address, and by the one that the API is then asked at. */
export const mostLinked = 200;

export const paths = {
  board: (customerId?: number) =>
    customerId === undefined ? routes.board : `${routes.board}?customer=${customerId}`,
  groups: () => routes.groups,
  group: (groupId: number, tab?: string) =>
    `/groups/${groupId}${tab === undefined ? '' : `?tab=${tab}`}`,
  compare: (a: number, b: number, kind?: string) =>
    `${routes.compare}?a=${a}&b=${b}${kind === undefined ? '' : `&kind=${kind}`}`,
  overview: () => routes.overview,
  /** The groups that a filter leaves, or in another order. */
  groupsWhere: (search: { show: string } | { sort: string; dir: 'asc' | 'desc' }) =>
    `${routes.groups}?${new URLSearchParams(search).toString()}`,
  /** A group of a customer who may not be the one on the screen. */
  groupOf: (groupId: number, customerId: number) => `/groups/${groupId}?customer=${customerId}`,
  /** The list of a kind; `search` is how it was narrowed. */
  list: (kind: 'cars' | 'users' | 'services' | 'products', search = '') => `/${kind}${search}`,
  cars: () => '/cars',
  users: () => '/users',
  importUsers: () => routes.importUsers,
  importMemberships: () => routes.importMemberships,
  /** The users, where somebody wants to do this at once. */
  usersTo: (act: string, customerId: number) => `/users?do=${act}&customer=${customerId}`,
  services: () => '/services',
  products: () => '/products',
  /** The list of a kind, with what this search finds. */
  found: (kind: 'cars' | 'users' | 'services' | 'products', search: string) =>
    `/${kind}?q=${encodeURIComponent(search)}`,
  /** The list of a kind, with these selected: at most `mostLinked`. */
  chosen: (kind: 'cars' | 'users' | 'services' | 'products', ids: readonly number[]) =>
    `/${kind}?ids=${ids.join(',')}`,
  /** One of a kind; `search` is its list's, which stays as it is. */
  element: (kind: 'cars' | 'users' | 'services' | 'products', elementId: number, search = '') =>
    `/${kind}/${elementId}${search}`,
  /** One of a customer who may not be the one on the screen. */
  elementOf: (
    kind: 'cars' | 'users' | 'services' | 'products',
    elementId: number,
    customerId: number,
  ) => `/${kind}/${elementId}?customer=${customerId}`,
  /** The elements of a kind that are in so many groups, and meet a condition. */
  elementsIn: (
    kind: 'cars' | 'users' | 'services' | 'products',
    where: string,
    only: string | null = null,
  ) => `/${kind}?in=${where}${only === null ? '' : `&only=${only}`}`,
  runs: () => routes.runs,
  /** One run; of another customer, the page asks before it switches. */
  run: (runId: string, customerId: number) =>
    `${routes.runs}?run=${encodeURIComponent(runId)}&customer=${customerId}`,
  /** The team's log, of what these name. */
  log: (filter: Readonly<Record<string, string | number>> = {}) => {
    const query = new URLSearchParams(
      Object.entries(filter).map(([name, value]) => [name, String(value)]),
    ).toString();
    return query === '' ? routes.log : `${routes.log}?${query}`;
  },
  settings: (backTo?: string) =>
    backTo === undefined || backTo === '/'
      ? routes.settings
      : `${routes.settings}?back=${encodeURIComponent(backTo)}`,
};
