import type { FileProblem, Sheet } from './sheet.ts';

/** What the worker tells of a workbook: its sheets in small pieces, so that the page answers meanwhile. */
export type WorkbookMessage =
  | { type: 'sheet'; name: string }
  | { type: 'rows'; rows: Sheet['rows'] }
  | { type: 'end' }
  | { type: 'problem'; problem: FileProblem };
