import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import type { PlanInMaking } from '../../parts/plans/plan-confirmation.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import classes from './plan-preview.module.css';

/** How far the planning of very many changes is; what is not wanted any more can be left. */
export function PlanProgress({ making }: { making: PlanInMaking }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const { count, share, cancel } = making;
  const words = t('preview.making', { count });
  return (
    <Dialog title={words} size={720} stays onClose={cancel}>
      <div className={classes.body}>
        <ForWhom>
          <progress className={classes.progress} aria-label={words} value={share} />
        </ForWhom>
        <DialogActions>
          <Button data-autofocus variant="default" onClick={cancel}>
            {common('cancel')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
