import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { columnsOf } from '../../parts/elements/element-columns.ts';
import { SortBy } from '../../parts/lists/sort-by.tsx';
import { PasteListButton } from '../../parts/paste/paste-list-button.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import looks from '../../ui/fields/filter.module.css';
import { FilterNumber } from './filter-number.tsx';
import type { ElementsView } from './use-elements-view.ts';
import { WhereFilters } from './where-filters.tsx';

/** How long nobody types before the API is asked (milliseconds). */
const pause = 250;

/** By what a list is narrowed and sorted: words, conditions that are switched on and off, the order. */
export function ElementFilters({ kind, asked }: { kind: ElementKind; asked: ElementsView }) {
  const t = useTranslations('elements');
  const groups = useTranslations('groups');
  const common = useTranslations('common');
  const { view, sort, filters, only } = asked;
  return (
    <>
      <SearchField
        label={t(`search.${kind}`)}
        clearLabel={common('clearSearch')}
        value={view.search}
        onChange={asked.setSearch}
        delay={pause}
        error={asked.problem}
      />
      <PasteListButton />
      <div className={looks.line}>
        <div className={looks.order}>
          <SortBy
            by={columnsOf[kind].map((key) => ({ key, label: groups(`columns.${key}`) }))}
            value={sort}
            onSort={asked.setSort}
          />
        </div>
        {filters.map((key) => (
          <button
            key={key}
            type="button"
            aria-pressed={only.includes(key)}
            className={looks.filter}
            onClick={() => asked.toggle(key)}
          >
            {t(`filters.${key}`)}
            <FilterNumber kind={kind} asked={asked} filter={key} />
          </button>
        ))}
        <WhereFilters kind={kind} asked={asked} />
      </div>
    </>
  );
}
