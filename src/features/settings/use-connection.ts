import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Customer } from '../../api/customers.ts';
import type { Environment } from '../../api/environments.ts';
import { ApiError } from '../../api/errors.ts';
import { signIn } from '../../api/token.ts';
import { useErrorText } from '../../parts/use-error-text.ts';
import { beginSession, type Session } from '../../session/session.ts';
import { announce } from '../../ui/live-region.tsx';
import { showInvalid } from '../../ui/invalid-fields.ts';
import { testConnection, type TestResult } from './connection-test.ts';
import { customerIdOf, type Draft, draftOf, type FieldErrors } from './draft.ts';
import { useCustomerList } from './use-customer-list.ts';

interface Report {
  result: TestResult;
  sentence: string;
}

/** What the settings form knows and can do: a draft, its errors, the token, the customers, the test. */
export function useConnection(
  session: Session | null,
  environments: readonly Environment[],
  known: readonly Customer[],
) {
  const t = useTranslations('settings');
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => draftOf(session, environments[0]?.name ?? ''));
  // What was typed for one environment is nothing to another.
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({});
  const [errors, setErrors] = useState<FieldErrors>({});
  const inForm = useRef<HTMLFormElement>(null);
  const list = useCustomerList(known);
  const [report, setReport] = useState<Report | null>(null);
  const [busy, setBusy] = useState<'token' | 'test' | null>(null);

  const keyProvided = (name: string) =>
    environments.some((environment) => environment.name === name && environment.keyProvided);
  const keyMissing = (of: Draft) => of.apiKey === '' && !keyProvided(of.environment);

  const tell = (found: FieldErrors) => showInvalid(inForm.current, found, setErrors);

  /** Reads the customers of what is typed; an only one is chosen. Gives the customer id then. */
  const loadCustomers = async (of: Draft): Promise<string> => {
    if (of.token === '' || keyMissing(of)) {
      list.tooEarly();
      return of.customerId;
    }
    const read = await list.load(of);
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
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in patch))),
    );
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
      ...(keyMissing(draft) ? { apiKey: t('required.apiKey') } : {}),
      ...(draft.userName.trim() === '' ? { userName: t('required.userName') } : {}),
      ...(draft.password === '' ? { password: t('required.password') } : {}),
    };
    tell(missing);
    if (Object.keys(missing).length > 0) return null;
    try {
      const signedIn = await signIn(draft, draft.userName, draft.password);
      const got = { ...signedIn, password: '' };
      const next = { ...draft, ...got };
      // What was typed while the token was on its way stays.
      setDraft((now) => ({ ...now, ...got }));
      announce(t('tokenFetched'));
      return { ...next, customerId: await loadCustomers(next) };
    } catch (error) {
      const kind = error instanceof ApiError ? error.kind : null;
      if (kind === 'token') tell({ password: t('results.signIn') });
      else if (kind === 'api-key') tell({ apiKey: t('results.apiKey') });
      else if (kind === 'unreachable' || kind === 'timeout')
        tell({ password: t('results.server') });
      else tell({ password: errorText(error) });
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
    const missing: FieldErrors = {
      ...(keyMissing(ready) ? { apiKey: t('required.apiKey') } : {}),
      ...(ready.token === '' ? { token: t('required.token') } : {}),
      ...(customerId === null
        ? { customerId: typed === '' ? t('required.customer') : t('required.customerId') }
        : {}),
    };
    tell(missing);
    if (Object.keys(missing).length > 0 || customerId === null) return;
    const result = await testConnection(ready, customerId);
    const sentence = sentenceOf(result, customerId);
    setReport({ result, sentence });
    announce(sentence);
    if (result.wrong !== null) return;
    const name = result.customers.find(({ id }) => id === customerId)?.name ?? null;
    const { environment, apiKey, token, tokenEndsAt } = ready;
    beginSession({ environment, apiKey, token, tokenEndsAt, customer: { id: customerId, name } });
  };

  const whileBusy = async (what: 'token' | 'test', work: () => Promise<unknown>) => {
    setBusy(what);
    try {
      await work();
    } finally {
      setBusy(null);
    }
  };

  return {
    inForm,
    draft,
    errors,
    customers: list.customers,
    customersNote: noteOf(),
    report,
    busy,
    change,
    chooseEnvironment,
    fetchToken: () => whileBusy('token', takeToken),
    test: () => whileBusy('test', runTest),
  };
}
