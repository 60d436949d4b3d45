/** Rows of a list, each with its cells, as a file or a spreadsheet has them. */
export type Cells = readonly (readonly string[])[];

/** One sheet of a workbook, with what stands in it as text. */
export interface Sheet {
  name: string;
  rows: Cells;
}

/** Why nothing can be read from a file: a key of `imports.fileProblems`. */
export type FileProblem = 'old' | 'protected' | 'broken' | 'empty' | 'tooLarge' | 'unreadable';

/** What a workbook holds: the sheets that are not empty, or why it can not be read. */
export type WorkbookContent = { sheets: readonly Sheet[] } | { problem: FileProblem };
