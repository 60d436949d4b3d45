import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useGroups } from '../../../parts/groups/use-groups.ts';
import { idsThere, shownColumns } from './shown-groups.ts';
import { useArrangement } from './use-arrangement.ts';
import { useBoardAddress } from '../use-board-address.ts';

/** Which columns the board shows, with how many are hidden and pinned. */
export function ShownColumnsSelect() {
  const t = useTranslations('board');
  const { show, change } = useBoardAddress();
  const { pinned, hidden } = useArrangement().columns;
  const groups = useGroups().data?.groups ?? [];
  const counts = {
    pinned: idsThere(groups, pinned).length,
    hidden: idsThere(groups, hidden).length,
  };
  return (
    <NativeSelect
      aria-label={t('columnsToShow')}
      w="11.5rem"
      value={show}
      onChange={({ currentTarget }) => change({ show: currentTarget.value })}
      data={shownColumns.map((value) => ({ value, label: t(`shownColumns.${value}`, counts) }))}
    />
  );
}
