import formatOnly from 'use-intl/format-message/format-only';
import { isolatedText } from './visible-text.ts';

type Arguments = Parameters<typeof formatOnly>;
type Values = Arguments[2];

/** Names come from people: each is isolated in the sentence that it stands in, so that none is forgotten. */
function isolatedValues(values: Values): Values {
  if (values === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? isolatedText(value) : value,
    ]),
  );
}

/** What `use-intl` formats precompiled messages with (vite.config.ts names it). */
function formatMessage(...[key, message, values, options]: Arguments) {
  return formatOnly(key, message, isolatedValues(values), options);
}
formatMessage.raw = false;

// oxlint-disable-next-line import/no-default-export -- use-intl imports the default
export default formatMessage;
