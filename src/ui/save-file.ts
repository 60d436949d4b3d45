/** So that spreadsheets take a text for UTF-8. */
const byteOrderMark = '\uFEFF';

/** What no file may be called, on one system or another. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu;

/** Gives a text to the browser as a CSV file to save. */
export function saveCsv(name: string, text: string): void {
  const marked = text.startsWith(byteOrderMark) ? text : byteOrderMark + text;
  const address = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll(notInNames, '-');
  link.click();
  URL.revokeObjectURL(address);
}
