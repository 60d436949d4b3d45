import type { User } from '../api/users.ts';

/** A user's name as people write it, or null where the API knows none. */
export function userName({ userData }: User): string | null {
  const parts = [userData.firstName, userData.lastName].map((part) => part?.trim() ?? '');
  const name = parts.filter((part) => part !== '').join(' ');
  return name === '' ? null : name;
}
