/** A claim on an idempotency key. */
export interface Claim {
  /** SHA-256 of the key: what is stored can not be used as a key. */
  id: string;
  /** HMAC of the request, under a key that only the holder of the idempotency key can make. */
  fingerprint: string;
  /** Whether the request may be sent again where nobody knows what became of it. */
  repeatable: boolean;
}

/**
 * What a claim meets. `granted`: send it, and report under `attempt`; `done`: here is the answer;
 * `busy`: another one is on its way; `unknown`: nobody knows, and it must not be sent again;
 * `mismatch`: the key was used for another request.
 */
export type ClaimResult =
  | { state: 'granted'; attempt: string }
  | { state: 'done'; answer: Buffer }
  | { state: 'busy' | 'unknown' | 'mismatch' };

/**
 * Remembers what became of writes (design.md, "One key per wish"). A store in a database serves all
 * gateways on it. Reports of an attempt that somebody else has taken over since change nothing.
 */
export interface KeyStore {
  /** Rejects where the store can not be reached: then nothing may be sent. */
  claim(claim: Claim): Promise<ClaimResult>;
  /** The write was done; `answer` is kept, sealed. */
  finish(id: string, attempt: string, answer: Buffer): Promise<void>;
  /** The write was surely not carried out, or was refused: the key is as good as new. */
  release(id: string, attempt: string): Promise<void>;
  /** Nobody knows whether the write was carried out. */
  lose(id: string, attempt: string): Promise<void>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** How much is kept, and how long; times in milliseconds. */
export interface KeyLimits {
  keys: number;
  /** After this an entry is forgotten. */
  lifetime: number;
  /** After this whoever sent the write is taken for dead. */
  deadAfter: number;
}

export const keyLimits: KeyLimits = { keys: 10_000, lifetime: 600_000, deadAfter: 60_000 };

/** A larger answer is not kept; the API's answers to writes are under 100 bytes. */
export const largestKeptAnswer = 4_096;
