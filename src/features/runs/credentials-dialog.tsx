import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { ApiError } from '../../api/errors.ts';
import { signIn } from '../../api/token.ts';
import { useEngine } from '../../parts/plans/use-engine.tsx';
import { type TokenDraft, type TokenErrors, TokenField } from '../../parts/account/token-field.tsx';
import { cleanText } from '../../i18n/clean-text.ts';
import { apiWordsOf } from '../../parts/errors/api-words.ts';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useLosing } from '../../parts/account/use-losing.ts';
import { useSecretFlaw } from '../../parts/account/use-secret-flaw.ts';
import { keyOf } from '../../session/secret-text.ts';
import { keepSession, type Session } from '../../session/session.ts';
import { DialogLead } from '../../ui/dialog/dialog-lead.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { SecretInput } from '../../ui/fields/secret-input.tsx';
import { showInvalid } from '../../ui/dialog/invalid-fields.ts';
import type { Refused } from './refused-reads.ts';
import classes from './run-progress.module.css';

interface CredentialsDialogProps {
  session: Session;
  /** What was refused; or the token is about to end. */
  refused: Refused | 'ending';
  /** How many changes wait for it. */
  waiting: number;
  onClose: () => void;
}

/** The name of before is known within the session; only the password is asked for again. */
const draftFor = ({ userName = '' }: Session): TokenDraft => ({
  tokenBy: 'sign-in',
  userName,
  password: '',
  token: '',
  tokenEndsAt: null,
});

/**
 * Asks for what the API refused, over the page: nothing that was typed or selected there is lost, and
 * what waited goes on.
 */
export function CredentialsDialog(props: CredentialsDialogProps) {
  const { session, refused, waiting, onClose } = props;
  const t = useTranslations('changes');
  const settings = useTranslations('settings');
  const errorText = useErrorText();
  const engine = useEngine();
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftFor(session));
  const [apiKey, setApiKey] = useState('');
  const [errors, setErrors] = useState<TokenErrors & { apiKey?: string }>({});
  const [cause, setCause] = useState<unknown>(null);
  const inForm = useRef<HTMLParagraphElement>(null);
  const secretFlaw = useSecretFlaw();
  const losing = useLosing();
  const [busy, setBusy] = useState(false);

  const tell = (found: typeof errors, english?: string) =>
    showInvalid(inForm.current, found, setErrors, english);

  const enter = (credentials: Partial<Session>) => {
    keepSession({ ...session, ...credentials });
    // Even where the same was entered again, what it stopped is tried again.
    engine.resumeAll(session.environment);
    void client.refetchQueries({
      type: 'active',
      predicate: ({ state }) => state.status === 'error',
    });
    onClose();
  };

  const fetchToken = async () => {
    setBusy(true);
    try {
      const userName = cleanText(draft.userName);
      const got = await signIn(session, userName, draft.password);
      enter({ ...got, userName });
    } catch (error) {
      setCause(error);
      const isWrong = error instanceof ApiError && error.kind === 'token';
      if (isWrong) tell({ password: settings('results.signIn') });
      else tell({ password: errorText(error) }, apiWordsOf(error));
      setBusy(false);
    }
  };

  const submit = () => {
    if (refused === 'api-key') {
      const flaw = apiKey === '' ? settings('required.apiKey') : secretFlaw(apiKey);
      if (flaw !== undefined) tell({ apiKey: flaw });
      else enter({ apiKey });
      return;
    }
    if (draft.tokenBy === 'paste') {
      const flaw = draft.token === '' ? settings('required.token') : secretFlaw(draft.token);
      if (flaw !== undefined) tell({ token: flaw });
      else enter({ token: draft.token, tokenEndsAt: draft.tokenEndsAt });
      return;
    }
    const wrong: TokenErrors = {
      ...(draft.userName.trim() === '' ? { userName: settings('required.userName') } : {}),
      ...(draft.password === '' ? { password: settings('required.password') } : {}),
    };
    tell(wrong);
    if (Object.keys(wrong).length === 0) void fetchToken();
  };

  return (
    <FormDialog
      title={t(`entryTitle.${refused}`)}
      submit={t('entry.goOn')}
      cancel={t('entry.later')}
      busy={busy}
      losing={draft.password + draft.token + apiKey !== '' && losing.typed}
      onSubmit={submit}
      onClose={onClose}
    >
      <DialogLead>
        <p ref={inForm} className={classes.text}>
          {t(`entryText.${refused}`, { count: waiting })}
        </p>
      </DialogLead>
      {refused === 'api-key' ? (
        <SecretInput
          label={settings('apiKey')}
          description={settings('apiKeyHelp')}
          showLabel={settings('showKey')}
          value={apiKey}
          error={errors.apiKey}
          data-autofocus
          onChange={(event) => {
            const key = keyOf(event.currentTarget.value);
            const flaw = secretFlaw(key);
            setApiKey(key);
            setErrors(flaw === undefined ? {} : { apiKey: flaw });
          }}
        />
      ) : (
        <TokenField
          draft={draft}
          errors={errors}
          cause={cause}
          onChange={(patch) => {
            const flaw = secretFlaw(patch.token ?? '');
            setDraft((now) => ({ ...now, ...patch }));
            setErrors(flaw === undefined ? {} : { token: flaw });
          }}
        />
      )}
    </FormDialog>
  );
}
