import { useTranslations } from 'use-intl';
import { AsOf } from '../../parts/as-of.tsx';
import { useSight } from '../../parts/use-sight.ts';
import { PasteListButton } from '../../parts/paste-list-button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useNarrow } from '../../ui/use-narrow.ts';
import { useBoardAddress } from './use-board-address.ts';

/** Search over the cars of all columns, and over the columns. */
export function BoardFilters() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const address = useBoardAddress();
  const narrow = useNarrow();
  return (
    <>
      <SearchField
        label={t('searchCars')}
        clearLabel={common('clearSearch')}
        value={address.cars}
        onChange={(cars) => address.change({ cars })}
      />
      {!narrow && <PasteListButton />}
      {!narrow && (
        <SearchField
          label={t('filterGroups')}
          clearLabel={common('clearSearch')}
          value={address.groups}
          onChange={(groups) => address.change({ groups })}
        />
      )}
      <AsOf {...useSight('cars')} />
    </>
  );
}
