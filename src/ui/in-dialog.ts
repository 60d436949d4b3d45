import { createContext } from 'react';

/** Whether this is in a dialog, which opens anew each time: no place in it is come back to. */
export const InDialog = createContext(false);
