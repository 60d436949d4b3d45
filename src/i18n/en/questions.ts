export const messages = {
  losing: {
    question: 'Discard what you entered?',
    picks:
      '{count, plural, one {# selected item has} other {# selected items have}} not been added yet.',
    typed: 'What you entered has not been saved yet.',
    leave: 'Discard',
    stay: 'Keep editing',
  },
  removal: {
    title: 'Remove {what} from {group}?',
    hidden:
      '{count, plural, one {One of them is out of sight: {names}.} other {# of them are out of sight: {names}.}}',
    confirm: 'Remove from the group',
  },
} as const;
