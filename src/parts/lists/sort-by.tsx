import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Sort } from '../../ui/grid/data-grid.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';

interface SortByProps {
  by: readonly { key: string; label: string }[];
  value: Sort;
  onSort: (sort: Sort) => void;
}

const down = ' desc';

/** What the head of a list is when it is wide: where rows are cards there is none to click on. */
export function SortBy({ by, value, onSort }: SortByProps) {
  const t = useTranslations('common');
  const narrow = useNarrow();
  if (!narrow) return null;
  return (
    <NativeSelect
      aria-label={t('sort')}
      flex="1 1 8rem"
      miw={0}
      maw="15.5rem"
      value={value.key + (value.descending ? down : '')}
      data={by.flatMap(({ key, label }) => [
        { value: key, label: t('ascending', { by: label }) },
        { value: key + down, label: t('descending', { by: label }) },
      ])}
      onChange={({ currentTarget: { value: chosen } }) =>
        onSort({ key: chosen.replace(down, ''), descending: chosen.endsWith(down) })
      }
    />
  );
}
