import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';
import { isolatedText, visibleText } from './visible-text.ts';

/** Letters, blanks, and what no one sees: of every kind that is treated on its own. */
const anySign = constantFrom(
  ...Array.from(
    'aZ7-é漢שم❤👩🔧🏴क \u00A0\u2003\u3000\t\n\0\u0007\uFEFF\u00AD\u034F\u061C\u115F\u180E',
  ),
  ...Array.from(
    '\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u202C\u2060\u2066\u2068\u2069\u2800\u3164',
  ),
  ...Array.from('\uFE0F\uFFA0\u0301\u0308\u094D\u{E0001}\u{E0067}\u{E007F}\u{E0100}'),
  '\uD800',
  '\uDC00',
);

describe('what is typed', () => {
  test.each([
    ['\u200B', ''],
    ['\u00AD', ''],
    ['\u200E', ''],
    ['\u3164', ''],
    ['\u2800', ''],
    ['\u2066\u2069', ''],
    ['\uFE0F', ''],
    [' \u00A0\t', ''],
    ['\u200Bzoe@example.com', 'zoe@example.com'],
    ['\uFEFFNord', 'Nord'],
    ['Depot\u00A0\u2003 Nord', 'Depot Nord'],
    ['Depot\r\nNord', 'Depot Nord'],
    ['Nord\u202Etser', 'Nordtser'],
    ['Nord\u0000', 'Nord'],
    ['Mu\u0308nchen', 'München'],
    ['a\u200Db', 'ab'],
  ])('%j is meant as %j', (typed, meant) => {
    expect(cleanText(typed)).toBe(meant);
  });

  test.each(['Depot Nord', 'می‌خواهم', '👩‍🔧 Werkstatt', '❤️', 'שלום', 'क्‍ष', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'])(
    '%j stays as it is',
    (typed) => {
      expect(cleanText(typed)).toBe(typed.normalize('NFC'));
    },
  );

  test('cleaning once is cleaning for good; nothing is left that can not be seen', () => {
    assert(
      property(string({ unit: anySign, maxLength: 20 }), (typed) => {
        const meant = cleanText(typed);
        const unclean = /^\s|\s$|\s\s|[\u200B\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]/.exec(
          meant,
        );
        // What is clean has nothing in it that would have to be made visible.
        return (
          unclean === null &&
          [cleanText(meant), meant.normalize('NFC'), visibleText(meant)].every(
            (one) => one === meant,
          )
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('what came from elsewhere', () => {
  test.each([
    ['\u200B', '[U+200B]'],
    ['\u00ADNord', '[U+00AD]Nord'],
    ['Nord \u202Etser', 'Nord [U+202E]tser'],
    ['Depot\u00A0Nord', 'Depot␣Nord'],
    ['Depot  Nord', 'Depot␣␣Nord'],
    [' Nord ', '␣Nord␣'],
    ['Depot\nNord', 'Depot␣Nord'],
    ['\u2068\u2069', '[U+2068][U+2069]'],
    ['a\u2069b', 'a[U+2069]b'],
    ['Depot Nord', 'Depot Nord'],
    ['👩‍🔧', '👩‍🔧'],
  ])('%j is shown as %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  test('no text but the empty one is shown as nothing', () => {
    assert(
      property(string({ unit: anySign, minLength: 1, maxLength: 6 }), (text) => {
        return cleanText(visibleText(text)) !== '';
      }),
      { numRuns: 300 },
    );
  });

  test('in a sentence a name that is written from right to left stands by itself, once', () => {
    expect(isolatedText('שלום')).toBe('\u2068שלום\u2069');
    expect(isolatedText(isolatedText('שלום'))).toBe('\u2068שלום\u2069');
    expect(isolatedText('\u2068א\u2069 ב \u2068ג\u2069')).toBe(
      '\u2068\u2068א\u2069 ב \u2068ג\u2069\u2069',
    );
    expect(isolatedText('Depot Nord')).toBe('Depot Nord');
    expect(isolatedText('Nord\u202Etser')).toBe('Nord[U+202E]tser');
  });
});
