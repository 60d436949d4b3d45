/** Whose data: every call but two names a customer of an environment (`flinkey-api.md`, headers). */
export interface Scope {
  environment: string;
  customerId: number;
}
