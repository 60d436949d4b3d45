import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { type InputWrapperProps, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { tokenOf } from '../../session/secret-text.ts';
import { tokenEnd } from '../../session/token-life.ts';
import { FieldGroup } from '../../ui/fields/field-group.tsx';
import { ErrorSentence } from '../errors/error-sentence.tsx';
import { SecretInput } from '../../ui/fields/secret-input.tsx';
import classes from './token-field.module.css';
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
  /** What the API answered to a sign-in that failed, where it did. */
  cause: unknown;
  onChange: (patch: Partial<TokenDraft>) => void;
}

/** Fields side by side keep one line, however long the words under them are. */
const below: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'error', 'description'];

/** The access token: fetched with user name and password, or pasted. */
export function TokenField({ draft, errors, cause, onChange }: TokenFieldProps) {
  const t = useTranslations('settings');
  return (
    <FieldGroup legend={t('token')}>
      <SegmentedControl
        size="xs"
        className={classes.by}
        aria-label={t('tokenBy')}
        data={[
          { value: 'sign-in', label: t('tokenBySignIn') },
          { value: 'paste', label: t('tokenByPaste') },
        ]}
        value={draft.tokenBy}
        onChange={(value) => onChange({ tokenBy: value === 'paste' ? 'paste' : 'sign-in' })}
      />
      {draft.tokenBy === 'paste' ? (
        <SecretInput
          label={t('token')}
          description={t('tokenHelp')}
          showLabel={t('showToken')}
          value={draft.token}
          error={errors.token}
          onChange={(event) => {
            const token = tokenOf(event.currentTarget.value);
            onChange({ token, tokenEndsAt: tokenEnd(token) });
          }}
        />
      ) : (
        <div className={classes.pair}>
          <TextInput
            label={t('userName')}
            description={t('userNameHelp')}
            inputWrapperOrder={below}
            value={draft.userName}
            error={errors.userName}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange({ userName: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('password')}
            description={t('passwordHelp')}
            inputWrapperOrder={below}
            value={draft.password}
            error={
              errors.password !== undefined && (
                <ErrorSentence error={cause}>{errors.password}</ErrorSentence>
              )
            }
            aria-invalid={errors.password !== undefined}
            name="password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }}
            onChange={(event) => onChange({ password: event.currentTarget.value })}
          />
        </div>
      )}
      {draft.token !== '' && <TokenLife endsAt={draft.tokenEndsAt} />}
    </FieldGroup>
  );
}
