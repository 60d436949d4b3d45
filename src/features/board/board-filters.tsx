import { useTranslations } from 'use-intl';
import type { ElementKind } from '../../api/elements.ts';
import { AsOf } from '../../parts/reads/as-of.tsx';
import { useSight, useSightOfAll } from '../../parts/reads/use-sight.ts';
import { PasteListButton } from '../../parts/paste/paste-list-button.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { useNarrow } from '../../ui/screen/use-narrow.ts';
import { KindSwitch } from './kind-switch.tsx';
import { ShownColumnsSelect } from './columns/shown-columns-select.tsx';
import { useBoardAddress } from './use-board-address.ts';

const AsOfSight = ({ kind }: { kind: ElementKind }) => <AsOf {...useSight(kind)} />;
const AsOfAll = ({ kind }: { kind: ElementKind }) => <AsOf {...useSightOfAll(kind)} />;

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
      <PasteListButton />
      {!narrow && <ShownColumnsSelect />}
      {!narrow && (
        <SearchField
          label={t('filterGroups')}
          clearLabel={common('clearSearch')}
          value={address.groups}
          onChange={(groups) => address.change({ groups })}
        />
      )}
      {/* Where what is in no group stands alone, no group is in sight, and all tell of it. */}
      {narrow && address.column === 'none' ? <AsOfAll kind={kind} /> : <AsOfSight kind={kind} />}
    </>
  );
}
