import type { Change } from './change.ts';

/** One change of a run that has not ended, with its group by the id that it has now. */
export interface Item {
  readonly runId: string;
  readonly index: number;
  readonly change: Change;
  /** Whom it stands in line with; null where it stands in none. */
  readonly target: string | null;
}

/** Items with one target stand in line: the next is sent once the one before it has ended. */
export class Lines {
  readonly #lines = new Map<string, Item[]>();

  /** Joins the line of the target at its end; gives whether it is first. */
  join(target: string, item: Item): boolean {
    const line = this.#lines.get(target);
    if (line === undefined) this.#lines.set(target, [item]);
    else line.push(item);
    return line === undefined;
  }

  /** Who stands right before the item. */
  before(target: string, item: Item): Item | undefined {
    const line = this.#lines.get(target) ?? [];
    return line[line.indexOf(item) - 1];
  }

  /** Leaves the line, and gives who is first now, if that changed. */
  leave(target: string, item: Item): Item | undefined {
    const line = this.#lines.get(target);
    const at = line?.indexOf(item) ?? -1;
    if (line === undefined || at < 0) return undefined;
    line.splice(at, 1);
    if (line.length === 0) this.#lines.delete(target);
    return at === 0 ? line[0] : undefined;
  }
}
