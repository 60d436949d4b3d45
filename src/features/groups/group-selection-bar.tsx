import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useTranslations } from 'use-intl';
import { paths } from '../../paths.ts';
import { Toolbar } from '../../ui/focus/toolbar.tsx';
import lines from '../../ui/grid/selection-line.module.css';
import classes from './groups.module.css';

interface GroupSelectionBarProps {
  chosen: readonly { id: number; name: string }[];
  /** So many are listed. */
  count: number;
  onSelected: (name: 'merge-selected' | 'delete-selected') => void;
  onClear: () => void;
  /** How they leave the page: those selected, and all that are shown where none is. */
  table: ReactNode;
}

/** What can be done with the selected groups; its room is there before any is selected. */
export function GroupSelectionBar(props: GroupSelectionBarProps) {
  const { chosen, count, onSelected, onClear, table } = props;
  const t = useTranslations('groups');
  const navigate = useNavigate();
  const [first, second] = chosen;
  const isPair = chosen.length === 2 && first !== undefined && second !== undefined;
  if (chosen.length === 0)
    return (
      <div className={lines.line}>
        <span className={lines.hint}>{t('selectHint', { count })}</span>
        {table}
      </div>
    );
  return (
    <Toolbar className={lines.line} label={t('selectedGroups')}>
      <span className={classes.selected}>{t('selected', { count: chosen.length })}</span>
      {chosen.length > 1 && (
        <Button size="compact-sm" variant="default" onClick={() => onSelected('merge-selected')}>
          {t('mergeSelected')}
        </Button>
      )}
      {isPair && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate(paths.compare(first.id, second.id))}
        >
          {t('compareSelected')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => onSelected('delete-selected')}>
        {t('deleteSelected')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('deselect')}
      </Button>
      {table}
    </Toolbar>
  );
}
