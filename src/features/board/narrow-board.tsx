import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { isolatedText } from '../../i18n/visible-text.ts';
import { useInNoGroup, useReadingProgress } from '../../parts/use-memberships.ts';
import { useCounted } from '../../parts/use-counted.ts';
import { useNamesakes } from '../../parts/use-namesakes.ts';
import { useBoardParts } from './board-context.ts';
import type { BoardColumn } from './board-model.ts';
import classes from './board.module.css';
import { Lane } from './lane.tsx';
import { useBoardAddress } from './use-board-address.ts';

/** One column at a time, for a narrow screen; cards move by their menu. */
export function NarrowBoard() {
  const { model } = useBoardParts();
  const address = useBoardAddress();
  const t = useTranslations('board');
  const common = useTranslations('common');
  const namesakes = useNamesakes();
  const counted = useCounted('cars');
  const columns = [model.none, ...model.groups];
  const column = columns.find(({ id }) => id === address.column) ?? model.none;
  // Each group that is read, and each change, has its number in the list.
  useReadingProgress('cars');
  useInNoGroup('cars');
  const optionOf = ({ id, name }: BoardColumn) => {
    const { ids, now, pending } = model.contentOf(id);
    const title =
      id === 'none'
        ? t('inNoGroup')
        : namesakes.has(id)
          ? common('nameWithId', { name, id: String(id) })
          : isolatedText(name);
    const value = String(id);
    if (ids === null) return { value, label: title };
    const cars = counted(now, pending.size);
    return { value, label: t('columnOption', { title, cars }) };
  };
  return (
    <div className={classes.narrow}>
      <NativeSelect
        aria-label={t('column')}
        data={columns.map(optionOf)}
        value={String(column.id)}
        onChange={({ currentTarget }) => address.change({ column: currentTarget.value })}
      />
      <div className={classes.narrowLane}>
        <Lane key={column.id} column={column} alone />
      </div>
    </div>
  );
}
