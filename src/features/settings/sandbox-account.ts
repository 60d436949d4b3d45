/**
 * The account that the sandbox is born with. No secret: it opens nothing but an example fleet, and
 * docs/sandbox.md prints it.
 */
export const sandboxAccount = {
  apiKey: 'sandbox-key',
  username: 'manager@sandbox.example',
  password: 'sandbox',
} as const;
