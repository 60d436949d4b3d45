export const messages = {
  /** What went wrong, wherever it is told: without the full stop, since a status may follow. */
  kinds: {
    unreachable: 'The server could not be reached. Check the network connection',
    timeout: 'The server did not answer in time. Try again',
    'unknown-outcome':
      'No answer to the change came back; it is unknown whether it was made. Check before you try again',
    'api-key': 'The API key was refused. Enter a valid one in the settings',
    token: 'The access token is missing, wrong or has expired. Enter a new one in the settings',
    'no-manager':
      'This account has no access to this customer. Choose another customer in the settings',
    'not-found': 'It no longer exists',
    conflict: 'It conflicts with what is there now',
    invalid: 'The server refused the request',
    'media-type':
      'The server did not accept the format of the request. Tell whoever runs Motorpool',
    'too-many': 'Too many requests at a time. Try again in a moment',
    server: 'The server failed',
    garbled:
      "The server's answer did not match the API's specification. Tell whoever runs Motorpool",
    refused: 'The server refused the request',
  },
  plain: '{words}.',
  withStatus: '{words} ({status}).',
  withMessage: '{words}. The server says: “{message}”',
  /** What to do about it. */
  next: {
    network: 'Check your network connection, or contact the operator.',
    again: 'Try again in a moment.',
    look: 'Refresh the page to see how things stand now.',
    check: 'Check what you entered or selected.',
    operator: 'Contact the operator if this happens again.',
  },
  withNext: '{cause} {next}',
  unexpected: 'Something went wrong on this page.',
  notKept:
    'Not sent: this browser keeps no record of changes, and without one a crash could lose some. Allow this page to store data, or make one change at a time.',
  openSettings: 'Open the settings',
  pageFailedTitle: 'Something went wrong on this page',
  pageFailedText: 'Changes already sent are not affected. Reload the page to continue.',
  reload: 'Reload',
  newVersionTitle: 'There is a new version of Motorpool',
  newVersionText: 'This page is still the old version. Reload it to continue.',
  reloadLater: 'Changes are still on their way. Reload the page once they are complete.',
  missingTitle: 'This part of the page could not be loaded',
  noNetwork: 'No network connection',
} as const;
