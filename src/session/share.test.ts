// @vitest-environment happy-dom
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';

const session = {
  environment: 'sandbox',
  apiKey: 'k',
  token: 't',
  tokenEndsAt: 5,
  customer: { id: 1, name: 'Musterflotte GmbH' },
};

const shared = { ...session, isShared: true };

/** A tab of the browser: modules of its own, on the one channel that all tabs share. */
async function openTab({ signedIn = false, isReloaded = false } = {}) {
  vi.resetModules();
  if (!isReloaded) sessionStorage.clear();
  const { getSession, keepSession, forgetSession } = await import('./session.ts');
  const share = await import('./share.ts');
  if (signedIn) keepSession(session);
  const onForget = vi.fn<() => void>(forgetSession);
  const stop = share.openSharing(onForget);
  onTestFinished(() => {
    stop();
    forgetSession();
  });
  return { ...share, getSession, keepSession, forgetSession, onForget };
}
type Tab = Awaited<ReturnType<typeof openTab>>;

const asked = (tab: Tab) => vi.waitFor(() => expect(tab.currentAsk()).not.toBeNull());

const answer = (tab: Tab, gives: boolean) => {
  const ask = tab.currentAsk();
  if (ask === null) throw new Error('Nobody asks this tab.');
  tab.answerAsk(ask, gives);
};

afterEach(() => {
  vi.restoreAllMocks();
  sessionStorage.clear();
});

/** A browser that has closed the channel under the page. */
function refuseToPost() {
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
    throw new DOMException('The channel is closed.', 'InvalidStateError');
  });
}

test('two tabs that ask at once are both served by one answer', async () => {
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  const c = await openTab();
  b.askOtherTabs();
  c.askOtherTabs();
  await vi.waitFor(() => expect([b.askState(), c.askState()]).toEqual(['heard', 'heard']));
  answer(a, true);
  await vi.waitFor(() => expect(b.getSession()).toEqual(shared));
  await vi.waitFor(() => expect(c.getSession()).toEqual(shared));
  expect(a.currentAsk()).toBeNull();
});

test('a session whose sharing was confirmed once is given to every tab that comes, by any that has it', async () => {
  const a = await openTab({ signedIn: true });
  const early = await openTab();
  early.joinOtherTabs();
  early.askOtherTabs();
  await asked(a);
  answer(a, true);
  await vi.waitFor(() => expect(early.getSession()).toEqual(shared));
  // Whoever has left does not come back without being asked, not even after a reload.
  a.forgetSession();
  a.joinOtherTabs();
  const again = await openTab({ isReloaded: true });
  again.joinOtherTabs();
  const late = await openTab();
  late.joinOtherTabs();
  await vi.waitFor(() => expect(late.getSession()).toEqual(shared));
  expect([a.getSession(), again.getSession()]).toEqual([null, null]);
  late.forgetSession();
  early.forgetSession();
  const other = await openTab({ signedIn: true });
  const quiet = await openTab();
  quiet.joinOtherTabs();
  quiet.askOtherTabs();
  await asked(other);
  expect(quiet.getSession()).toBeNull();
});

test('a token that is entered anew is that of all tabs that share the session, each at its customer', async () => {
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await asked(a);
  answer(a, true);
  await vi.waitFor(() => expect(b.getSession()).toEqual(shared));
  const other = await openTab({ signedIn: true });
  b.keepSession({ ...shared, customer: { id: 2, name: 'Second' } });
  a.keepSession({ ...shared, token: 'new', tokenEndsAt: 7 });
  const renewed = { ...shared, token: 'new', tokenEndsAt: 7, customer: { id: 2, name: 'Second' } };
  await vi.waitFor(() => expect(b.getSession()).toEqual(renewed));
  // Nobody has confirmed that this one is shared.
  expect(other.getSession()).toEqual(session);
  b.keepSession({ ...renewed, token: 'newer' });
  await vi.waitFor(() => expect(a.getSession()?.token).toBe('newer'));
  // Neither key nor token says that it is the same account.
  a.keepSession({ ...shared, apiKey: 'another', token: 'stranger' });
  b.keepSession({ ...renewed, token: 'last' });
  // What is answered later than that was heard says that it was heard.
  const late = await openTab();
  late.joinOtherTabs();
  await vi.waitFor(() => expect(late.getSession()).not.toBeNull());
  expect([a.getSession()?.token, b.getSession()?.token]).toEqual(['stranger', 'last']);
});

test('one of two refused, the other one is still asked for', async () => {
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  const c = await openTab();
  b.askOtherTabs();
  c.askOtherTabs();
  await vi.waitFor(() => expect([b.askState(), c.askState()]).toEqual(['heard', 'heard']));
  answer(a, false);
  await vi.waitFor(() => expect(b.askState()).toBe('refused'));
  expect(c.askState()).toBe('heard');
  answer(a, true);
  await vi.waitFor(() => expect(c.getSession()).toEqual(shared));
});

test.each([true, false])('an answer (%s) in one tab ends the question in all', async (gives) => {
  const a = await openTab({ signedIn: true });
  const other = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await asked(a);
  await asked(other);
  answer(a, gives);
  await vi.waitFor(() => expect(other.currentAsk()).toBeNull());
});

test('a refusal is final, whatever another tab says at the same moment', async () => {
  const a = await openTab({ signedIn: true });
  const other = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await asked(a);
  await asked(other);
  answer(a, false);
  answer(other, true);
  await vi.waitFor(() => expect(b.askState()).toBe('refused'));
  await vi.waitFor(() => expect(other.currentAsk()).toBeNull());
  expect(b.getSession()).toBeNull();
});

test('whoever has signed in by himself is not asked for any longer', async () => {
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await asked(a);
  b.keepSession({ ...session, token: 'my own' });
  await vi.waitFor(() => expect(a.currentAsk()).toBeNull());
  expect(b.getSession()?.token).toBe('my own');
});

test('once nobody is left who could share, whoever asked is told', async () => {
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await vi.waitFor(() => expect(b.askState()).toBe('heard'));
  a.forgetSession();
  expect(a.currentAsk()).toBeNull();
  await vi.waitFor(() => expect(b.askState()).toBe('nobody'));
});

test('a tab that is too busy to hear at once is asked all the same, and its answer counts', async () => {
  class LateChannel extends BroadcastChannel {
    override postMessage(message: unknown): void {
      setTimeout(() => super.postMessage(message), 500);
    }
  }
  vi.stubGlobal('BroadcastChannel', LateChannel);
  onTestFinished(() => void vi.unstubAllGlobals());
  const a = await openTab({ signedIn: true });
  const b = await openTab();
  b.askOtherTabs();
  await vi.waitFor(() => expect(b.askState()).toBe('nobody'), { timeout: 3000 });
  await vi.waitFor(() => expect(b.askState()).toBe('heard'), { timeout: 3000 });
  answer(a, true);
  await vi.waitFor(() => expect(b.getSession()).toEqual(shared), { timeout: 3000 });
});

test.each([true, false])('where nobody has a session that is said (heard: %s)', async (heard) => {
  const b = await openTab();
  await openTab();
  if (!heard) refuseToPost();
  b.askOtherTabs();
  await vi.waitFor(() => expect(b.askState()).toBe('nobody'), { timeout: 3000 });
});

test('everything can be forgotten in all tabs', async () => {
  const a = await openTab({ signedIn: true });
  const other = await openTab({ signedIn: true });
  a.forgetInOtherTabs();
  await vi.waitFor(() => expect(other.getSession()).toBeNull());
  expect(a.onForget).not.toHaveBeenCalled();
});
