/** A query option that can not be followed: which, where (from 1, in characters), and what is wrong. */
export class ODataError extends Error {
  override name = 'ODataError';

  /** A query that asks for more than the limits allow. */
  static exceeding(sentence: string): ODataError {
    return new ODataError(sentence);
  }

  static wrong(option: string, position: number | null, what: string): ODataError {
    const where = position === null ? '' : ` at character ${position + 1}`;
    return new ODataError(`${option} is wrong${where}: ${what}`);
  }
}

/** Fails at a position (from 0) of the option that is being read. */
export type Fail = (position: number | null, what: string) => never;

export const failIn =
  (option: string): Fail =>
  (position, what) => {
    throw ODataError.wrong(option, position, what);
  };
