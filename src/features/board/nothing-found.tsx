import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFocusHome } from '../../ui/focus/use-focus-home.ts';
import { useBoardParts } from './board-context.ts';
import classes from './board.module.css';
import { useBoardAddress } from './use-board-address.ts';

/** One sentence for the whole board where the search finds nothing. */
export function NothingFound() {
  const { search, model } = useBoardParts();
  const t = useTranslations('board');
  const common = useTranslations('common');
  const address = useBoardAddress();
  return (
    <div className={classes.nothingFound}>
      {t(`nothingFound.${model.kind}`, { search })}
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => address.change({ search: '' })}
        {...useFocusHome()}
      >
        {common('clearSearch')}
      </Button>
    </div>
  );
}
