/** What an address says beside itself where something was opened out of its list; the browser keeps it with the page. */
export const besideList = { isBesideList: true };

/** Whether what is opened stands beside its list; by a link from anywhere else it has the whole page. */
export const isBesideList = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'isBesideList' in state;
