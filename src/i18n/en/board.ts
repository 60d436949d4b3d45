/** Several of a kind, behind their number. */
const some =
  '{kind, select, cars {cars} users {users} services {services} other {products}}' as const;
/** Which of a kind are in no group. */
const which =
  'Which {kind, select, cars {cars} users {users} services {services} other {products}} are in no group' as const;

export const messages = {
  title: 'Board',
  lead: {
    cars: 'Cars and the groups they are in. Drag a car onto a group, or use the menu on its card.',
    users:
      'Users and the groups they are in. Drag a user onto a group, or use the menu on the card.',
    services:
      'Services and the groups they are in. Drag a service onto a group, or use the menu on its card.',
    products:
      'Products and the groups they are in. Drag a product onto a group, or use the menu on its card.',
  },
  leadNarrow: {
    cars: 'Cars and the groups they are in.',
    users: 'Users and the groups they are in.',
    services: 'Services and the groups they are in.',
    products: 'Products and the groups they are in.',
  },
  kind: 'What to show',
  compact: 'Compact cards',
  filterGroups: 'Filter groups',
  inNoGroup: 'In no group',
  column: 'Column',
  columnOption: '{title} ({what})',
  found: '{found, number} of {count, number}',
  foundOnTheirWay: '{found, number} of {now, number}, {count, number} on their way',
  cardsOf: '{name}, {what}',
  inGroups: 'in {count, plural, one {# group} other {# groups}}',
  inGroupsOnTheirWay:
    '{now, plural, =0 {in no group} one {in # group} other {in # groups}}, {count, number} on their way',
  emptyGroup: {
    cars: 'No car in this group.',
    users: 'No user in this group.',
    services: 'No service in this group.',
    products: 'No product in this group.',
  },
  allInGroups: {
    cars: 'Every car is in a group.',
    users: 'Every user is in a group.',
    services: 'Every service is in a group.',
    products: 'Every product is in a group.',
  },
  onTheirWayOut: '{what} {count, plural, one {is} other {are}} still here.',
  nothingFound: {
    cars: 'No car matches “{search}”.',
    users: 'No user matches “{search}”.',
    services: 'No service matches “{search}”.',
    products: 'No product matches “{search}”.',
  },
  notAllRead: '{read, number} of {total, number} groups read',
  notAllReadWhy: `${which} is known once all are read.`,
  notAllReadFailed: `{read, number} of {total, number} groups could be read. ${which} is known once all are.`,
  elementsFailed: `The ${some} could not be read, so it is not known which are in no group. {why}`,
  groupFailed: `The ${some} of this group could not be read. {why}`,
  groupsOld: 'Some groups could not be refreshed. What you see may be out of date.',
  noGroupTitle: 'No groups yet',
  noGroupText: 'Create a group, then drag cards into it.',
  toGroups: 'To the groups',
  pinned: 'Pinned',
  sorted: {
    nameDown: 'Cards sorted Z to A',
    id: 'Cards sorted, lowest ID first',
    idDown: 'Cards sorted, highest ID first',
  },
  expand: 'Expand {name}',
  columnsToShow: 'Columns to show',
  shownColumns: {
    all: '{hidden, plural, =0 {All columns} other {All but # hidden}}',
    pinned: 'Pinned ({pinned, number})',
    hits: 'Only with hits',
    hidden: 'Hidden ({hidden, number})',
  },
  assignTo: `{count, plural, one {Add to {name}} other {Add # ${some} to {name}}}`,
  moveTo: `{count, plural, one {Move to {name}} other {Move # ${some} to {name}}}`,
  addTo: `{count, plural, one {Add to {name}} other {Add # ${some} to {name}}}`,
  removeFrom: `{count, plural, one {Remove from {groups, plural, one {{name}} other {# groups}}} other {Remove # ${some} from {groups, plural, one {{name}} other {# groups}}}}`,
  staysHere: '{count, plural, one {Stays where it is} other {Stay where they are}}',
  pickAssign: `{count, plural, one {Add to …} other {Add # ${some} to …}}`,
  pickMove: `{count, plural, one {Move to …} other {Move # ${some} to …}}`,
  pickAdd: `{count, plural, one {Add to …} other {Add # ${some} to …}}`,
  pickSearch: 'Search groups',
  pickList: 'Groups',
  pickNone: 'No group matches.',
  select: 'Select',
  unselect: 'Deselect',
  selectHint: 'Select cards to act on several at once.',
  lifted: `{count, plural, one {{name} picked up.} other {# ${some} picked up.}} Left and right arrows choose a column. Enter moves, Ctrl+Enter adds, Escape cancels.`,
  liftKeys:
    '{wish, select, move {Enter moves, Ctrl+Enter adds} assign {Enter adds} other {Enter removes}}, Esc cancels',
  putBack: `{count, plural, one {Put back} other {# ${some} put back}}`,
} as const;
