import { useTranslations } from 'use-intl';
import type { Person } from '../../api/live-changes.ts';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useKeptPeople } from './kept-people.ts';
import { useScope } from './use-session.ts';

/** What a person is called: by the token's claim, else as the manager named them, else by the pseudonym. */
export function usePersonName(): (person: Person) => string {
  const t = useTranslations('team');
  const people = useKeptPeople(useScope().environment);
  return ({ id, name }) =>
    isolatedText(
      name ?? people.find((one) => one.id === id)?.name ?? t('unnamed', { id: id.slice(0, 4) }),
    );
}
