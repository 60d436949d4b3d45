import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCustomerName } from '../../parts/account/use-customer-name.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { useLosing } from '../../parts/account/use-losing.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { readUserName } from './user-name-field.ts';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';

/** Assigns a user whom flinkey knows already: one field takes the e-mail address or the id. */
export function AssignUserDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('user-forms');
  const users = useTranslations('users');
  const common = useTranslations('common');
  const customer = useCustomerName();
  const losing = useLosing();
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  /** The failure was said at the field: it is no second one once that is corrected. */
  const [isAtField, setAtField] = useState(false);
  const { busy, waiting, problem, run } = useFormRun();

  const refuse = (why: string) => {
    setError(why);
    setAtField(true);
  };
  const submit = async () => {
    setAtField(false);
    const user = readUserName(text);
    if (typeof user === 'string') {
      setError(t(`errors.${user}`));
      return;
    }
    const named = 'userId' in user ? { userId: user.userId } : {};
    const ending = await run([{ op: 'assign-user', user }], { type: 'assign-user', ...named });
    if (ending === 'done') onClose();
    else if (ending === 'already-so' || ending === 'conflict')
      refuse(t('alreadyAssigned', { customer }));
    else if (ending === 'not-found')
      refuse('userId' in user ? t('noSuchId', { id: String(user.userId) }) : t('noSuchEmail'));
  };
  return (
    <FormDialog
      title={users('assignExisting')}
      submit={t('assign')}
      cancel={common('cancel')}
      busy={busy}
      waiting={waiting}
      error={isAtField ? null : problem}
      losing={text.trim() !== '' && losing.typed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ForWhom />
      <TextInput
        label={t('emailOrId')}
        description={t('emailOrIdHelp', { customer })}
        value={text}
        error={error}
        autoComplete="off"
        data-autofocus
        onChange={(event) => {
          setText(event.currentTarget.value);
          setError(null);
        }}
      />
    </FormDialog>
  );
}
