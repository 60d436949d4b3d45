import { Button, Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { wasSo } from '../../changes/membership-change.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import type { ReadAnew, UnconfirmedPlan } from '../../parts/plans/plan-confirmation.ts';
import { LatePart } from '../../parts/errors/late-part.tsx';
import { GoneDialog } from '../../parts/groups/gone-dialog.tsx';
import { useGroups } from '../../parts/groups/use-groups.ts';
import { PlanFigures } from '../../parts/plans/plan-figures.tsx';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { lazyPart } from '../../ui/page/lazy-part.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { answerConfirmation } from './correct-plan.ts';
import { titleOf } from './describe-run.ts';
import { groupsNeeded } from './groups-needed.ts';
import classes from './plan-preview.module.css';
import { useCorrectedPlan } from './use-corrected-plan.ts';
import { useWordsOfRuns } from './use-describe-run.ts';
import { elementsIn, useNames } from './use-names.ts';

const PreviewList = lazyPart(async () => (await import('./preview-list.tsx')).PreviewList);

function whatOf(more: number, fewer: number): 'same' | 'more' | 'fewer' | 'other' {
  if (more === 0 && fewer === 0) return 'same';
  if (fewer === 0) return 'more';
  return more === 0 ? 'fewer' : 'other';
}

/** So many changes a title may name. */
const namedUnlisted = 25;

/** What a big wish would change and what is so already, group by group, before anything is sent. */
export function PlanPreview({ asked }: { asked: UnconfirmedPlan }) {
  const t = useTranslations('changes');
  const common = useTranslations('common');
  const { scope, plan, intent, figures, readAnew, isAgreed, leaves } = asked;
  const [listed, setListed] = useState(false);
  const words = useWordsOfRuns();
  // Its title names a few of them; of 100,000 the others are made out once somebody wants to read them.
  const meant = useMemo(
    () => elementsIn(listed ? plan.changes : plan.changes.slice(0, namedUnlisted)),
    [plan, listed],
  );
  const names = useNames(scope, meant);
  useCorrectedPlan(asked);
  const { data } = useGroups();
  const gone = data && groupsNeeded(asked.wish).find((groupId) => names.groupNow(groupId) === null);

  // Some are sent though they are so, since others wait for them.
  const sentOnly = useMemo(() => plan.changes.filter(wasSo).length, [plan]);
  const count = plan.changes.length - sentOnly;
  const alreadySo = plan.alreadySo.length + sentOnly;
  const anewWords = (state: ReadAnew) => {
    if (typeof state === 'string') return t(`preview.anew.${state}`);
    const { more, fewer } = state;
    return t('preview.anew.read', { what: whatOf(more, fewer), more, fewer });
  };
  if (gone !== undefined)
    return <GoneDialog group={{ id: gone, name: '' }} onClose={() => answerConfirmation(false)} />;
  const title = titleOf({ scope, intent }, (limit) => plan.changes.slice(0, limit), names, words);
  return (
    <Dialog title={title} size={720} stays onClose={() => answerConfirmation(false)}>
      <div className={classes.body}>
        <ForWhom>
          <p className={classes.summary}>
            <strong>{t('preview.willChange', { count })}</strong>{' '}
            {count > 0 && alreadySo > 0 && t('preview.alreadySo', { count: alreadySo })}
          </p>
        </ForWhom>
        <p className={classes.anew} role="status">
          {anewWords(readAnew)}
        </p>
        <PlanFigures figures={figures} />
        {leaves !== undefined && <p className={classes.anew}>{leaves}</p>}
        <Button
          variant="subtle"
          size="compact-sm"
          className={classes.unfold}
          aria-expanded={listed}
          onClick={() => setListed(!listed)}
        >
          {t('preview.list')}
        </Button>
        {listed && (
          <LatePart>
            <PreviewList asked={asked} title={title} names={names} />
          </LatePart>
        )}
        <DialogActions>
          {count > 0 && (
            <Button variant="default" onClick={() => answerConfirmation(false)}>
              {common('cancel')}
            </Button>
          )}
          <Button
            data-autofocus
            leftSection={isAgreed && <Loader size="1rem" color="currentColor" aria-hidden />}
            aria-disabled={isAgreed}
            onClick={() => answerConfirmation(true)}
          >
            {t('preview.confirm', { count })}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
