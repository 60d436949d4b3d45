import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { compileMessages } from '../../i18n/compile-messages.ts';
import { messages as german } from '../../i18n/de/changes.ts';
import { messages as english } from '../../i18n/en/changes.ts';
import type { Translation } from '../../i18n/messages.ts';
import type { RunWords } from './run-naming.ts';

type Words = Translation<typeof english>;

const languages: readonly (readonly [locale: string, words: Words])[] = [
  ['en', english],
  ['de', german],
];
const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) =>
  Object.keys(words).filter((key): key is Key => key in words);
const deeds = keysOf(english.done);
const ways = ['undo', 'redo'] as const;
const about = { what: 'A', name: 'B', from: 'C', id: '7', groups: 1, sources: 1, causes: 1 };

/** All that may be told of a run about one or more elements. */
function toldBy(locale: string, changes: Words, count: number, known: 'yes' | 'no'): string[] {
  const t: RunWords['t'] = createTranslator({
    locale,
    messages: compileMessages({ changes }),
    namespace: 'changes',
  });
  const args = { ...about, count, known, why: 'W' };
  const titles = deeds.flatMap((deed) => {
    const title = t(`title.${deed}`, args);
    return [title, ...ways.map((way) => t(`title.${way}`, { title }))];
  });
  const sentences = deeds.flatMap((deed) => {
    const done = t(`done.${deed}`, args);
    return [done, t('redone', { done }), t(`undone.${deed}`, args), t(`notDone.${deed}`, args)];
  });
  const whole = titles.flatMap((title) => [
    ...(['interruptedTitle', 'restCancelled', 'unknownWhole', 'notSentWhole'] as const).map((key) =>
      t(key, { title }),
    ),
    ...ways.map((way) => t(`notDone.${way}`, { title, why: 'W' })),
  ]);
  const told = [...titles, ...sentences, ...whole, t('halfDone', args), t('halfMoved', args)];
  return told.flatMap((text) => [
    t('ofCustomer', { customer: 'Fleet', text }),
    t('ofEnvironment', { customer: 'Fleet', environment: 'Sandbox', text }),
  ]);
}

test.each(languages)('no title and no sentence of a run has two colons (%s)', (locale, words) => {
  const told = ([1, 5] as const).flatMap((count) => [
    ...toldBy(locale, words, count, 'yes'),
    ...toldBy(locale, words, count, 'no'),
  ]);
  expect(told.length).toBeGreaterThan(1_000);
  expect(told.filter((text) => text.split(':').length > 2)).toEqual([]);
});
