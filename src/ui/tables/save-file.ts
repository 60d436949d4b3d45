/** So that spreadsheets take a text for UTF-8. */
const byteOrderMark = '\uFEFF';

/** What no file may be called, on one system or another. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu;
/** What is not seen, and could turn the end of a name around. */
const invisible = /\p{Cf}+/gu;

/** What a file is called that holds something of this title. */
export const fileName = (title: string): string =>
  title.replaceAll(invisible, '').replaceAll(': ', ' - ').replaceAll(notInNames, '-');

function saveAs(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  link.click();
  URL.revokeObjectURL(address);
}

/** Gives a text to the browser as a CSV file to save. */
export function saveCsv(name: string, text: string): void {
  const marked = text.startsWith(byteOrderMark) ? text : byteOrderMark + text;
  saveAs(name, 'text/csv;charset=utf-8', marked);
}

/** Gives data to the browser as a JSON file to save. */
export function saveJson(name: string, data: unknown): void {
  saveAs(name, 'application/json', `${JSON.stringify(data, null, 2)}\n`);
}
