export const messages = {
  messages: 'Messages',
  elements: '{count, plural, one {# element} other {# elements}}',
  changes: '{count, plural, one {# change} other {# changes}}',
  oneElement: {
    cars: 'Car {id}',
    users: 'User {id}',
    services: 'Service {id}',
    products: 'Product {id}',
  },
  oneGroup: 'Group {id}',
  unknownUser: 'a user',
  unknownGroup: 'a group',
  title: {
    assign: 'Add {what} to {groups, plural, =1 {{name}} other {# groups}}',
    remove: 'Remove {what} from {groups, plural, =1 {{name}} other {# groups}}',
    move: 'Move {what} to {name}',
    gather: 'Move {what} to {name}',
    scatter: 'Remove {what} from {sources, plural, =1 {{from}} other {# groups}}',
    copy: 'Add {what} to {name}',
    equal: 'Make {name} hold exactly {what}',
    clear: 'Clear {name}',
    merge: 'Merge {from} into {name}',
    'move-all': 'Move everything from {sources, plural, =1 {{from}} other {# groups}} to {name}',
    'make-equal': 'Make {name} equal to {from}',
    duplicate: 'Duplicate {from} as {name}',
    split: 'Move {what} from {from} to the new group {name}',
    'merge-all': 'Merge {sources, plural, =1 {{from}} other {# groups}} into {name}',
    'delete-groups': 'Delete {groups, plural, =1 {group {name}} other {# groups}}',
    list: '{count, plural, one {Make # change} other {Make # changes}}',
    'create-group': 'Create group {name}',
    'rename-group': 'Rename a group to {name}',
    'delete-group': 'Delete group {name}',
    'import-groups':
      '{count, plural, one {Add imported users to groups (# change)} other {Add imported users to groups (# changes)}}',
    'import-users': '{count, plural, one {Import # user} other {Import # users}}',
    'join-group': 'Add {what} to {name}',
    'create-user': '{known, select, no {Create user} other {Create user {what}}}',
    'assign-user': '{known, select, no {Assign existing user} other {Assign {what}}}',
    'unassign-user':
      '{known, select, no {Unassign user} other {Unassign {count, plural, other {{what}}}}}',
    undo: 'Undo “{title}”',
    redo: 'Redo “{title}”',
  },
  done: {
    assign:
      '{count, plural, other {{what}}} added to {groups, plural, =1 {{name}} other {# groups}}.',
    remove:
      '{count, plural, other {{what}}} removed from {groups, plural, =1 {{name}} other {# groups}}.',
    move: '{count, plural, other {{what}}} moved to {name}.',
    gather: '{count, plural, other {{what}}} moved to {name}.',
    scatter:
      '{count, plural, other {{what}}} removed from {sources, plural, =1 {{from}} other {# groups}}.',
    copy: '{count, plural, other {{what}}} added to {name}.',
    equal: '{count, plural, other {{what}}} added to or removed from {name}.',
    clear: '{count, plural, other {{what}}} removed from {name}.',
    merge: '{from} merged into {name}.',
    'move-all':
      '{count, plural, other {{what}}} moved from {sources, plural, =1 {{from}} other {# groups}} to {name}.',
    'make-equal':
      '{name} now holds the same as {from}; {count, plural, other {{what}}} added or removed.',
    duplicate: '{from} duplicated as {name}{count, plural, =0 {.} other {, with {what}.}}',
    split: '{count, plural, other {{what}}} moved from {from} to the new group {name}.',
    'merge-all': '{sources, plural, =1 {{from}} other {# groups}} merged into {name}.',
    'delete-groups': '{groups, plural, =1 {Group {name} deleted.} other {# groups deleted.}}',
    list: '{count, plural, one {# change made.} other {# changes made.}}',
    'create-group': 'Group {name} created.',
    'rename-group': 'Group renamed to {name}.',
    'delete-group': 'Group {name} deleted.',
    'import-groups':
      '{count, plural, one {# imported change made to groups.} other {# imported changes made to groups.}}',
    'import-users': '{count, plural, one {# user imported.} other {# users imported.}}',
    'create-user': '{known, select, no {User created.} other {User {what} created.}}',
    'assign-user':
      '{known, select, no {User assigned.} other {{count, plural, other {{what}}} assigned.}}',
    'unassign-user':
      '{known, select, no {User unassigned.} other {{count, plural, other {{what}}} unassigned.}}',
  },
  undone: {
    assign:
      'Undone: {what} {count, plural, one {is} other {are}} no longer in {groups, plural, =1 {{name}} other {# groups}}.',
    remove:
      'Undone: {what} {count, plural, one {is} other {are}} back in {groups, plural, =1 {{name}} other {# groups}}.',
    move: 'Undone: {what} {count, plural, one {is} other {are}} back in {from}.',
    gather:
      'Undone: {what} {count, plural, one {is back where it was} other {are back where they were}}.',
    scatter:
      'Undone: {what} {count, plural, one {is} other {are}} back in {sources, plural, =1 {{from}} other {# groups}}.',
    copy: 'Undone: {what} {count, plural, one {is} other {are}} no longer in {name}.',
    equal:
      'Undone: {name} holds what it held before; {count, plural, one {{what} is} other {{what} are}} affected.',
    clear: 'Undone: {what} {count, plural, one {is} other {are}} back in {name}.',
    merge:
      'Undone: group {from} is back{count, plural, =0 {.} other { with {what}.}} Its ID is {id} now; older links lead to it as well.',
    'move-all':
      'Undone: {what} {count, plural, one {is} other {are}} back in {sources, plural, =1 {{from}} other {# groups}}.',
    'make-equal':
      'Undone: {name} holds what it held before; {count, plural, one {{what} is} other {{what} are}} affected.',
    duplicate: 'Undone: group {name} no longer exists.',
    split:
      'Undone: {what} {count, plural, one {is} other {are}} back in {from}, and group {name} no longer exists.',
    'merge-all':
      'Undone: {sources, plural, =1 {group {from} is back. Its ID is {id} now; older links lead to it as well.} other {# groups are back. They have new IDs; older links lead to them as well.}}',
    'delete-groups':
      'Undone: {groups, plural, =1 {group {name} is back. Its ID is {id} now; older links lead to it as well.} other {# groups are back. They have new IDs; older links lead to them as well.}}',
    list: '{count, plural, one {Undone: # change.} other {Undone: # changes.}}',
    'create-group': 'Undone: group {name} no longer exists.',
    'rename-group': 'Undone: the group is called {name} again.',
    'delete-group':
      'Undone: group {name} is back{count, plural, =0 {.} other { with {what}.}} Its ID is {id} now; older links lead to it as well.',
    'import-groups':
      '{count, plural, one {Undone: # change the import made to groups.} other {Undone: # changes the import made to groups.}}',
    'import-users':
      '{count, plural, one {Undone: import of # user.} other {Undone: import of # users.}}',
    'create-user':
      '{known, select, no {Undone: the user is no longer assigned to this customer.} other {Undone: {what} {count, plural, one {is} other {are}} no longer assigned to this customer.}}',
    'assign-user':
      '{known, select, no {Undone: the user is no longer assigned to this customer.} other {Undone: {what} {count, plural, one {is} other {are}} no longer assigned to this customer.}}',
    'unassign-user':
      '{known, select, no {Undone: the user is assigned again.} other {Undone: {what} {count, plural, one {is} other {are}} assigned again.}}',
  },
  redone: 'Redone: {done}',
  show: 'Show',
  stillIn:
    '{total, plural, one {It is still in {groups, plural, one {# group} other {# groups}}.} other {{count, plural, one {# of them is} other {# of them are}} still in other groups.}}',
  lookedUp: 'Other groups are being looked up.',
  notAllKnown: 'Not all groups could be read: it may be in others.',
  leaveAll: 'Remove from all',
  notDone: {
    assign:
      '{count, plural, other {{what}}} could not be added to {groups, plural, =1 {{name}} other {# groups}}: {why}',
    remove:
      '{count, plural, other {{what}}} could not be removed from {groups, plural, =1 {{name}} other {# groups}}: {why}',
    move: '{count, plural, other {{what}}} could not be moved to {name}: {why}',
    gather: '{count, plural, other {{what}}} could not be moved to {name}: {why}',
    scatter:
      '{count, plural, other {{what}}} could not be removed from {sources, plural, =1 {{from}} other {# groups}}: {why}',
    copy: '{count, plural, other {{what}}} could not be added to {name}: {why}',
    equal: '{count, plural, other {{what}}} could not be added to or removed from {name}: {why}',
    clear: '{name} could not be cleared: {why}',
    merge: '{from} could not be merged into {name}: {why}',
    'move-all':
      '{count, plural, other {{what}}} could not be moved from {sources, plural, =1 {{from}} other {# groups}} to {name}: {why}',
    'make-equal': '{name} could not be made equal to {from}: {why}',
    duplicate: '{from} could not be duplicated: {why}',
    split: '{count, plural, other {{what}}} could not be moved to the new group {name}: {why}',
    'merge-all':
      '{sources, plural, =1 {{from}} other {# groups}} could not be merged into {name}: {why}',
    'delete-groups':
      '{groups, plural, =1 {Group {name}} other {# groups}} could not be deleted: {why}',
    list: '{count, plural, one {# change could not be made: {why}} other {# changes could not be made: {why}}}',
    'create-group': 'Group {name} could not be created: {why}',
    'rename-group': 'The group could not be renamed to {name}: {why}',
    'delete-group': 'Group {name} could not be deleted: {why}',
    'import-groups':
      '{count, plural, one {# change to groups could not be made: {why}} other {# changes to groups could not be made: {why}}}',
    'import-users':
      '{count, plural, one {# user could not be imported: {why}} other {# users could not be imported: {why}}}',
    'create-user':
      '{known, select, no {The user could not be created: {why}} other {User {what} could not be created: {why}}}',
    'assign-user':
      '{known, select, no {The user could not be assigned: {why}} other {{count, plural, other {{what}}} could not be assigned: {why}}}',
    'unassign-user':
      '{known, select, no {The user could not be unassigned: {why}} other {{count, plural, other {{what}}} could not be unassigned: {why}}}',
    undo: '“{title}” could not be undone: {why}',
    redo: '“{title}” could not be redone: {why}',
  },
  ofCustomer: '{customer} · {text}',
  ofEnvironment: '{customer} ({environment}) · {text}',
  already: {
    there: '{count, plural, one {# was already there.} other {# were already there.}}',
    gone: '{count, plural, one {# was not there any more.} other {# were not there any more.}}',
    so: '{count, plural, other {# needed no change.}}',
  },
  nothing: {
    there:
      '{count, plural, one {{what} was already in} other {{what} were already in}} {groups, plural, =1 {{name}} other {these groups}}. No change was needed.',
    gone: '{count, plural, one {{what} was not in} other {{what} were not in}} {groups, plural, =1 {{name}} other {these groups}}. No change was needed.',
    so: 'No change was needed.',
  },
  halfMoved:
    '{what} {count, plural, one {is} other {are}} in both groups now{causes, plural, =0 {.} =1 {: {why}} other {, for several reasons.}}',
  halfDone:
    'Only part of the change was made ({what}){causes, plural, =0 {.} =1 {: {why}} other {, for several reasons.}}',
  failedPart: '{count, plural, other {# failed}}: {why}',
  failedMixed: '{count, plural, other {# failed}}, for several reasons.',
  unknownWhole: 'It is unknown whether this was done: {title}. To try again, open “Details”.',
  unknownPart:
    '{count, plural, one {It is unknown whether # change was made.} other {It is unknown whether # changes were made.}}',
  notSentPart: '{count, plural, one {# was not sent.} other {# were not sent.}}',
  notSentWhole: 'Cancelled, nothing was changed: {title}.',
  refused:
    'Nothing was changed: this browser could not keep a record of the run ({why}). Without one, changes could be lost in a crash. Free some storage space, or make one change at a time.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  figures: {
    done: '{count, number} done',
    alreadySo: '{count, number} unchanged',
    failed: '{count, number} failed',
    left: '{count, number} pending',
    notSent: '{count, number} not sent',
  },
  progress: 'Progress',
  endedOf: '{ended, number} of {total, number}',
  durations: {
    seconds: '{count, plural, =0 {less than a second} one {# second} other {# seconds}}',
    minutes: '{count, plural, one {# minute} other {# minutes}}',
    hours: '{count, plural, one {# hour} other {# hours}}',
    hoursAndMinutes:
      '{hours, plural, one {# hour} other {# hours}} {count, plural, one {# minute} other {# minutes}}',
  },
  rate: '{count, number} a second',
  ratePerMinute: '{count, number} a minute',
  timeLeft: 'about {duration} left',
  cancelling: 'Changes already sent will be completed.',
  pause: 'Pause',
  goOn: 'Continue',
  cancelRun: 'Cancel the run',
  enterToken: 'Enter a token',
  enterKey: 'Enter a key',
  pauses: {
    person: 'Paused.',
    token:
      'The access token has expired. {left, plural, one {# change is waiting.} other {# changes are waiting.}} Enter a new token to continue.',
    'api-key':
      'The API key was refused. {left, plural, one {# change is waiting.} other {# changes are waiting.}} Enter a valid key to continue.',
    elsewhere:
      'You are no longer signed in to {environment}. {left, plural, one {# change is waiting.} other {# changes are waiting.}} Sign in there again to continue.',
    offline:
      'There is no network connection. {left, plural, one {# change is waiting and will resume by itself.} other {# changes are waiting and will resume by themselves.}}',
    'too-many':
      'Too many requests for the server. It continues in {seconds, plural, one {# second} other {# seconds}}.',
    tooLong:
      'Too many requests: the server asks for a break of more than two minutes. Continue when you want to try again.',
    journal: 'This browser can no longer record this run. Free some storage space, then continue.',
    surprise:
      '{added, plural, =0 {The group is called {name} now: somebody else renamed it.} one {Somebody else has added one more element to {name}.} other {Somebody else has added # more elements to {name}.}} Continue anyway, or cancel.',
    interrupted: 'Interrupted because its tab was closed or reloaded.',
  },
  entryTitle: {
    token: 'The access token has expired',
    ending: 'The access token expires in a few minutes',
    'api-key': 'The API key was refused',
  },
  entryText: {
    ending:
      'Enter a new one now, and nothing has to wait. What you entered or selected on this page is kept.',
    token:
      '{count, plural, =0 {This page cannot be loaded without a new one.} one {# change is waiting and will resume by itself.} other {# changes are waiting and will resume by themselves.}} What you entered or selected on this page is kept.',
    'api-key':
      '{count, plural, =0 {This page cannot be loaded without a valid one.} one {# change is waiting and will resume by itself.} other {# changes are waiting and will resume by themselves.}} What you entered or selected on this page is kept.',
  },
  entry: {
    goOn: 'Continue',
    later: 'Not now',
  },
  interruptedTitle: 'Interrupted: {title}',
  interruptedText:
    '{ended, number} finished, {waiting, number} pending{unknown, plural, =0 {.} one {. It is unknown whether # more was made; this is checked first.} other {. It is unknown whether # more were made; this is checked first.}}',
  interruptedLost:
    '{count, plural, one {# change was not sent, and cannot be sent any more:} other {# changes were not sent, and cannot be sent any more:}} names and addresses are not kept when a page is left. Enter them again, or import the list again: whoever exists already is recognised.',
  cancelRest: 'Cancel the rest',
  restCancelled: 'The rest was cancelled: {title}. Changes already made are kept.',
  elsewhere: 'This run continues in another tab.',
  runGone: 'This run is no longer recorded in this browser.',
  runsElsewhere:
    'You are signed in to {here}. {count, plural, one {# change for {there} is waiting} other {# changes for {there} are waiting}} until you sign in there again.',
  preview: {
    making: '{count, plural, one {Planning # change …} other {Planning # changes …}}',
    willChange:
      '{count, plural, =0 {Nothing is left to change.} one {# change will be made.} other {# changes will be made.}}',
    alreadySo: '{count, plural, one {# needs no change.} other {# need no change.}}',
    anew: {
      reading: 'Reading the current state …',
      failed: 'The current state could not be read: others may have changed something since.',
      read: '{what, select, same {Checked just now: nothing has changed since you looked.} more {Checked just now: {more, number} more than when you looked.} fewer {Checked just now: {fewer, number} fewer than when you looked.} other {Checked just now: {more, number} more and {fewer, number} fewer than when you looked.}}',
    },
    list: 'What will change',
    moreFigures: '{count, plural, one {and # more} other {and # more}}',
    what: 'What',
    change: 'Change',
    newTab: 'Opens in a new tab',
    way: '{way, select, move {{from} → {to}} join {added to {to}} other {removed from {from}}}',
    state: 'State',
    allGroups: 'All groups ({count, number})',
    oneGroup: '{name} ({count, number})',
    group: 'Group',
    none: 'Nothing matches.',
    confirm: '{count, plural, =0 {Close} one {Make # change} other {Make # changes}}',
  },
  forgotten:
    '{count, plural, one {{title} (the e-mail address was not kept)} other {{title} (change {number, number} of {count, number}; the e-mail address was not kept)}}',
  runs: {
    title: 'Runs',
    lead: 'What was changed in this browser, newest first. Only this browser keeps this list.',
    emptyTitle: 'No runs yet',
    emptyText: 'Your changes appear here, and you can undo them here.',
    emptyAction: 'To the board',
    run: 'Run',
    result: 'Result',
    state: 'State',
    started: 'Started',
    all: 'All runs',
    close: 'Close the run',
    unknownTitle: 'This run is not known in this browser',
    unknownText: 'It may have been made in another browser, or its record was deleted.',
    ofElement: 'Runs in this browser',
    noneOfElement: 'No change to it is known in this browser.',
    createdAs: {
      Normal: 'Created here as a normal user, who signs in to the mobile app.',
      Anonymous: 'Created here as an anonymous user, who cannot sign in to the mobile app.',
    },
    undone: 'undone since',
    redone: 'redone since',
    items: 'Changes of this run',
    allItems: 'All ({count, number})',
    some: '{words} ({count, number})',
    retry: 'Retry what failed',
    retried: '{count, plural, one {Retrying # change.} other {Retrying # changes.}}',
    nothingToRetry: 'There is nothing left to retry in this run.',
    copySentence: 'Copy as a sentence',
    copiedSentence: 'The sentence was copied.',
    told: '{date}, {customer}: {what}',
    toldBy: '{date}, {customer}, by {who}: {what}',
    by: 'by {who}',
    copyCurl: 'Copy as curl',
    copyCurlOf: 'Copy as curl: {title}',
    copiedCurl: 'Copied as curl. The API key and the access token are not included.',
    took: 'took {duration}',
    states: {
      running: 'running',
      paused: 'paused',
      interrupted: 'interrupted',
      elsewhere: 'in another tab',
      finished: 'done',
      failed: 'failed',
      'partly-failed': 'partly failed',
      'not-sent': 'not sent',
      partly: 'partly done',
      cancelled: 'cancelled',
    },
  },
  states: {
    waiting: 'pending',
    sending: 'being sent',
    done: 'done',
    'already-so': 'unchanged',
    unknown: 'unknown',
    failed: 'failed: {why}',
  },
  reasons: {
    cancelled: 'not sent: cancelled',
    blocked: 'not sent: the change before it failed',
    superseded: 'not sent: undone before it was sent',
    'cancelled-out': 'not needed: undone before it was sent',
    forgotten: 'not sent: its details were not kept',
    journal: 'not sent: no record could be kept',
  },
  table: {
    change: 'change',
    kind: 'kind',
    elementId: 'element id',
    element: 'element',
    groupId: 'group id',
    group: 'group',
    state: 'state',
    status: 'status',
    message: 'message',
  },
} as const;
