/** Several of a kind, behind their number. */
const some =
  '{kind, select, cars {cars} users {users} services {services} other {products}}' as const;

export const messages = {
  pin: 'Pin column',
  unpin: 'Unpin column',
  hide: 'Hide column',
  unhide: 'Show column again',
  collapse: 'Collapse column',
  showAll: '{count, plural, one {Show # hidden column} other {Show all # hidden columns}}',
  noMoveInSearch:
    'While a search is on, the columns with hits stand first. Clear it to move columns.',
  order: 'Move column …',
  moveLeft: 'Move left',
  moveRight: 'Move right',
  moveToStart: 'Move to the start',
  moveToEnd: 'Move to the end',
  isFirst: 'It cannot move further left.',
  isLast: 'It cannot move further right.',
  resetOrder: 'Sort all columns by name',
  notReordered: 'The columns are sorted by name already.',
  orderReset: 'The columns are sorted by name again.',
  columnMoved: '{name} is now column {place, number} of {count, number}.',
  columnLifted:
    '{name} picked up, column {place, number} of {count, number}. Left and right arrows move it, Enter puts it down, Escape puts it back.',
  columnPlace: 'Column {place, number} of {count, number}',
  columnPutBack: '{name} stays where it was.',
  sort: 'Sort cards …',
  sorts: {
    name: 'A to Z',
    nameDown: 'Z to A',
    id: 'Lowest ID first',
    idDown: 'Highest ID first',
  },
  sortNow: '{sort} (current)',
  cardsSorted: '{name} sorted: {sort}.',
  nothingShown: 'No card is shown in this column.',
  pinned: '{name} pinned.',
  unpinned: '{name} no longer pinned.',
  hiddenNow:
    '{name} hidden. {count, plural, one {# column is hidden.} other {# columns are hidden.}}',
  shownAgain:
    '{name} shown again. {count, plural, =0 {No column is hidden.} one {# column is hidden.} other {# columns are hidden.}}',
  allShown: 'No column is hidden any more.',
  dropFigures:
    '{onTheirWay, plural, =0 {{now, number}} other {{now, number}, # on their way}} → {already, plural, =0 {{stays, plural, =0 {{after, number}} one {{after, number}, # stays in other groups} other {{after, number}, # stay in other groups}}} one {{after, number}, # is in it already} other {{after, number}, # are in it already}}',
  noDrag:
    'Cards cannot be dragged because part of the page could not be loaded. The menu on a card and the M key still move it. Reload the page to drag.',
  pickAssignTitle: `{count, plural, one {Add {name} to} other {Add # ${some} to}}`,
  pickMoveTitle: `{count, plural, one {Move {name} to} other {Move # ${some} to}}`,
  pickAddTitle: `{count, plural, one {Add {name} to} other {Add # ${some} to}}`,
  selectionActions: `Actions for the selected ${some}`,
  moveSelected: 'Move to …',
  addSelected: 'Add to …',
  removeSelected: '{count, plural, one {Remove from the group} other {Remove from the groups}}',
  clearSelection: 'Deselect',
  selectedFrom:
    '{free, select, yes {{what} from {count, plural, one {# group} other {# groups}} and no group} other {{what} from {count, plural, one {# group} other {# groups}}}}',
  leftSelection:
    '{what} {count, plural, one {has left its column and is} other {have left their columns and are}} no longer selected.',
  tray: 'Groups to drop on',
  trayDrag: 'All groups, most recently used first.',
  trayLetters: 'Hold the cards over a letter to see the groups from there on.',
  trayKeys: 'Type a name to filter. Up and down arrows choose.',
  trayTap: 'Tap the group to bring the cards to.',
  trayPage: 'From {name} on',
  trayAdd: 'Ctrl: add instead',
  trayTyped: '{typed} {count, plural, =0 {(no group matches)} one {(# group)} other {(# groups)}}',
  trayFound:
    '{count, plural, =0 {No group matches “{typed}”.} one {# group matches.} other {# groups match.}} {aimed}',
  noColumnTitle: {
    words: 'No group matches',
    all: 'Every column is hidden',
    pinned: 'No column is pinned',
    hits: 'No hit in a group',
    hidden: 'No column is hidden',
  },
  noColumnText: {
    words: 'No group name contains these words, or its column is not shown.',
    all: 'The groups are still there, with all that is in them.',
    pinned: 'Pin a column by the menu beside its name.',
    hits: 'What the search finds is in no group, or the column is hidden.',
    hidden: 'Hide a column by the menu beside its name.',
  },
  showAllColumns: 'Show all columns',
  noneTitle: {
    cars: 'No cars yet',
    users: 'No users yet',
    services: 'No services yet',
    products: 'No products yet',
  },
  noneText: {
    cars: 'This customer has no cars yet. Cars appear here once they are set up in flinkey; you can create groups already.',
    users:
      'This customer has no users yet. Create one on the users page; you can create groups already.',
    services:
      'This customer has no services yet. Services appear here once they are set up in flinkey; you can create groups already.',
    products:
      'This customer has no products yet. Products appear here once they are set up in flinkey; you can create groups already.',
  },
} as const;
