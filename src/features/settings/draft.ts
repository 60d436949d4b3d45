import { cleanText } from '../../i18n/clean-text.ts';
import type { TokenDraft, TokenErrors } from '../../parts/account/token-field.tsx';
import type { Session } from '../../session/session.ts';

/** What is typed in the settings and not yet in use. `customerId` is text: anything may be typed. */
export interface Draft extends TokenDraft {
  environment: string;
  apiKey: string;
  customerId: string;
}

/** Which fields can be wrong. */
type Field = 'environment' | 'apiKey' | 'customerId' | keyof TokenErrors;
export type FieldErrors = Partial<Record<Field, string>>;

/** The form starts with what the session knows; a password is never kept. */
export function draftOf(session: Session | null, environment: string): Draft {
  return {
    environment: session?.environment ?? environment,
    apiKey: session?.apiKey ?? '',
    tokenBy: session === null || session.userName !== undefined ? 'sign-in' : 'paste',
    userName: session?.userName ?? '',
    password: '',
    token: session?.token ?? '',
    tokenEndsAt: session?.tokenEndsAt ?? null,
    customerId: session === null ? '' : String(session.customer.id),
  };
}

/** The customer id as the API wants it, an int32, or null where what is typed is none. */
export function customerIdOf(typed: string): number | null {
  const text = cleanText(typed);
  const id = Number(text);
  return /^\d+$/.test(text) && id > 0 && id <= 2_147_483_647 ? id : null;
}
