export const messages = {
  pick: {
    merge: 'Merge {name} into',
    equal: 'Make {name} equal to',
    'move-all': 'Move everything from {name} to',
    compare: 'Compare {name} with',
  },
  toolTitle: {
    duplicate: 'Duplicate {name}',
    merge: 'Merge {name} into {other}',
    equal: 'Make {name} equal to {other}',
    'move-all': 'Move everything from {name} to {other}',
    clear: 'Clear {name}',
  },
  toolText: {
    equal: '{name} gets exactly what {other} holds.',
    nothing: 'Nothing would change.',
    undo: 'Undo brings everything back in one step.',
  },
  proceed: {
    duplicate: 'Duplicate',
    merge: 'Merge',
    equal: 'Make equal',
    'move-all': 'Move everything',
    clear: 'Clear',
  },
  figures: {
    numbers: '({before, number} → {after, number})',
    made: 'new group {name} ({after, number})',
    move: '{count, plural, one {{what} leaves {from} and joins {to}.} other {{what} leave {from} and join {to}.}}',
    join: '{count, plural, one {{what} joins {to}.} other {{what} join {to}.}}',
    leave: '{count, plural, one {{what} leaves {from}.} other {{what} leave {from}.}}',
    alreadyIn:
      '{all, plural, =1 {It is in {to} already.} other {{count, plural, one {# of them is} other {# of them are}} in {to} already.}}',
    elsewhere:
      '{all, plural, =1 {It is in another group too.} other {{count, plural, one {# of them is in another group too.} other {# of them are in other groups too.}}}}',
  },
  copyOf: '{name} (copy)',
  kindsTaken: 'What is included',
  mergeTitle: '{count, plural, other {Merge # groups}}',
  mergeKeep: 'Merge into',
  mergeDeletes: 'Delete {name} once everything in it has arrived',
  mergeGone: 'The other groups are deleted once everything in them has arrived.',
  deleteGroupsTitle: '{count, plural, other {Delete # groups?}}',
} as const;
