import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../../ui/page/states.tsx';
import { without } from './arrangement.ts';
import { useArrangement } from './use-arrangement.ts';
import { useBoardAddress } from '../use-board-address.ts';

/** In the place of columns, where what is asked for leaves none. */
export function NoColumn() {
  const t = useTranslations('columns');
  const { arranged, arrange } = useArrangement();
  const { groups, show, change } = useBoardAddress();
  const why = groups.trim() === '' ? show : 'words';
  const showAll = () => {
    if (why === 'all') arrange(without(arranged, 'hidden'));
    change({ groups: '', show: 'all' });
    // The button goes with what it was for.
    document.querySelector<HTMLElement>('h1')?.focus();
  };
  return (
    <EmptyState
      title={t(`noColumnTitle.${why}`)}
      action={
        <Button variant="default" onClick={showAll}>
          {t('showAllColumns')}
        </Button>
      }
    >
      {t(`noColumnText.${why}`)}
    </EmptyState>
  );
}
