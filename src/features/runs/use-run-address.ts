import { urlName, useUrlState } from '../../ui/page/use-url-state.ts';

/** Which run the address opens, and which of its causes is looked at. */
export function useRunAddress() {
  return useUrlState({ run: urlName, show: urlName });
}
