import type { PauseReason } from './answers.ts';
import type { Surprise } from '../operation.ts';

/**
 * Why nothing is sent: `resumesAt` in milliseconds since 1970, null where somebody has to act. `interrupted`:
 * a crash or a closed tab left it; `elsewhere`: another tab carries it on.
 */
export interface Pause {
  reason: PauseReason | 'offline' | 'person' | 'journal' | 'interrupted' | 'elsewhere' | 'surprise';
  resumesAt: number | null;
  /** What somebody else changed, of a `surprise`: the person decides. */
  found?: Surprise;
}

interface Gate {
  pause: Pause | null;
  /** Counts how often it was opened: answers to what was sent before do not close it again. */
  epoch: number;
}

const offline: Pause = { reason: 'offline', resumesAt: null };

/** What stops the runs of an environment all together: its credentials, its limits, the network. */
export class Gates {
  readonly #gates = new Map<string, Gate>();
  online = true;

  #gate(environment: string): Gate {
    const gate = this.#gates.get(environment) ?? { pause: null, epoch: 0 };
    this.#gates.set(environment, gate);
    return gate;
  }

  epoch(environment: string): number {
    return this.#gate(environment).epoch;
  }

  pauseOf(environment: string): Pause | null {
    return this.online ? this.#gate(environment).pause : offline;
  }

  /** Closes the gate, unless the answer is older than its last opening. Gives whether it did. */
  close(environment: string, pause: Pause, epoch: number): boolean {
    const gate = this.#gate(environment);
    if (epoch < gate.epoch) return false;
    if (gate.pause !== null && !outlasts(pause, gate.pause)) return false;
    gate.pause = pause;
    return true;
  }

  open(environment: string): void {
    const gate = this.#gate(environment);
    if (gate.pause === null) return;
    gate.pause = null;
    gate.epoch += 1;
  }

  /** Opens the gate if it is still this pause that closes it. */
  end(environment: string, pause: Pause): void {
    if (this.#gate(environment).pause === pause) this.open(environment);
  }
}

/** Somebody who has to act outlasts every clock; of two clocks the later counts. */
function outlasts(pause: Pause, current: Pause): boolean {
  if (current.resumesAt === null) return false;
  return pause.resumesAt === null || pause.resumesAt > current.resumesAt;
}
