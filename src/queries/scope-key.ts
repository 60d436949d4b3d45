import type { Scope } from '../api/scope.ts';

/**
 * What every key of a customer's data begins with, so that an answer for one customer can never be
 * shown under another. The API key and the token are in no key.
 */
export function scopeKey({ environment, customerId }: Scope) {
  return [environment, customerId] as const;
}
