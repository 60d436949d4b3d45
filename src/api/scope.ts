/** Whose data: every call but two names a customer of an environment (`flinkey-api.md`, headers). */
export interface Scope {
  environment: string;
  customerId: number;
}

export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.environment === other.environment && one.customerId === other.customerId;
