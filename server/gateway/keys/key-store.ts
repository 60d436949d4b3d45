/** A claim on an idempotency key. */
export interface Claim {
  /** SHA-256 of the key: the stored value can not serve as a key. */
  id: string;
  /** HMAC of the request, under a key derived from the idempotency key. */
  fingerprint: string;
  /** Whether the gateway may send the request again where its outcome is unknown. */
  repeatable: boolean;
}

/**
 * The result of a claim. `granted`: send the request and report under `attempt`, `repeated` where an
 * earlier attempt may have acted; `done`: return this
 * answer; `busy`: another request with this key is in flight; `unknown`: its outcome is unknown and it
 * must not be sent again; `mismatch`: another request used the key.
 */
export type ClaimResult =
  | { state: 'granted'; attempt: string; repeated: boolean }
  | { state: 'done'; answer: Buffer }
  | { state: 'busy' | 'unknown' | 'mismatch' };

/**
 * Stores the outcome of each keyed write (design.md, "One key per wish"). All gateways on a database
 * share its store. A report of an attempt that another gateway has taken over changes nothing.
 */
export interface KeyStore {
  /** Rejects where the store is unreachable: then the gateway must not send the request. */
  claim(claim: Claim): Promise<ClaimResult>;
  /** The write is done. Stores its encrypted `answer`. */
  finish(id: string, attempt: string, answer: Buffer): Promise<void>;
  /** The environment refused the write or never received it. Frees the key. */
  release(id: string, attempt: string): Promise<void>;
  /** The outcome of the write is unknown. */
  markUnknown(id: string, attempt: string): Promise<void>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** How many keys the store holds, and for how long; times in milliseconds. */
export interface KeyLimits {
  keys: number;
  /** The store deletes an entry after this time. */
  lifetime: number;
  /** An attempt without a report for this long belongs to a dead gateway. */
  deadAfter: number;
}

export const keyLimits: KeyLimits = { keys: 10_000, lifetime: 600_000, deadAfter: 20_000 };

/** The store keeps no larger answer. The API answers writes with less than 100 bytes. */
export const largestKeptAnswer = 4_096;
