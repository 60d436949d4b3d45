import { addressOf, type Call, headersOf } from './calls.ts';
import type { Scope } from './scope.ts';

/** Where a shell finds what is secret: it fills the command in from these variables. */
const variables = { apiKey: '$FLINKEY_API_KEY', token: '$FLINKEY_ACCESS_TOKEN' };

/** One word of a shell, whatever is in it. */
const word = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** One word in which the shell replaces variables: only for texts of our own. */
const template = (text: string) => `"${text}"`;

/** A password is a secret as well. */
function withoutPassword(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('password' in body)) return body;
  const { password: _, ...rest } = body;
  return rest;
}

/**
 * A write as a curl command for a shell. API key, token and passwords are left out.
 * @param origin where this Motorpool is served
 */
export function curlOf(scope: Scope, call: Call, origin: string): string {
  const body = withoutPassword(call.body);
  return [
    `curl -X ${call.method} ${word(origin + addressOf(scope.environment, call))}`,
    ...Object.entries(headersOf(variables, scope.customerId)).map(
      ([name, value]) => `-H ${template(`${name}: ${value}`)}`,
    ),
    ...(body === undefined
      ? []
      : [`-H 'Content-Type: application/json'`, `-d ${word(JSON.stringify(body))}`]),
  ].join(' \\\n  ');
}
