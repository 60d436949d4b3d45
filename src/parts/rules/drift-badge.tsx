import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { scopeKey } from '../../queries/scope-key.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { useScope } from '../account/use-session.ts';
import { useGroupLabel } from '../groups/use-group-label.ts';
import classes from './drift-badge.module.css';
import { useRuled } from './drifts.ts';
import { useFixDrift } from './use-fix-drift.ts';

interface DriftBadgeProps {
  group: { id: number; name: string };
  tabIndex?: number;
}

/** How far a group is from what its rules say, and the way to mend it; nothing where no rule names it. */
export function DriftBadge({ group, tabIndex }: DriftBadgeProps) {
  const t = useTranslations('rules');
  const common = useTranslations('common');
  const client = useQueryClient();
  const scope = useScope();
  const ruled = useRuled(group.id);
  const labelOf = useGroupLabel();
  const fix = useFixDrift();
  const [busy, setBusy] = useState(false);
  const readAgain = () =>
    void client.refetchQueries({
      queryKey: scopeKey(scope),
      type: 'active',
      predicate: ({ state }) => state.status === 'error',
    });
  if (ruled === undefined) return null;
  const { drift } = ruled;
  if (drift === null) return <span className={classes.quiet}>{t('unknown')}</span>;
  if (drift === 'unclear')
    return (
      <span className={classes.drift}>
        <IconAlertTriangle size="1rem" aria-hidden />
        {t('unclear')}
      </span>
    );
  if (drift === 'unread')
    return (
      <span className={classes.drift}>
        <IconAlertTriangle size="1rem" aria-hidden />
        {t('unread')}
        <Button
          size="compact-xs"
          variant="default"
          tabIndex={tabIndex}
          aria-label={t('compareAgain', { name: labelOf(group) })}
          onClick={readAgain}
        >
          {common('tryAgain')}
        </Button>
      </span>
    );
  if (drift.missing === 0 && drift.extra === 0)
    return (
      <span className={classes.quiet}>
        <IconCheck size="1rem" aria-hidden />
        {t('kept')}
      </span>
    );
  const what = drift.extra === 0 ? 'missing' : drift.missing === 0 ? 'extra' : 'both';
  const mend = async () => {
    setBusy(true);
    await fix(group.id);
    setBusy(false);
  };
  return (
    <span className={classes.drift}>
      <IconAlertTriangle size="1rem" aria-hidden />
      {t('drift', { what, missing: drift.missing, extra: drift.extra })}
      <BusyButton
        size="compact-xs"
        variant="default"
        tabIndex={tabIndex}
        busy={busy}
        aria-label={t('fixGroup', { name: labelOf(group) })}
        onClick={() => void mend()}
      >
        {t('fix')}
      </BusyButton>
    </span>
  );
}
