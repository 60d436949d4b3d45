import { type InputWrapperProps, NativeSelect, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import type { Environment } from '../../api/environments.ts';
import { ErrorSentence } from '../../parts/errors/error-sentence.tsx';
import { TokenField } from '../../parts/account/token-field.tsx';
import { useEnvironmentName } from '../../parts/account/use-environment-name.ts';
import { keyOf } from '../../session/secret-text.ts';
import type { Session } from '../../session/session.ts';
import { BusyButton } from '../../ui/fields/busy-button.tsx';
import { FieldGroup } from '../../ui/fields/field-group.tsx';
import { SecretInput } from '../../ui/fields/secret-input.tsx';
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

/** Fields side by side keep one line, however long the words under them are. */
const below: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'error', 'description'];

/** Environment, API key, token and customer, and the one button that signs in and tells what is wrong. */
export function ConnectionForm({ environments, session, customers: known }: ConnectionFormProps) {
  const t = useTranslations('settings');
  const connection = useConnection(session, environments, known);
  const { inForm, draft, errors, cause, report, busy, ...act } = connection;
  const { customers, customersNote, customersError } = connection;
  const nameOf = useEnvironmentName();
  const environment = environments.find(({ name }) => name === draft.environment);
  const kind = environment === undefined ? '' : t(`kinds.${environment.kind}`);
  // An operator's own name may not tell what kind of system it is.
  const isTold = nameOf(draft.environment).toLowerCase().includes(kind.toLowerCase());
  const kindBesideName = isTold ? undefined : kind;
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
        <div className={classes.pair}>
          <NativeSelect
            label={t('environment')}
            description={kindBesideName}
            inputWrapperOrder={below}
            value={draft.environment}
            error={errors.environment}
            onChange={(event) => act.chooseEnvironment(event.currentTarget.value)}
            data={[
              ...(draft.environment === '' ? [{ value: '', label: t('environmentPick') }] : []),
              ...environments.map(({ name }) => ({ value: name, label: nameOf(name) })),
            ]}
          />
          {environment?.keyProvided === true ? (
            <TextInput label={t('apiKey')} value={t('keyProvided')} readOnly />
          ) : (
            <SecretInput
              label={t('apiKey')}
              description={t('apiKeyHelp')}
              inputWrapperOrder={below}
              showLabel={t('showKey')}
              value={draft.apiKey}
              error={errors.apiKey}
              onChange={(event) => act.change({ apiKey: keyOf(event.currentTarget.value) })}
            />
          )}
        </div>
      </FieldGroup>
      <TokenField draft={draft} errors={errors} cause={cause} onChange={act.change} />
      <CustomerField
        customers={customers}
        value={draft.customerId}
        error={errors.customerId}
        note={
          customersNote !== null && (
            <ErrorSentence error={customersError}>{customersNote}</ErrorSentence>
          )
        }
        onChange={(customerId) => act.change({ customerId })}
      />
      <div className={classes.outcome}>
        <BusyButton type="submit" busy={busy}>
          {t('test')}
        </BusyButton>
        {report !== null && <TestReport result={report.result} sentence={report.sentence} />}
      </div>
    </form>
  );
}
