import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import type { Environment } from '../../api/environments.ts';
import { cleanText } from '../../i18n/clean-text.ts';
import { ApiError } from '../../api/errors.ts';
import { signIn } from '../../api/token.ts';
import { apiWordsOf } from '../../parts/errors/api-words.ts';
import { useErrorText } from '../../parts/errors/use-error-text.ts';
import { useSecretFlaw } from '../../parts/account/use-secret-flaw.ts';
import { beginSession, type Session } from '../../session/session.ts';
import { announce } from '../../ui/messages/live-region.tsx';
import { showInvalid } from '../../ui/dialog/invalid-fields.ts';
import { testConnection, type TestResult } from './connection-test.ts';
import { customerIdOf, type Draft, draftOf, type FieldErrors } from './draft.ts';
import { useCustomerList } from './use-customer-list.ts';

interface Report {
  result: TestResult;
  sentence: string;
}

/** Chosen before anybody chooses: an only environment that is no production. */
function onlyHarmless(environments: readonly Environment[]): string {
  const [only, ...others] = environments;
  return only !== undefined && others.length === 0 && only.kind !== 'production' ? only.name : '';
}

/** What the settings form knows and can do: a draft, its errors, the token, the customers, the test. */
export function useConnection(
  session: Session | null,
  environments: readonly Environment[],
  known: readonly Customer[],
) {
  const t = useTranslations('settings');
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(session, onlyHarmless(environments)));
  // What was typed for one environment is nothing to another.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const [cause, setCause] = useState<unknown>(null);
  const inForm = useRef<HTMLFormElement>(null);
  const list = useCustomerList(known);
  const [report, setReport] = useState<Report | null>(null);
  const [busy, setBusy] = useState(false);
  const secretFlaw = useSecretFlaw();

  const keyProvided = (name: string) =>
    environments.some((environment) => environment.name === name && environment.keyProvided);
  const keyMissing = (of: Draft) => of.apiKey === '' && !keyProvided(of.environment);
  /** What is wrong with what every request carries. */
  const flawsOf = (of: Draft): FieldErrors => {
    const apiKey = keyMissing(of) ? t('required.apiKey') : secretFlaw(of.apiKey);
    return {
      ...(of.environment === '' ? { environment: t('required.environment') } : {}),
      ...(apiKey === undefined ? {} : { apiKey }),
    };
  };

  const tell = (found: FieldErrors, english?: string) =>
    showInvalid(inForm.current, found, setErrors, english);

  /** Reads the customers of what is typed; an only one is chosen. Gives the customer id then. */
  const loadCustomers = async (of: Draft): Promise<string> => {
    const isSendable = secretFlaw(of.apiKey) === undefined && secretFlaw(of.token) === undefined;
    if (of.token === '' || of.environment === '' || keyMissing(of) || !isSendable) {
      list.tooEarly();
      return of.customerId;
    }
    const read = await list.load(of, customerIdOf(of.customerId) ?? undefined);
    const only = read.length === 1 ? String(read[0]?.id) : '';
    setDraft((now) => ({ ...now, customerId: now.customerId || only }));
    return of.customerId || only;
  };
  const noteOf = () => {
    if (list.customers.length > 0) return null;
    if (list.error !== null) return t('customersFailed', { why: errorText(list.error) });
    return list.isRead ? t('customersNone') : t('customersAfter');
  };

  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    setReport(null);
    const { apiKey, token } = patch;
    const wrong = { apiKey: secretFlaw(apiKey ?? ''), token: secretFlaw(token ?? '') };
    // What can not be sent is said as soon as it is there: it was pasted, and can not be seen.
    setErrors((now) => ({
      ...Object.fromEntries(Object.entries(now).filter(([field]) => !(field in patch))),
      ...Object.fromEntries(Object.entries(wrong).filter(([, flaw]) => flaw !== undefined)),
    }));
    for (const flaw of Object.values(wrong)) if (flaw !== undefined) announce(flaw);
    if ('token' in patch || 'apiKey' in patch) list.soon(() => void loadCustomers(next));
  };

  /** Another environment gets what was typed for it before, and nothing of any other. */
  const chooseEnvironment = (environment: string) => {
    const own = session?.environment === environment ? session : null;
    const next = drafts[environment] ?? draftOf(own, environment);
    setDrafts({ ...drafts, [draft.environment]: { ...draft, password: '' } });
    setDraft(next);
    setReport(null);
    setErrors({});
    void loadCustomers(next);
  };

  /** Fetches a token with what is typed; null where that failed, with the error at its field. */
  const takeToken = async (): Promise<Draft | null> => {
    const missing: FieldErrors = {
      ...flawsOf(draft),
      ...(cleanText(draft.userName) === '' ? { userName: t('required.userName') } : {}),
      ...(draft.password === '' ? { password: t('required.password') } : {}),
    };
    tell(missing);
    if (Object.keys(missing).length > 0) return null;
    try {
      const userName = cleanText(draft.userName);
      const signedIn = await signIn(draft, userName, draft.password);
      const got = { ...signedIn, userName, password: '' };
      const next = { ...draft, ...got };
      // What was typed while the token was on its way stays.
      setDraft((now) => ({ ...now, ...got }));
      announce(t('signedIn'));
      return { ...next, customerId: await loadCustomers(next) };
    } catch (error) {
      setCause(error);
      const kind = error instanceof ApiError ? error.kind : null;
      if (kind === 'token') tell({ password: t('results.signIn') });
      else if (kind === 'api-key') tell({ apiKey: t('results.apiKey') });
      else if (kind === 'unreachable' || kind === 'timeout')
        tell({ password: t('results.server') });
      else tell({ password: errorText(error) }, apiWordsOf(error));
      return null;
    }
  };

  const sentenceOf = (result: TestResult, customerId: number) => {
    switch (result.wrong) {
      case null:
        return t('results.works');
      case 'customer':
        return t('results.customer', { id: String(customerId) });
      case 'other':
        return t('results.other', { why: errorText(result.error) });
      case 'server':
      case 'apiKey':
      case 'token':
      case 'manager':
        return t(`results.${result.wrong}`);
    }
  };

  const runTest = async () => {
    const signsIn = draft.tokenBy === 'sign-in' && (draft.token === '' || draft.password !== '');
    const ready = signsIn ? await takeToken() : draft;
    if (ready === null) return;
    const typed = ready.customerId;
    const customerId = customerIdOf(typed);
    const tokenFlaw = ready.token === '' ? t('required.token') : secretFlaw(ready.token);
    const missing: FieldErrors = {
      ...flawsOf(ready),
      ...(tokenFlaw === undefined ? {} : { token: tokenFlaw }),
      ...(customerId === null
        ? { customerId: typed === '' ? t('required.customer') : t('required.customerId') }
        : {}),
    };
    tell(missing);
    if (Object.keys(missing).length > 0 || customerId === null) return;
    const result = await testConnection(ready, customerId);
    const sentence = sentenceOf(result, customerId);
    setReport({ result, sentence });
    announce(sentence, result.wrong === 'other' ? apiWordsOf(result.error) : '');
    if (result.wrong !== null) return;
    const name = result.customers.find(({ id }) => id === customerId)?.name ?? null;
    const { environment, apiKey, token, tokenEndsAt, userName } = ready;
    beginSession({
      environment,
      apiKey,
      token,
      tokenEndsAt,
      customer: { id: customerId, name },
      ...(ready.tokenBy === 'sign-in' && userName !== '' ? { userName } : {}),
    });
  };

  const test = async () => {
    setBusy(true);
    try {
      await runTest();
    } finally {
      setBusy(false);
    }
  };

  return {
    inForm,
    draft,
    errors,
    cause,
    customers: list.customers,
    customersNote: noteOf(),
    customersError: list.error,
    report,
    busy,
    change,
    chooseEnvironment,
    test,
  };
}
