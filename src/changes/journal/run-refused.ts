/** A run of more than one change was refused, since the journal can not be written. */
export class RunRefused extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super(`More than one change needs a journal: ${reason}`);
    this.reason = reason;
  }
}
