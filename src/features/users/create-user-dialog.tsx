import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/PasswordInput.css';
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { joiningOf } from '../../changes/operations/join-group.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { GroupPicks } from '../../parts/groups/group-picks.tsx';
import { usePickedGroups } from '../../parts/groups/use-picked-groups.ts';
import { ForWhom } from '../../parts/account/for-whom.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { AssignInstead } from './assign-instead.tsx';
import { emptyDraft, type FieldErrors, errorsIn, newUserOf, refusedFields } from './new-user.ts';
import { UserTypeField } from './user-type-field.tsx';
import { useFormRun } from '../../parts/plans/use-form-run.tsx';
import classes from './users.module.css';

/** A new user. What was typed stays until it is done; who exists already is offered for assignment. */
export function CreateUserDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('user-forms');
  const users = useTranslations('users');
  const acts = useTranslations('acts');
  const common = useTranslations('common');
  const [draft, setDraft] = useState(emptyDraft);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [taken, setTaken] = useState<string | null>(null);
  const { busy, waiting, problem, run } = useFormRun();
  const [groupIds, setGroupIds] = usePickedGroups();
  const [again, setAgain] = useState(false);
  const losing = useLosing();
  const isTyped = draft.email + draft.firstName + draft.lastName + draft.password !== '';
  const hasInput = isTyped || groupIds.size > 0;
  const fields = useRef<HTMLDivElement>(null);

  const change = (patch: Partial<typeof draft>) => {
    const next = { ...draft, ...patch };
    const wrong = errorsIn(next);
    setDraft(next);
    // A sentence goes once its field is no longer wrong; none comes while somebody still types.
    setErrors(
      Object.fromEntries(
        Object.entries(errors).filter(
          ([field, error]) => !(field in patch) || Object.values(wrong).includes(error),
        ),
      ),
    );
    if (patch.email !== undefined) setTaken(null);
  };
  const focusField = (name: string) =>
    fields.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
  /** Those who start together mostly are of one kind, and in the same groups. */
  const beginAnew = () => {
    setDraft({ ...emptyDraft, type: draft.type });
    focusField('email');
  };
  /** Says what is wrong at the fields, and begins at the first; gives whether anything is. */
  const areWrong = (found: FieldErrors) => {
    setErrors(found);
    const [first] = Object.keys(found);
    if (first !== undefined) focusField(first);
    return first !== undefined;
  };
  const submit = async () => {
    setTaken(null);
    if (areWrong(errorsIn(draft))) return;
    const user = newUserOf(draft);
    // No call creates somebody in a group: the same run adds whom it has created, and is taken back as one.
    const joins = [...groupIds].map((groupId) => joiningOf(0, { groupId }));
    const ending = await run(
      [{ op: 'create-user', user }, ...joins],
      { type: 'create-user' },
      { isAtField: ({ message }) => areWrong(refusedFields(message)) },
    );
    if (ending === 'conflict') setTaken(user.emailAddress);
    if (ending !== 'done') return;
    if (again) beginAnew();
    else onClose();
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
      title={users('create')}
      submit={users('create')}
      cancel={common('cancel')}
      busy={busy}
      waiting={waiting}
      error={
        taken === null ? (
          problem
        ) : (
          <AssignInstead email={taken} groupIds={groupIds} onDone={onClose} />
        )
      }
      losing={hasInput && losing.typed}
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
        <fieldset className={classes.types}>
          <legend>{acts('inGroups', { count: groupIds.size })}</legend>
          <GroupPicks short picked={groupIds} onPick={setGroupIds} />
        </fieldset>
        <Checkbox
          label={acts('createAnother')}
          checked={again}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
      </div>
    </FormDialog>
  );
}
