import { createStore } from '../../store.ts';

/**
 * The customer that was chosen in the head, while its page is on its way. The address comes first and
 * the session follows it: one navigation, and nothing that races it.
 */
export const chosenCustomer = createStore<{ id: number | null }>({ id: null });
