import { randomUUID } from 'node:crypto';
import { keyLimits, type KeyLimits, type KeyStore } from './key-store.ts';

interface Entry {
  fingerprint: string;
  attempt: string;
  state: 'in_flight' | 'done' | 'unknown';
  answer: Buffer | null;
  changedAt: number;
}

/** Stores keys in the memory of a single gateway. `now` is a monotonic clock in milliseconds. */
export function createMemoryKeyStore(
  limits: KeyLimits = keyLimits,
  now: () => number = () => performance.now(),
): KeyStore {
  /** Ordered by the last change, oldest first. */
  const entries = new Map<string, Entry>();

  function put(id: string, entry: Omit<Entry, 'changedAt'>): void {
    entries.delete(id);
    entries.set(id, { ...entry, changedAt: now() });
  }

  function forgetOldest(): void {
    for (const [id, entry] of entries) {
      const expired = now() - entry.changedAt > limits.lifetime;
      if (!expired && entries.size <= limits.keys) return;
      if (expired || entry.state !== 'in_flight') entries.delete(id);
    }
  }

  function report(id: string, attempt: string, change: (entry: Entry) => void): Promise<void> {
    const entry = entries.get(id);
    if (entry?.attempt === attempt) change(entry);
    return Promise.resolve();
  }

  return {
    claim({ id, fingerprint, repeatable }) {
      forgetOldest();
      const entry = entries.get(id);
      const silentFor = entry ? now() - entry.changedAt : 0;
      const dead = entry?.state === 'in_flight' && silentFor > limits.deadAfter;
      const unknown = entry?.state === 'unknown' || dead;
      if (entry && entry.fingerprint !== fingerprint) return Promise.resolve({ state: 'mismatch' });
      if (!entry || (unknown && repeatable)) {
        const attempt = randomUUID();
        put(id, { fingerprint, attempt, state: 'in_flight', answer: null });
        return Promise.resolve({ state: 'granted', attempt, repeated: entry !== undefined });
      }
      if (unknown) return Promise.resolve({ state: 'unknown' });
      if (entry.answer === null) return Promise.resolve({ state: 'busy' });
      return Promise.resolve({ state: 'done', answer: entry.answer });
    },
    finish: (id, attempt, answer) =>
      report(id, attempt, (entry) => put(id, { ...entry, state: 'done', answer })),
    release: (id, attempt) => report(id, attempt, () => entries.delete(id)),
    markUnknown: (id, attempt) =>
      report(id, attempt, (entry) => put(id, { ...entry, state: 'unknown', answer: null })),
    ready: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
