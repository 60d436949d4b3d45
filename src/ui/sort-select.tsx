import { NativeSelect } from '@mantine/core';
import type { Sort } from './data-grid.tsx';
import { useNarrow } from './use-narrow.ts';

interface SortSelectProps {
  label: string;
  /** The words of each order; `key` and direction are what `value` and `onSort` speak of. */
  options: readonly { sort: Sort; label: string }[];
  value: Sort;
  onSort: (sort: Sort) => void;
}

const nameOf = ({ key, descending }: Sort) => `${key}${descending ? ' desc' : ''}`;

/** What the head of a list is when it is wide: where rows are cards there is none to click on. */
export function SortSelect({ label, options, value, onSort }: SortSelectProps) {
  const narrow = useNarrow();
  if (!narrow) return null;
  return (
    <NativeSelect
      aria-label={label}
      flex="0 1 190px"
      miw={0}
      value={nameOf(value)}
      data={options.map((option) => ({ value: nameOf(option.sort), label: option.label }))}
      onChange={(event) => {
        const chosen = options.find(({ sort }) => nameOf(sort) === event.currentTarget.value);
        if (chosen !== undefined) onSort(chosen.sort);
      }}
    />
  );
}
