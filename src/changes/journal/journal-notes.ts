import { put, type Writing } from './database.ts';
import { pieceOf } from './stored-run.ts';
import type { GroupAlias, RunProgress } from './stored-shapes.ts';

/** What was noted and is not being written yet. */
export class JournalNotes {
  readonly pieces = new Map<string, { runId: string; piece: number }>();
  readonly progress = new Map<string, RunProgress>();
  readonly created = new Map<string, { runId: string; id: number }>();
  readonly aliases: GroupAlias[] = [];

  get isEmpty(): boolean {
    const { pieces, progress, created, aliases } = this;
    return pieces.size + progress.size + created.size + aliases.length === 0;
  }

  /** What was noted before and could not be written; what was noted since is newer. */
  putBack({ pieces, progress, created, aliases }: JournalNotes): void {
    for (const [key, piece] of pieces) this.pieces.set(key, piece);
    for (const [id, noted] of progress) if (!this.progress.has(id)) this.progress.set(id, noted);
    for (const [key, made] of created) this.created.set(key, made);
    this.aliases.unshift(...aliases);
  }

  /**
   * Writes them all, but nothing of runs that were forgotten.
   * @param codes by run, the states of its items as they are now
   */
  store(transaction: Writing, codes: ReadonlyMap<string, Uint8Array>): void {
    for (const [key, { runId, piece }] of this.pieces) {
      const states = codes.get(runId);
      if (states !== undefined) put(transaction, 'states', pieceOf(states, piece), key);
    }
    for (const [id, progress] of this.progress)
      if (codes.has(id)) put(transaction, 'progress', progress, id);
    for (const [key, { runId, id }] of this.created)
      if (codes.has(runId)) put(transaction, 'created', id, key);
    for (const alias of this.aliases) {
      const { environment, customerId } = alias.scope;
      put(transaction, 'aliases', alias, `${environment}/${customerId}/${alias.from}`);
    }
  }
}
