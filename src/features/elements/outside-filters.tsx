import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { columnsOf } from '../../parts/elements/element-columns.ts';
import { SortBy } from '../../parts/lists/sort-by.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import type { ElementsView } from './use-elements-view.ts';
import { useWhereWords } from './use-where-words.ts';

const GroupPicker = lazyPart(
  async () => (await import('../../parts/groups/group-picker.tsx')).GroupPicker,
);

/** How long nobody types before the API is asked (milliseconds). */
const pause = 250;

const places = ['none', 'any', 'several'] as const;
const all = '';
const pick = 'pick';

/** By what the list of what is not in a group is narrowed: words, and one condition or place at a time. */
export function OutsideFilters({ kind, asked }: { kind: ElementKind; asked: ElementsView }) {
  const t = useTranslations('acts');
  const elements = useTranslations('elements');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const words = useWhereWords();
  const [picks, setPicks] = useState(false);
  const { where, only, filters } = asked;
  const isPlace = places.some((each) => each === where);
  const shown = where === null ? (only[0] ?? all) : String(where);
  const choose = (value: string) => {
    if (value === pick) {
      setPicks(true);
      return;
    }
    const place = places.find((each) => each === value) ?? null;
    const filter = filters.find((each) => each === value) ?? null;
    if (place !== null || filter !== null || value === all) asked.setOnly(filter, place);
  };
  return (
    <div data-part="bar" data-narrows>
      <SearchField
        label={elements(`search.${kind}`)}
        clearLabel={common('clearSearch')}
        value={asked.view.search}
        onChange={asked.setSearch}
        delay={pause}
        error={asked.problem}
      />
      <NativeSelect
        aria-label={t('outside.filter')}
        flex="0 1 14rem"
        miw={0}
        value={shown}
        data={[
          { value: all, label: t('outside.all') },
          ...places.map((value) => ({ value, label: words(value) })),
          ...(where === null || isPlace ? [] : [{ value: String(where), label: words(where) }]),
          ...filters.map((value) => ({ value, label: elements(`filters.${value}`) })),
          { value: pick, label: elements('where.pick') },
        ]}
        onChange={({ currentTarget: { value } }) => choose(value)}
      />
      <SortBy
        by={columnsOf[kind].map((key) => ({ key, label: groups(`columns.${key}`) }))}
        value={asked.sort}
        onSort={asked.setSort}
      />
      {picks && (
        <Opening onClose={() => setPicks(false)}>
          <GroupPicker
            title={elements('where.pickTitle')}
            onPick={(groupId) => {
              asked.setOnly(null, groupId);
              setPicks(false);
            }}
            onClose={() => setPicks(false)}
          />
        </Opening>
      )}
    </div>
  );
}
