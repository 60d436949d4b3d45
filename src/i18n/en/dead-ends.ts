export const messages = {
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may be mistyped, or what it led to is gone.',
  toBoard: 'To the board',
  insecureTitle: 'Motorpool needs HTTPS',
  insecureText:
    'Over plain HTTP a browser does not offer what keeps two tabs from doing the same work twice. Open this address with https, or on this machine as http://localhost.',
} as const;
