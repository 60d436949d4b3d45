import { useEffect } from 'react';
import { useLocation } from 'react-router';
import type { Scope } from '../../api/scope.ts';
import { rememberOpened } from './recent.ts';

/** Remembers what is opened, one after the other, for whoever wants to come back to it. */
export function useRememberOpened({ environment, customerId }: Scope): void {
  const { pathname } = useLocation();
  useEffect(
    () => rememberOpened({ environment, customerId }, pathname),
    [environment, customerId, pathname],
  );
}
