/** A query option that can not be followed: which, where (from 1, in characters), and what is wrong. */
export class ODataError extends Error {
  override name = 'ODataError';

  constructor(option: string, position: number | null, what: string) {
    const where = position === null ? '' : ` at character ${position + 1}`;
    super(`${option} is wrong${where}: ${what}`);
  }
}

/** Fails at a position (from 0) of the option that is being read. */
export type Fail = (position: number | null, what: string) => never;

export const failIn =
  (option: string): Fail =>
  (position, what) => {
    throw new ODataError(option, position, what);
  };
