import { createContext } from 'react';

/** Whether it stands in a dialog. */
export const InDialog = createContext(false);
