export const messages = {
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may contain a typing error, or the page has been removed.',
  toBoard: 'To the board',
  insecureTitle: 'Motorpool needs HTTPS',
  insecureText:
    'Without encryption, the browser cannot keep two tabs from sending the same changes twice. Open this address with https://, or on this machine as http://localhost.',
  switchTitle: 'This link belongs to another customer',
  switchText: 'It leads to {name}. You are working for {here}.',
  switchGo: 'Switch to {name}',
  switchStay: 'Stay with {name}',
} as const;
