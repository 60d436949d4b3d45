import { useRef, useState } from 'react';
import { type Customer, listCustomers } from '../../api/customers.ts';
import type { Credentials } from '../../session/session.ts';

/** How long nobody types before what was typed is tried (milliseconds). */
const pause = 500;

/** The customers to choose from: the session's, those of what is typed, or why there are none. */
type CustomerList = 'as-known' | 'too-early' | { read: readonly Customer[] } | { error: unknown };

function customersOf(list: CustomerList, known: readonly Customer[]): readonly Customer[] {
  if (list === 'as-known') return known;
  return typeof list === 'object' && 'read' in list ? list.read : [];
}

/**
 * The customers of the session (`known`) or of what is typed. Only the answer to what was asked last
 * counts.
 */
export function useCustomerList(known: readonly Customer[]) {
  const [list, setList] = useState<CustomerList>('as-known');
  const asking = useRef<AbortController>(null);

  const askAnew = (): AbortSignal => {
    asking.current?.abort();
    asking.current = new AbortController();
    return asking.current.signal;
  };
  /** Reads them; gives none where that failed, or where something else is asked by now. */
  const load = async (
    credentials: Credentials,
    customerId?: number,
  ): Promise<readonly Customer[]> => {
    const signal = askAnew();
    try {
      const read = await listCustomers(credentials, { customerId, signal });
      if (signal.aborted) return [];
      setList({ read });
      return read;
    } catch (error) {
      if (!signal.aborted) setList({ error });
      return [];
    }
  };
  return {
    customers: customersOf(list, known),
    error: typeof list === 'object' && 'error' in list ? list.error : null,
    isRead: typeof list === 'object' && 'read' in list,
    load,
    /** Does something once nobody has typed for a while. */
    soon: (act: () => void) => {
      const signal = askAnew();
      setTimeout(() => signal.aborted || act(), pause);
    },
    /** There is nothing yet to read them with. */
    tooEarly: () => {
      askAnew();
      setList('too-early');
    },
  };
}
