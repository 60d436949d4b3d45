/** What leaves the page as a table, whichever way: every row of it, whatever of it is on the screen. */
export interface Table {
  title: string;
  /** What it is a table of: whose, when, and by what it is narrowed. */
  about: readonly string[];
  head: readonly string[];
  rows: readonly (readonly string[])[];
}
