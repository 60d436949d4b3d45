import '@mantine/core/styles/PasswordInput.css';
import { PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLosing } from '../../parts/use-losing.ts';
import { ForWhom } from '../../parts/for-whom.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { AssignInstead } from './assign-instead.tsx';
import { emptyDraft, type FieldErrors, errorsIn, newUserOf } from './new-user.ts';
import { UserTypeField } from './user-type-field.tsx';
import { useFormRun } from '../../parts/use-form-run.tsx';
import classes from './users.module.css';

/** A new user. What was typed stays until it is done; who exists already is offered for assignment. */
export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('users');
  const common = useTranslations('common');
  const [draft, setDraft] = useState(emptyDraft);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [taken, setTaken] = useState<string | null>(null);
  const { busy, problem, run } = useFormRun();
  const losing = useLosing();
  const isTyped = draft.email + draft.firstName + draft.lastName + draft.password !== '';
  const fields = useRef<HTMLDivElement>(null);

  const change = (patch: Partial<typeof draft>) => {
    const next = { ...draft, ...patch };
    const wrong = errorsIn(next);
    setDraft(next);
    // A sentence goes once it is no longer true; none comes while somebody still types.
    setErrors(
      Object.fromEntries(
        Object.entries(errors).filter(([, error]) => Object.values(wrong).includes(error)),
      ),
    );
    if (patch.email !== undefined) setTaken(null);
  };
  const submit = async () => {
    const found = errorsIn(draft);
    setErrors(found);
    setTaken(null);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      fields.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const user = newUserOf(draft);
    const ending = await run([{ op: 'create-user', user }], { type: 'create-user' });
    if (ending === 'done') onClose();
    else if (ending === 'conflict') setTaken(user.emailAddress);
  };
  const text = (name: 'email' | 'firstName' | 'lastName') => ({
    name,
    value: draft[name],
    error: errors[name] && t(`errors.${errors[name]}`),
    autoComplete: 'off',
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      change({ [name]: event.currentTarget.value }),
  });
  return (
    <FormDialog
      title={t('create')}
      submit={t('create')}
      cancel={common('cancel')}
      busy={busy}
      error={taken === null ? problem : <AssignInstead email={taken} onDone={onClose} />}
      losing={isTyped && losing.typed}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ForWhom />
      <div ref={fields} className={classes.fields}>
        <TextInput
          label={t('email')}
          type="email"
          inputMode="email"
          data-autofocus
          {...text('email')}
        />
        <div className={classes.names}>
          <TextInput label={t('firstName')} {...text('firstName')} />
          <TextInput label={t('lastName')} {...text('lastName')} />
        </div>
        <UserTypeField value={draft.type} onChange={(type) => change({ type })} />
        {draft.type === 'Normal' && (
          <PasswordInput
            label={t('password')}
            description={t('passwordHelp')}
            value={draft.password}
            autoComplete="new-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
            onChange={(event) => change({ password: event.currentTarget.value })}
          />
        )}
      </div>
    </FormDialog>
  );
}
