import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recognised } from '../../kinds/recognise.ts';
import { correctedList } from './corrected-list.ts';

const unknown = (line: number, text: string): Recognised => ({
  state: 'unknown',
  line,
  text,
  isVinSlip: false,
});

const corrected = (text: string, parts: readonly Recognised[], at: number, typed: string) => {
  const part = parts[at];
  if (part === undefined) throw new Error(`The list has no part ${at}.`);
  return correctedList(text, parts, part, typed);
};

describe('a part of a pasted list that is corrected', () => {
  test('is the one that was meant, not a longer one before it', () => {
    const parts = [unknown(1, 'B-MW 12'), unknown(1, 'B-MW 1')];
    expect(corrected('B-MW 12, B-MW 1', parts, 1, 'B-MW 3')).toBe('B-MW 12, B-MW 3');
  });

  test('is the second where the line says it twice', () => {
    const parts = [unknown(1, 'HH-X 9'), unknown(1, 'HH-X 9')];
    expect(corrected('HH-X 9; HH-X 9', parts, 1, 'HH-X 8')).toBe('HH-X 9; HH-X 8');
  });

  test('is found where commas and blanks part its words', () => {
    expect(corrected('HH-X, 99 bitte', [unknown(1, 'HH-X 99')], 0, 'HH-X 9')).toBe('HH-X 9 bitte');
  });

  test('is taken by its letters, whatever signs are in it', () => {
    expect(corrected('a\na+b@c.de.', [unknown(2, 'a+b@c.de')], 0, '$& x')).toBe('a\n$& x.');
  });

  test('is found in a list that stands as it came, whatever ends its lines, and leaves the others so', () => {
    const came = 'a\u00A0b\r\nHH\u200B-X\u00A09\rc\r\n';
    expect(corrected(came, [unknown(2, 'HH-X 9')], 0, 'HH-X 8')).toBe('a\u00A0b\r\nHH-X 8\rc\r\n');
  });

  test('leaves every other part as it was', () => {
    const words = constantFrom('B-MW 1', 'B-MW 12', 'MW 1', 'B-MW 123', '(x)');
    const lines = array(array(words, { minLength: 1, maxLength: 5 }), { minLength: 1 });
    assert(
      property(lines, nat(), (rows, any) => {
        const parts = rows.flatMap((row, at) => row.map((text) => unknown(at + 1, text)));
        const at = any % parts.length;
        let count = -1;
        const wanted = rows.map((row) =>
          row.map((text) => ((count += 1) === at ? 'NEW' : text)).join(', '),
        );
        const text = rows.map((row) => row.join(', ')).join('\n');
        expect(corrected(text, parts, at, 'NEW')).toBe(wanted.join('\n'));
      }),
    );
  });
});
