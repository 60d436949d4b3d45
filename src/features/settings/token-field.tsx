import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/FloatingIndicator.css';
import '@mantine/core/styles/SegmentedControl.css';
import { Button, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { tokenEnd } from '../../session/token-life.ts';
import type { Draft, FieldErrors } from './draft.ts';
import classes from './settings.module.css';
import { TokenLife } from './token-life.tsx';

interface TokenFieldProps {
  draft: Draft;
  errors: FieldErrors;
  busy: boolean;
  onChange: (patch: Partial<Draft>) => void;
  onFetch: () => void;
}

/** The access token: fetched with user name and password, or pasted. */
export function TokenField({ draft, errors, busy, onChange, onFetch }: TokenFieldProps) {
  const t = useTranslations('settings');
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('token')}</legend>
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
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
            onChange={(event) => onChange({ password: event.currentTarget.value })}
          />
          <div>
            <Button variant="default" onClick={onFetch} loading={busy}>
              {t('fetchToken')}
            </Button>
          </div>
        </>
      )}
      {draft.token !== '' && <TokenLife endsAt={draft.tokenEndsAt} />}
    </fieldset>
  );
}
