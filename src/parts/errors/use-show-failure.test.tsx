// @vitest-environment happy-dom
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { ApiError } from '../../api/errors.ts';
import { wordsIn } from '../../i18n/words.ts';
import { shownMessages } from '../../ui/messages/show-message.ts';
import { useShowFailure } from './use-show-failure.ts';

function Failing({ error }: { error: unknown }): ReactNode {
  const showFailure = useShowFailure('table');
  showFailure(error, (why) => `Nicht gespeichert: ${why}`);
  return null;
}

test('what the API says is marked as English in a German message', async () => {
  const error = new ApiError('not-found', { status: 404, message: 'Unable to find a group.' });
  renderToStaticMarkup(
    <IntlProvider {...await wordsIn('de')}>
      <Failing error={error} />
    </IntlProvider>,
  );
  const [shown] = shownMessages.get().messages;
  expect(shown?.tone).toBe('problem');
  expect(shown?.text).toMatch(/^Nicht gespeichert: .*„Unable to find a group\.“/);
  expect(shown?.english).toBe('Unable to find a group.');
});
