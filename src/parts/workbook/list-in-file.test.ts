import { expect, test } from 'vitest';
import { listInFile } from './list-in-file.ts';

const text = 'E-Mail;Vorname\r\njürgen@example.com;Jürgen Ærø €\r\n';

const textIn = async (...parts: BlobPart[]) =>
  (await listInFile(new File(parts, 'list.csv'), null, new AbortController().signal)).text;

const windows = (written: string) =>
  Uint8Array.from(Array.from(written), (sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0)));

const utf16 = (written: string, isLittle: boolean) => {
  const bytes = new DataView(new ArrayBuffer(written.length * 2));
  Array.from(written).forEach((sign, at) => bytes.setUint16(at * 2, sign.charCodeAt(0), isLittle));
  return new Uint8Array(bytes.buffer);
};

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with its mark', new TextEncoder().encode(`\uFEFF${text}`)],
  ['UTF-16, little end first', utf16(`\uFEFF${text}`, true)],
  ['UTF-16, big end first', utf16(`\uFEFF${text}`, false)],
  ['UTF-16 without a mark, little end first', utf16(text, true)],
  ['UTF-16 without a mark, big end first', utf16(text, false)],
  ['Windows-1252', windows(text)],
])('a file in %s is read as it was written', async (_, bytes) => {
  expect(await textIn(bytes)).toBe(text);
});

/** As an old Mac writes it. */
const macRoman = (written: string) =>
  Uint8Array.from(Array.from(written), (sign) => {
    const at = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®'.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });

test.each(['Jürgen;Müller', 'Anna;Jäger\r\nUwe;Köln', 'René;Straße', 'François;Höß'])(
  'a file of an old Mac is read as it was written: %s',
  async (written) => {
    expect(await textIn(macRoman(written))).toBe(written);
  },
);

test.each(['Šimon;Žáková', 'KOŠICE;ŽILINA', 'Ÿves;Garçon', 'Müller – „Köln“ …;5 €'])(
  'what Windows wrote is not taken for that: %s',
  async (written) => {
    const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
    const bytes = Uint8Array.from(Array.from(written), (sign) => {
      const at = high.indexOf(sign);
      return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
    });
    expect(await textIn(bytes)).toBe(written);
  },
);

test('a file whose encoding is guessed wrongly is read in the one that somebody names', async () => {
  const czech = Uint8Array.of(0x44, 0x76, 0x6f, 0xf8, 0xe1, 0x6b);
  const file = new File([czech], 'list.csv');
  const { signal } = new AbortController();
  expect(await listInFile(file, null, signal)).toMatchObject({
    text: 'Dvoøák',
    encoding: 'windows-1252',
  });
  expect(await listInFile(file, 'windows-1250', signal)).toMatchObject({
    text: 'Dvořák',
    encoding: 'windows-1250',
  });
});

test('an empty sign in a name makes no other encoding of it', async () => {
  const written = 'Depot\0;1\r\nNord\0;2\r\n';
  expect(await textIn(new TextEncoder().encode(written))).toBe(written);
});

test('of a file that is gone since it was chosen, it is said that it cannot be read', async () => {
  const file = new File([], 'gone.csv');
  file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
  const list = await listInFile(file, null, new AbortController().signal);
  expect(list).toMatchObject({ name: 'gone.csv', text: '', problem: 'unreadable' });
});

test('of a text file in which nothing stands, that is said', async () => {
  for (const blank of ['', '\uFEFF', ' \r\n\t\r\n']) {
    const list = await listInFile(
      new File([blank], 'none.csv'),
      null,
      new AbortController().signal,
    );
    expect(list).toMatchObject({ name: 'none.csv', problem: 'empty' });
  }
});

const ofBytes = (...bytes: number[]) => Uint8Array.from(bytes);

test.each<[string, BlobPart]>([
  [
    'a PNG',
    ofBytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44),
  ],
  ['a JPEG', ofBytes(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1)],
  ['a GIF', ofBytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0xff, 0xff, 0xff)],
  ['a packed file', ofBytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b, 0x4c, 0x4a, 6, 0, 0xc2)],
  ['a PDF', '%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n'],
  ['formatted text', '{\\rtf1\\ansi E-mail\\par}'],
  ['a web page', ' <!DOCTYPE html><html><table><tr><td>E-mail</td></tr></table></html>'],
  ['a table of a web page', '<table><tr><td>E-mail</td></tr></table>'],
  ['an XML file', '<?xml version="1.0"?><Workbook><Row/></Workbook>'],
])('%s that is called a list is refused, whatever encoding somebody names', async (_, said) => {
  const file = new File([said], 'list.csv');
  const { signal } = new AbortController();
  for (const encoding of [null, 'windows-1252'] as const)
    expect(await listInFile(file, encoding, signal)).toMatchObject({ text: '', problem: 'broken' });
});

test.each(['<anna@example.com>;Anna', 'a;<b>;c', '%;Anteil', '{};x', 'Depot\0;1\r\n\0;2\r\n'])(
  'a list that begins unusually is none of these: %s',
  async (written) => {
    expect(await textIn(written)).toBe(written);
  },
);

test('a text larger than a list made by hand is refused before it is read', async () => {
  const file = new File(['a;b'], 'large.csv');
  Object.defineProperty(file, 'size', { value: 20_000_001 });
  file.arrayBuffer = () => Promise.reject(new Error('It was read.'));
  const list = await listInFile(file, null, new AbortController().signal);
  expect(list).toMatchObject({ problem: 'tooLarge' });
});
