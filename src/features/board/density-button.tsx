import { ActionIcon } from '@mantine/core';
import { IconBaselineDensitySmall } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { setDense, useDense } from '../../ui/grid/density.ts';

/** Cards of one line, for who wants to see more of them at a time; the rows of lists are low then, too. */
export function DensityButton() {
  const t = useTranslations('board');
  const isDense = useDense();
  return (
    <ActionIcon
      variant={isDense ? 'light' : 'subtle'}
      color={isDense ? undefined : 'gray'}
      size="2rem"
      aria-label={t('compact')}
      aria-pressed={isDense}
      title={t('compact')}
      onClick={() => setDense(!isDense)}
    >
      <IconBaselineDensitySmall size="1.125rem" stroke={1.8} aria-hidden />
    </ActionIcon>
  );
}
