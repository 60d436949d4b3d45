import { useTranslations } from 'use-intl';
import type { Person } from '../api/live-changes.ts';

/** What a person is called: by the token's claim, else by the pseudonym. */
export function usePersonName(): (person: Person) => string {
  const t = useTranslations('team');
  return ({ id, name }) => name ?? t('unnamed', { id: id.slice(0, 4) });
}
