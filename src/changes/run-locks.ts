/** What the journal needs of `navigator.locks`. */
export interface Locks {
  request: (
    name: string,
    options: { ifAvailable: true },
    held: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>;
}

/** Takes a run for this tab: gives how to let go of it, or null where another tab has it. */
export function claimRun(locks: Locks, runId: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    void locks.request(`motorpool-run-${runId}`, { ifAvailable: true }, (lock) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((letGo) => resolve(letGo));
    });
  });
}
