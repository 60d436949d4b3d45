export const messages = {
  history: 'History',
  asItWas: 'As it was',
  moment: 'As of',
  toNow: 'Back to now',
  was: 'On {time} the group held {kind, select, cars {{count, plural, one {# car} other {# cars}}} users {{count, plural, one {# user} other {# users}}} services {{count, plural, one {# service} other {# services}}} other {{count, plural, one {# product} other {# products}}}}; now it holds {now, number}.',
  changed: '{came, plural, =0 {None} other {#}} came, {left, plural, =0 {none} other {#}} left.',
  list: 'On {time} and since',
  nothing: 'Nothing was in the group, then or now',
  restore: 'Restore this state',
  columns: { since: 'Since then', who: 'Who', at: 'When' },
  since: { left: 'left', came: 'came' },
  elsewhere: 'elsewhere',
  id: 'ID {id}',
  begins: 'The log does not go back any further, so this is the earliest state that it knows.',
  created: '{who} created the group on {time}; before that it did not exist.',
  renamed: '{who} renamed the group on {time}. The log keeps no names.',
  torn: '{count, plural, one {# was} other {# were}} also changed elsewhere since then: when and by whom is not known.',
  unsure:
    '{count, plural, one {It is unknown whether # of them was changed.} other {It is unknown whether # of them were changed.}}',
  unassigned:
    '{count, plural, one {# user was} other {# users were}} unassigned from the customer since then. Whether they were in this group is not in the log.',
  limits:
    'Computed from what was changed through this server. What was changed elsewhere, for example in the flinkey portal, is not in the log and counts as unchanged.',
  unknownTitle: 'The earlier state is not known',
  unknownText: 'The log holds no change made through this server yet.',
} as const;
