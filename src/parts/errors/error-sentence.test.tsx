// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import { ErrorSentence } from './error-sentence.tsx';

const html = (error: unknown, text: string) =>
  renderToStaticMarkup(<ErrorSentence error={error}>{text}</ErrorSentence>);

test('what the API says is marked as English in a sentence of another language', () => {
  const error = new ApiError('not-found', { status: 404, message: 'Group not found' });
  expect(
    html(error, 'Das gibt es nicht mehr. Meldung: „Group not found.“ Laden Sie die Seite neu.'),
  ).toBe(
    'Das gibt es nicht mehr. Meldung: „<span lang="en">Group not found</span>.“ Laden Sie die Seite neu.',
  );
});

test('a sentence in which the API says nothing stays as it is', () => {
  const words = 'Der Server ist nicht erreichbar.';
  expect(html(new ApiError('unreachable', { status: 0, message: '' }), words)).toBe(words);
  expect(html(new ApiError('server', { status: 500, message: 'Oops' }), words)).toBe(words);
  expect(html(null, words)).toBe(words);
});
