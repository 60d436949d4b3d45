export const messages = {
  unreachable: 'The server can not be reached.',
  timeout: 'The server did not answer in time.',
  'unknown-outcome':
    'The connection broke while the change was on its way; it is not known whether it was done.',
  'api-key': 'The API key was refused. Enter a valid one in the settings.',
  token: 'The access token is missing, wrong or has ended. Enter a new one in the settings.',
  'no-manager':
    'This account may not act for this customer. Choose another customer in the settings.',
  'not-found': 'It no longer exists: {message}',
  conflict: 'It is already so: {message}',
  invalid: 'The server refused what was sent: {message}',
  'media-type': 'The server did not accept the form of the request.',
  'too-many': 'The server asks for fewer requests at a time.',
  server: 'The server failed ({status}).',
  garbled: 'The server answered with something that is not what its contract says.',
  refused: 'The server refused ({status}): {message}',
  unexpected: 'Something in this page failed.',
  notKept:
    'Not sent: this browser keeps no record of runs, without which a crash could lose changes. Allow site data for this page, or make one change at a time.',
  openSettings: 'Open the settings',
  pageFailedTitle: 'This page has failed',
  pageFailedText: 'What was sent before is not affected. Reload the page to go on.',
  reload: 'Reload',
  newVersionTitle: 'There is a new version of Motorpool',
  newVersionText: 'This page belongs to the old one. Reload to go on.',
  reloadLater: 'Changes are still on their way. Reload once they have ended.',
  noNetwork: 'There is no network',
} as const;
