import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import type { ApiErrorKind } from '../../api/errors.ts';
import { compileMessages } from '../../i18n/compile-messages.ts';
import { messages as german } from '../../i18n/de/errors.ts';
import { messages as english } from '../../i18n/en/errors.ts';
import type { Translation } from '../../i18n/messages.ts';
import { errorCause, errorWords } from './error-words.ts';

const isKind = (name: string): name is ApiErrorKind => Object.hasOwn(english.kinds, name);
const kinds = Object.keys(english.kinds).filter(isKind);

const wordsIn = (
  locale: string,
  errors: Translation<typeof english>,
): Parameters<typeof errorWords>[0] =>
  createTranslator({ locale, messages: compileMessages({ errors }), namespace: 'errors' });

test.each([
  { locale: 'en', t: wordsIn('en', english) },
  { locale: 'de', t: wordsIn('de', german) },
])('every failure says what to do once, with one colon a sentence, in $locale', ({ t }) => {
  const sentencesOf = (text: string) => text.split(/(?<=[.!?]) /);
  for (const kind of kinds)
    expect(sentencesOf(errorWords(t, { kind, status: 0, message: '' }))).toHaveLength(2);
  for (const kind of kinds)
    for (const message of ['', 'No such group']) {
      const told = errorWords(t, { kind, status: 0, message });
      expect(told).toMatch(/[.!?][“”]? \p{Lu}/u);
      const sentences = `Car 7 could not be moved: ${told}`.split(/(?<=[.!?][“”]?) /);
      expect(sentences.filter((sentence) => sentence.split(':').length > 2)).toEqual([]);
    }
});

test('one of many that failed says only what happened', () => {
  const gone = { kind: 'not-found', status: 404, message: 'No such group' } as const;
  const t = wordsIn('en', english);
  expect(errorCause(t, gone)).toBe('It no longer exists. The server says: “No such group.”');
  expect(errorWords(t, gone)).toBe(
    'It no longer exists. The server says: “No such group.” Refresh the page to see how things stand now.',
  );
});
