import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import type { Environment } from '../../api/environments.ts';
import { TokenField } from '../../parts/token-field.tsx';
import type { Session } from '../../session/session.ts';
import { FieldGroup } from '../../ui/field-group.tsx';
import { CustomerField } from './customer-field.tsx';
import classes from './settings.module.css';
import { TestReport } from './test-report.tsx';
import { useConnection } from './use-connection.ts';

interface ConnectionFormProps {
  environments: readonly Environment[];
  session: Session | null;
  /** The customers that the session's account may act for. */
  customers: readonly Customer[];
}

/** Environment, API key, token and customer, and the test that tells which of them is wrong. */
export function ConnectionForm({ environments, session, customers: known }: ConnectionFormProps) {
  const t = useTranslations('settings');
  const { inForm, draft, errors, customers, customersNote, report, busy, ...act } = useConnection(
    session,
    environments,
    known,
  );
  const environment = environments.find(({ name }) => name === draft.environment);
  return (
    <form
      ref={inForm}
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void act.test();
      }}
    >
      <FieldGroup legend={t('connection')}>
        <NativeSelect
          label={t('environment')}
          value={draft.environment}
          onChange={(event) => act.chooseEnvironment(event.currentTarget.value)}
          data={environments.map(({ name, label, kind }) => ({
            value: name,
            label: label.toLowerCase() === kind ? label : `${label} (${t(`kinds.${kind}`)})`,
          }))}
        />
        {environment?.keyProvided === true ? (
          <TextInput label={t('apiKey')} value={t('keyProvided')} readOnly />
        ) : (
          <PasswordInput
            label={t('apiKey')}
            description={t('apiKeyHelp')}
            value={draft.apiKey}
            error={errors.apiKey}
            aria-invalid={errors.apiKey !== undefined}
            autoComplete="off"
            visibilityToggleButtonProps={{ 'aria-label': t('show'), tabIndex: 0 }}
            onChange={(event) => act.change({ apiKey: event.currentTarget.value.trim() })}
          />
        )}
      </FieldGroup>
      <TokenField
        draft={draft}
        errors={errors}
        busy={busy === 'token'}
        onChange={act.change}
        onFetch={() => void act.fetchToken()}
      />
      <CustomerField
        customers={customers}
        value={draft.customerId}
        error={errors.customerId}
        note={customersNote}
        onChange={(customerId) => act.change({ customerId })}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={busy === 'test'}>
          {t('test')}
        </Button>
      </div>
      {report !== null && <TestReport result={report.result} sentence={report.sentence} />}
    </form>
  );
}
