import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Opening } from '../../ui/dialog/opening.tsx';
import looks from '../../ui/fields/filter.module.css';
import { FilterNumber } from './filter-number.tsx';
import type { ElementsView } from './use-elements-view.ts';
import { useCountsOnceKnown } from './use-known-elements.ts';
import { useWhereWords } from './use-where-words.ts';

const GroupPicker = lazyPart(
  async () => (await import('../../parts/groups/group-picker.tsx')).GroupPicker,
);

/** What stands as a button of its own, whether it holds or not. */
const offered = ['none', 'several'] as const;

/** By which groups a list is narrowed: none, more than one, or one that is picked; one of these at a time. */
export function WhereFilters({ kind, asked }: { kind: ElementKind; asked: ElementsView }) {
  const t = useTranslations('elements');
  const words = useWhereWords();
  const [picks, setPicks] = useState(false);
  const { where, setWhere, view } = asked;
  useCountsOnceKnown(kind, view);
  return (
    <>
      {offered.map((which) => (
        <button
          key={which}
          type="button"
          aria-pressed={where === which}
          className={looks.filter}
          onClick={() => setWhere(where === which ? null : which)}
        >
          {words(which)}
          <FilterNumber kind={kind} asked={asked} filter={which} />
        </button>
      ))}
      {where !== null && !offered.some((which) => which === where) ? (
        <button type="button" aria-pressed className={looks.filter} onClick={() => setWhere(null)}>
          {words(where)}
          <IconX size="0.875rem" aria-hidden />
        </button>
      ) : (
        <button
          type="button"
          aria-haspopup="dialog"
          className={looks.filter}
          onClick={() => setPicks(true)}
        >
          {t('where.pick')}
        </button>
      )}
      {picks && (
        <Opening onClose={() => setPicks(false)}>
          <GroupPicker
            title={t('where.pickTitle')}
            onPick={(groupId) => {
              setWhere(groupId);
              setPicks(false);
            }}
            onClose={() => setPicks(false)}
          />
        </Opening>
      )}
    </>
  );
}
