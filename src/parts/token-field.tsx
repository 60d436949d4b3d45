import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { tokenEnd } from '../session/token-life.ts';
import { FieldGroup } from '../ui/field-group.tsx';
import { TokenLife } from './token-life.tsx';

/** What is typed to get an access token, and what it gave. */
export interface TokenDraft {
  tokenBy: 'sign-in' | 'paste';
  userName: string;
  password: string;
  token: string;
  /** Milliseconds since 1970, null where the token does not tell. */
  tokenEndsAt: number | null;
}

/** What is wrong with what was typed, at its field. */
export type TokenErrors = Partial<Record<'userName' | 'password' | 'token', string>>;

interface TokenFieldProps {
  draft: TokenDraft;
  errors: TokenErrors;
  busy?: boolean;
  onChange: (patch: Partial<TokenDraft>) => void;
  /** Fetches the token by a button of its own; left out where the form's own button does. */
  onFetch?: () => void;
}

/** The access token: fetched with user name and password, or pasted. */
export function TokenField({ draft, errors, busy = false, onChange, onFetch }: TokenFieldProps) {
  const t = useTranslations('settings');
  return (
    <FieldGroup legend={t('token')}>
      <SegmentedControl
        size="xs"
        aria-label={t('tokenBy')}
        data={[
          { value: 'sign-in', label: t('tokenBySignIn') },
          { value: 'paste', label: t('tokenByPaste') },
        ]}
        value={draft.tokenBy}
        onChange={(value) => onChange({ tokenBy: value === 'paste' ? 'paste' : 'sign-in' })}
      />
      {draft.tokenBy === 'paste' ? (
        <PasswordInput
          label={t('token')}
          description={t('tokenHelp')}
          value={draft.token}
          error={errors.token}
          aria-invalid={errors.token !== undefined}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
          onChange={(event) => {
            const token = event.currentTarget.value.trim();
            onChange({ token, tokenEndsAt: tokenEnd(token) });
          }}
        />
      ) : (
        <>
          <TextInput
            label={t('userName')}
            value={draft.userName}
            error={errors.userName}
            autoComplete="username"
            onChange={(event) => onChange({ userName: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('password')}
            description={t('passwordHelp')}
            value={draft.password}
            error={errors.password}
            aria-invalid={errors.password !== undefined}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
            onChange={(event) => onChange({ password: event.currentTarget.value })}
          />
          {onFetch !== undefined && (
            <div>
              <Button variant="default" onClick={onFetch} loading={busy}>
                {t('fetchToken')}
              </Button>
            </div>
          )}
        </>
      )}
      {draft.token !== '' && <TokenLife endsAt={draft.tokenEndsAt} />}
    </FieldGroup>
  );
}
