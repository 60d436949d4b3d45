import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Customer, listCustomers } from '../../api/customers.ts';
import type { Environment } from '../../api/environments.ts';
import { ApiError } from '../../api/errors.ts';
import { fetchToken } from '../../api/token.ts';
import { useErrorText } from '../../parts/use-error-text.ts';
import { beginSession } from '../../session/session.ts';
import { announce } from '../../ui/live-region.tsx';
import { testConnection, type TestResult } from './connection-test.ts';
import { customerIdOf, type Draft, type FieldErrors } from './draft.ts';

interface Report {
  result: TestResult;
  sentence: string;
}

/** The customers to choose from: the session's, those of what is typed, or why there are none. */
type CustomerList = 'as-known' | 'too-early' | { read: readonly Customer[] } | { error: unknown };

function customersOf(list: CustomerList, known: readonly Customer[]): readonly Customer[] {
  if (list === 'as-known') return known;
  return typeof list === 'object' && 'read' in list ? list.read : [];
}

/** What the settings form knows and can do: a draft, its errors, the token, the customers, the test. */
export function useConnection(
  start: Draft,
  environments: readonly Environment[],
  known: readonly Customer[],
) {
  const t = useTranslations('settings');
  const errorText = useErrorText();
  const [draft, setDraft] = useState(start);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [list, setList] = useState<CustomerList>('as-known');
  const [report, setReport] = useState<Report | null>(null);
  const [busy, setBusy] = useState<'token' | 'test' | null>(null);

  const keyProvided = (name: string) =>
    environments.some((environment) => environment.name === name && environment.keyProvided);
  const keyMissing = (of: Draft) => of.apiKey === '' && !keyProvided(of.environment);

  /** Reads the customers of what is typed; an only one is chosen. Gives the customer id then. */
  const loadCustomers = async (of: Draft): Promise<string> => {
    if (of.token === '' || keyMissing(of)) {
      setList('too-early');
      return of.customerId;
    }
    try {
      const read = await listCustomers(of);
      setList({ read });
      const only = read.length === 1 ? String(read[0]?.id) : '';
      setDraft((now) => ({ ...now, customerId: now.customerId || only }));
      return of.customerId || only;
    } catch (error) {
      setList({ error });
      return of.customerId;
    }
  };
  const customers = customersOf(list, known);
  const noteOf = () => {
    if (customers.length > 0) return null;
    if (typeof list === 'string') return t('customersAfter');
    return 'error' in list
      ? t('customersFailed', { why: errorText(list.error) })
      : t('customersNone');
  };

  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    setReport(null);
    setErrors((now) =>
      Object.fromEntries(Object.entries(now).filter(([field]) => !(field in patch))),
    );
    if ('token' in patch || 'apiKey' in patch || 'environment' in patch) void loadCustomers(next);
  };

  /** Fetches a token with what is typed; null where that failed, with the error at its field. */
  const takeToken = async (): Promise<Draft | null> => {
    const missing: FieldErrors = {
      ...(keyMissing(draft) ? { apiKey: t('required.apiKey') } : {}),
      ...(draft.userName.trim() === '' ? { userName: t('required.userName') } : {}),
      ...(draft.password === '' ? { password: t('required.password') } : {}),
    };
    setErrors(missing);
    if (Object.keys(missing).length > 0) return null;
    try {
      const { token, expiresIn } = await fetchToken(draft, draft.userName.trim(), draft.password);
      const tokenEndsAt = Date.now() + expiresIn * 1000;
      const got = { token, tokenEndsAt, password: '' };
      const next = { ...draft, ...got };
      // What was typed while the token was on its way stays.
      setDraft((now) => ({ ...now, ...got }));
      announce(t('tokenFetched'));
      return { ...next, customerId: await loadCustomers(next) };
    } catch (error) {
      const kind = error instanceof ApiError ? error.kind : null;
      if (kind === 'token') setErrors({ password: t('results.signIn') });
      else if (kind === 'api-key') setErrors({ apiKey: t('results.apiKey') });
      else if (kind === 'unreachable' || kind === 'timeout')
        setErrors({ password: t('results.server') });
      else setErrors({ password: errorText(error) });
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
    setErrors(missing);
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
    draft,
    errors,
    customers,
    customersNote: noteOf(),
    report,
    busy,
    change,
    fetchToken: () => whileBusy('token', takeToken),
    test: () => whileBusy('test', runTest),
  };
}
