import type { Session } from '../../session/session.ts';
import { createStore } from '../../store.ts';

/** The session for which somebody closed the dialog that asks for what the API refused; null where it may ask. */
export const closedEntry = createStore<{ closedFor: Session | null }>({ closedFor: null });
