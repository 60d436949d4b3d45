import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NamedGroup } from '../../changes/pending/overlay.ts';
import { textMatcher } from '../../i18n/text-search.ts';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { useTellFound } from '../../ui/messages/told-lists.ts';
import { useGroupNames } from './use-group-names.ts';
import { useNamesakes } from './use-namesakes.ts';

/** Whether words find a group: by its name, and where another one looks the same by its id as well. */
export function useGroupMatcher(words: string): (group: NamedGroup) => boolean {
  const namesakes = useNamesakes();
  const matches = textMatcher(words);
  return ({ id, name }) => matches([name, namesakes.has(id) ? String(id) : '']);
}

/** The groups that a few letters find, and the field for these. */
export function useGroupSearch(isChoice: (groupId: number) => boolean = () => true) {
  const t = useTranslations('lists');
  const common = useTranslations('common');
  const names = useGroupNames();
  const [typed, setTyped] = useState('');
  const isMeant = useGroupMatcher(typed);
  const found = [...names]
    .map(([id, name]): NamedGroup => ({ id, name }))
    .filter((group) => isMeant(group) && isChoice(group.id));
  useTellFound(found.length, { sought: typed });
  const field = (
    <SearchField
      label={t('findGroup')}
      clearLabel={common('clearSearch')}
      value={typed}
      onChange={setTyped}
    />
  );
  return { found, field };
}
