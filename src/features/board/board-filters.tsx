import { useTranslations } from 'use-intl';
import { AsOf } from '../../parts/reads/as-of.tsx';
import { useSight } from '../../parts/reads/use-sight.ts';
import { PasteListButton } from '../../parts/paste/paste-list-button.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { KindSwitch } from './kind-switch.tsx';
import { ShownColumnsSelect } from './columns/shown-columns-select.tsx';
import { useBoardAddress } from './use-board-address.ts';

/** Which kind is shown, a search over the cards of all columns, and one over the columns. */
export function BoardFilters() {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const elements = useTranslations('elements');
  const address = useBoardAddress();
  const { kind } = address;
  const narrow = useNarrow();
  return (
    <>
      <KindSwitch kind={kind} onChange={(next) => address.change({ kind: next })} />
      <SearchField
        key={kind}
        label={elements(`search.${kind}`)}
        clearLabel={common('clearSearch')}
        value={address.search}
        onChange={(search) => address.change({ search })}
      />
      {!narrow && <PasteListButton />}
      {!narrow && <ShownColumnsSelect />}
      {!narrow && (
        <SearchField
          label={t('filterGroups')}
          clearLabel={common('clearSearch')}
          value={address.groups}
          onChange={(groups) => address.change({ groups })}
        />
      )}
      <AsOf {...useSight(kind)} />
    </>
  );
}
