import { useTranslations } from 'use-intl';
import { useTold } from '../../ui/messages/told-lists.ts';

/** In the place of the button that looks through all: it was done, and nothing came of it. */
export function NoOtherSpelling() {
  const text = useTranslations('lists')('noOtherSpelling');
  useTold(text);
  return text;
}
