/** How files begin that are no list, each byte as a sign: pictures, packed files, documents. */
const starts = [
  '\u0089PNG',
  '\u00FF\u00D8\u00FF',
  'GIF87a',
  'GIF89a',
  '\u001F\u008B',
  '%PDF-',
  '{\\rtf',
];
const markup = /^\s*<(?:!doctype|html|head|body|table|\?xml)\b/i;

/** Signs that control a terminal are in no text; an empty one may come by mistake. */
const isControl = (code: number) => (code > 0 && code < 9) || (code > 13 && code < 32);

/** Whether a file that is no workbook is no list either, whatever it is called. */
export function isForeign(bytes: Uint8Array, text: string): boolean {
  const begin = String.fromCharCode(...bytes.subarray(0, 8));
  if (starts.some((start) => begin.startsWith(start)) || markup.test(text)) return true;
  const looked = Array.from(text.slice(0, 4096), (sign) => sign.charCodeAt(0));
  return looked.filter(isControl).length > looked.length / 50;
}
