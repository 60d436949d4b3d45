import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useNamesakes } from './use-namesakes.ts';

/** What a group is called where only text can stand: isolated, with its id where another one looks the same. */
export function useGroupLabel(): (group: { id: number; name: string }) => string {
  const t = useTranslations('common');
  const namesakes = useNamesakes();
  return ({ id, name }) =>
    namesakes.has(id) ? t('nameWithId', { name, id: String(id) }) : isolatedText(name);
}
