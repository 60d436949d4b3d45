import { createContext } from 'react';

/** In a dialog: the id of the sentence that describes it. Null outside of any. */
export const InDialog = createContext<string | null>(null);
