/** Counts the calls that are on their way, up to a limit. */
export interface CallSlots {
  inUse(): number;
  /** False where every slot is in use: then nothing is to be released. */
  take(): boolean;
  release(): void;
  /** Resolves as soon as none is in use. */
  whenIdle(): Promise<void>;
}

/** At most `limit` calls at once; a call holds its slot until the last byte of its answer. */
export function createCallSlots(limit: number): CallSlots {
  let used = 0;
  const waiting: (() => void)[] = [];
  return {
    inUse: () => used,
    take() {
      if (used >= limit) return false;
      used += 1;
      return true;
    },
    release() {
      used -= 1;
      if (used > 0) return;
      for (const resume of waiting.splice(0)) resume();
    },
    whenIdle: () =>
      used === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
  };
}
