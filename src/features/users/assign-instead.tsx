import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { findUser } from '../../api/users.ts';
import { useChange } from '../../parts/plans/use-change.ts';
import { useCustomerName } from '../../parts/account/use-customer-name.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';
import { useScope } from '../../parts/account/use-session.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { showMessage } from '../../ui/messages/show-message.ts';
import classes from './users.module.css';

interface AssignInsteadProps {
  email: string;
  /** The groups that were picked for somebody new: this one joins them as well. */
  groupIds: ReadonlySet<number>;
  onDone: () => void;
}

/** The address exists anywhere in flinkey (`flinkey-api.md`, c6): that user can come here by one click. */
export function AssignInstead({ email, groupIds, onDone }: AssignInsteadProps) {
  const t = useTranslations('user-forms');
  const customer = useCustomerName();
  const engine = useEngine();
  const scope = useScope();
  const { planOf, start } = useChange();
  const { busy, waiting, problem, run } = useFormRun();
  const [already, setAlready] = useState(false);
  /** No answer tells the id of whom was assigned: the groups are a run of their own, taken back with that one. */
  const join = async (runId: string) => {
    const [item] = engine.items(runId, { limit: 1 });
    if (item?.status.state !== 'done' || groupIds.size === 0) return;
    const user = await findUser(scope, email).catch(() => null);
    if (user === null) {
      showMessage({ id: `groups ${runId}`, text: t('assignedWithoutGroups'), tone: 'problem' });
      return;
    }
    const wish = {
      type: 'assign',
      kind: 'users',
      groupIds: [...groupIds],
      elementIds: [user.id],
    } as const;
    start(planOf(wish).changes, { ...wish, with: runId });
  };
  const assign = async () => {
    const user = { emailAddress: email };
    const ending = await run(
      [{ op: 'assign-user', user }],
      { type: 'assign-user' },
      { onOver: (runId) => void join(runId) },
    );
    if (ending === 'done') onDone();
    setAlready(ending === 'already-so');
  };
  if (already) return t('alreadyAssigned', { customer });
  return (
    <div className={classes.offer}>
      {t('existsElsewhere', { email })}
      <BusyButton size="xs" busy={busy} onClick={() => void assign()}>
        {t('assignInstead', { customer })}
      </BusyButton>
      {waiting}
      {problem}
    </div>
  );
}
