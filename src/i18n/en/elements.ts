export const messages = {
  lead: {
    cars: 'The vehicles of {customer}.',
    users: 'People who may open cars of {customer}.',
    services: 'The contracts of the boxes of {customer}.',
    products: 'The flinkey Boxes of {customer}.',
  },
  search: {
    cars: 'Search cars',
    users: 'Search users',
    services: 'Search services',
    products: 'Search products',
  },
  filters: {
    unplated: 'Without a plate',
    unnamed: 'Without a name',
    ended: 'Ended',
    running: 'Active',
  },
  where: {
    none: 'In no group',
    several: 'In more than one group',
    pick: 'In a group …',
    in: 'In {group}',
    pickTitle: 'Show which group?',
  },
  allShown: {
    cars: '{count, plural, one {The only car is shown.} other {All # cars are shown.}}',
    users: '{count, plural, one {The only user is shown.} other {All # users are shown.}}',
    services: '{count, plural, one {The only service is shown.} other {All # services are shown.}}',
    products: '{count, plural, one {The only product is shown.} other {All # products are shown.}}',
  },
  restFailed: 'The rest could not be loaded. {why}',
  groups: 'Groups',
  inNoGroup: 'in no group',
  moreGroups: '+{count, number}',
  selected: '{what} selected',
} as const;
