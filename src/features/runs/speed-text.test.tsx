// @vitest-environment happy-dom
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { compileMessages } from '../../i18n/compile-messages.ts';
import { messages as changes } from '../../i18n/en/changes.ts';
import { useDurationText } from './use-duration-text.ts';
import { useSpeedText } from './use-speed-text.ts';

/** As in the browser. */
const messages = compileMessages({ changes });

/** Renders what a hook says, in English. */
function said(Say: () => string | null): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={messages} timeZone="UTC">
      <Say />
    </IntlProvider>,
  );
}

test.each([
  [0.2, 'less than a second'],
  [1, '1 second'],
  [59, '59 seconds'],
  [59.7, '1 minute'],
  [150, '3 minutes'],
  [3599, '1 hour'],
  [7200, '2 hours'],
  [6060, '1 hour 41 minutes'],
])('%d seconds are told as %s', (seconds, words) => {
  expect(said(() => useDurationText()(seconds))).toBe(words);
});

test.each([
  [12.4, 31, '12 a second · about 3 seconds left'],
  [0.3, 9, '18 a minute · about 30 seconds left'],
  [20, 1, '20 a second · about 1 second left'],
  [0.1, 720, '6 a minute · about 2 hours left'],
])(
  'at %d a second, with %d left, a run says how fast it is and how long it takes',
  (rate, left, words) => {
    expect(said(() => useSpeedText()(rate, left))).toBe(words);
  },
);

test('a run that stands still does not say when it ends', () => {
  expect(said(() => useSpeedText()(0, 10))).toBe('');
});
