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
