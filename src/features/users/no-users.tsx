import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useFormatter, useTranslations } from 'use-intl';
import { kindOf } from '../../kinds/kinds.ts';
import { searchQuestion } from '../../kinds/search-filter.ts';
import { EmptyState } from '../../ui/states.tsx';
import classes from './users.module.css';

interface NoUsersProps {
  search: string;
  onCreate: () => void;
  onAssign: () => void;
  onClearSearch: () => void;
}

/** Nobody here: because of the search, or because nobody came yet. */
export function NoUsers({ search, onCreate, onAssign, onClearSearch }: NoUsersProps) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const format = useFormatter();
  const { spellings } = searchQuestion(kindOf('users'), search);
  if (search !== '')
    return (
      <EmptyState
        title={t('nothingFound', { search })}
        action={
          <Button variant="default" onClick={onClearSearch}>
            {common('clearSearch')}
          </Button>
        }
      >
        {t('nothingFoundHint')}
        {spellings.length > 0 && ` ${t('spellings', { spellings: format.list(spellings) })}`}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<IconUsers size="2.5rem" stroke={1.4} aria-hidden />}
      title={t('emptyTitle')}
      action={
        <div className={classes.buttons}>
          <Button onClick={onCreate}>{t('create')}</Button>
          <Button variant="default" onClick={onAssign}>
            {t('assignExisting')}
          </Button>
        </div>
      }
    >
      {t('emptyText')}
    </EmptyState>
  );
}
