import { createContext } from 'react';

/** Whether a page with a heading is around this already. */
export const InPage = createContext(false);
