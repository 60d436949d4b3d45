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
    merge: '{name} is deleted once everything in it has arrived.',
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
  copyOf: '{name} (copy)',
  kindsTaken: 'What is included',
  mergeTitle: '{count, plural, other {Merge # groups}}',
  mergeKeep: 'Merge into',
  mergeGone: 'The other groups are deleted once everything in them has arrived.',
  deleteGroupsTitle: '{count, plural, other {Delete # groups?}}',
} as const;
