import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCustomerName } from '../../parts/use-customer-name.ts';
import { useFormRun } from '../../parts/use-form-run.tsx';
import classes from './users.module.css';

/** The address exists anywhere in flinkey (`flinkey-api.md`, c6): that user can come here by one click. */
export function AssignInstead({ email, onDone }: { email: string; onDone: () => void }) {
  const t = useTranslations('user-forms');
  const customer = useCustomerName();
  const { busy, problem, run } = useFormRun();
  const [already, setAlready] = useState(false);
  const assign = async () => {
    const user = { emailAddress: email };
    const ending = await run([{ op: 'assign-user', user }], { type: 'assign-user' });
    if (ending === 'done') onDone();
    setAlready(ending === 'already-so');
  };
  if (already) return t('alreadyAssigned', { customer });
  return (
    <div className={classes.offer}>
      {t('existsElsewhere', { email })}
      <Button size="xs" loading={busy} onClick={() => void assign()}>
        {t('assignInstead', { customer })}
      </Button>
      {problem}
    </div>
  );
}
