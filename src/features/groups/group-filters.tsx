import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './groups.module.css';
import { type GroupFilter, groupFilters, kindOfMore } from './shown-groups.ts';

interface GroupFiltersProps {
  filter: GroupFilter;
  than: number;
  onFilter: (filter: GroupFilter) => void;
  onThan: (than: number | null) => void;
}

/** By what the groups are narrowed, and than how many they are to hold more. */
export function GroupFilters({ filter, than, onFilter, onThan }: GroupFiltersProps) {
  const t = useTranslations('groups');
  const [typed, setTyped] = useState(String(than));
  // What is typed may be nothing for a moment; what the address says otherwise counts.
  const value = typed === '' || Number(typed) === than ? typed : String(than);
  return (
    <>
      <NativeSelect
        aria-label={t('show')}
        className={classes.show}
        value={filter}
        data={groupFilters.map((each) => ({ value: each, label: t(`shown.${each}`) }))}
        onChange={({ currentTarget }) =>
          onFilter(groupFilters.find((each) => each === currentTarget.value) ?? 'all')
        }
      />
      {kindOfMore(filter) !== undefined && (
        <TextInput
          aria-label={t('than')}
          className={classes.than}
          type="number"
          min={0}
          max={9_999_999}
          value={value}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            if (currentTarget.value !== '') onThan(Number(currentTarget.value));
          }}
        />
      )}
    </>
  );
}
