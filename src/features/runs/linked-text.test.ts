import { expect, test } from 'vitest';
import { englishOf, inEnglish, linkedText, linkTo, textOf } from './linked-text.ts';

test('a name leads somewhere, and what the API says is English, in one sentence', () => {
  const why = inEnglish('Das gibt es nicht mehr. Meldung: „Group not found.“', 'Group not found.');
  const parts = linkedText(`${linkTo('B-X 1', '/cars')} wurde nicht hinzugefügt: ${why}`);
  expect(parts).toEqual([
    { text: 'B-X 1', to: '/cars' },
    ' wurde nicht hinzugefügt: Das gibt es nicht mehr. Meldung: „',
    { text: 'Group not found.', lang: 'en' },
    '“',
  ]);
  expect(englishOf(parts)).toBe('Group not found.');
  expect(englishOf(['B-X 1 ist jetzt in Depot Nord.'])).toBe('');
  expect(textOf(parts)).toBe(
    'B-X 1 wurde nicht hinzugefügt: Das gibt es nicht mehr. Meldung: „Group not found.“',
  );
});

test('where the API says nothing, the sentence stays as it is', () => {
  expect(linkedText(inEnglish('Fehler auf dem Server (500).', ''))).toEqual([
    'Fehler auf dem Server (500).',
  ]);
  expect(linkedText(inEnglish('Fehler auf dem Server.', 'Oops'))).toEqual([
    'Fehler auf dem Server.',
  ]);
});
