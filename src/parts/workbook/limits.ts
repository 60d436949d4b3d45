/** What a file is as it lies on the disk: more is no list made by hand, and is not read at all. */
export const mostFileBytes = 20_000_000;
/** What a workbook is when it is unpacked: more is no list made by hand, and would cost the tab its memory. */
export const mostBytes = 100_000_000;
/** Of one sheet. */
export const mostRows = 100_000;
/** Of all sheets that are read. */
export const mostCells = 1_000_000;
