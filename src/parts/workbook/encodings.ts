/** How the text of a file may be written, the likeliest first, as browsers name it. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'macintosh',
] as const;
export type Encoding = (typeof encodings)[number];

/** Text that is written in two bytes a sign and does not say so: every other one of them is empty. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const looked = bytes.subarray(0, 4096);
  const empty = [0, 0];
  looked.forEach((byte, at) => {
    if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = empty;
  const half = looked.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

/** What nobody wrote with Windows: signs that it has not, or a capital among the small letters of a word. */
const notOfWindows = /[\u0081\u008D\u008F\u0090\u009D]|\p{Ll}[ŠŽŸ]|\p{L}[ŠŽŸ]\p{Ll}/u;

interface WrittenText {
  text: string;
  encoding: Encoding;
}

/** The text of these bytes in an encoding; bytes that are none of it are replaced. */
export const textIn = (encoding: Encoding, bytes: Uint8Array): WrittenText => ({
  text: new TextDecoder(encoding).decode(bytes),
  encoding,
});

/** Text of one byte a sign: as Windows writes it, unless it is certain that an old Mac did. */
function textOfSingleBytes(bytes: Uint8Array): WrittenText {
  const written = textIn('windows-1252', bytes);
  return notOfWindows.test(written.text) ? textIn('macintosh', bytes) : written;
}

/** The text of these bytes: UTF-16 and UTF-8 by their marks, else as it looks, else one byte a sign. */
export function textOfBytes(bytes: Uint8Array): WrittenText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return textIn('utf-16le', bytes);
  if (first === 0xfe && second === 0xff) return textIn('utf-16be', bytes);
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return textIn(wide, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return textOfSingleBytes(bytes);
  }
}
