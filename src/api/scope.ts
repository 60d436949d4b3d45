/** Whose data: every call but two names a customer of an environment (`flinkey-api.md`, headers). */
export interface Scope {
  environment: string;
  customerId: number;
}

/** A scope by one text: the same for the same scope. */
export const scopeName = ({ environment, customerId }: Scope): string =>
  `${environment}/${customerId}`;

export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.environment === other.environment && one.customerId === other.customerId;
