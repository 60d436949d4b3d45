/** What the journal needs of `navigator.locks`. */
export interface Locks {
  request: (
    name: string,
    options: { ifAvailable: boolean },
    held: (lock: unknown) => Promise<void> | undefined,
  ) => Promise<unknown>;
}

/**
 * Takes a name for this tab: gives how to let go of it, or null where another tab has it. A browser that
 * refuses all locks is as one without them.
 */
function claim(locks: Locks, name: string, ifAvailable: boolean): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const held = (lock: unknown) => {
      if (lock === null) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((letGo) => resolve(letGo));
    };
    locks.request(name, { ifAvailable }, held).catch(() => resolve(() => undefined));
  });
}

/** Takes a run for this tab: gives how to let go of it, or null where another tab has it. */
export function claimRun(locks: Locks, runId: string): Promise<(() => void) | null> {
  return claim(locks, `motorpool-run-${runId}`, true);
}

/**
 * Takes what an item is about for this tab: gives how to let go of it. Where another tab has it, gives
 * null, or waits for it.
 */
export function claimTarget(
  locks: Locks,
  target: string,
  wait: boolean,
): Promise<(() => void) | null> {
  return claim(locks, `motorpool-target-${target}`, !wait);
}
