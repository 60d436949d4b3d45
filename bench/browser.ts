import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import * as v from 'valibot';
import { provideChromium } from '../e2e/chromium.ts';
import { enterSandbox } from '../e2e/sandbox.ts';
import type { Sites } from './reference/sites.ts';

export interface OpenPage {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
}

/** What session storage holds of somebody who has signed in, for the product and for a reference app. */
export type SignedIn = Readonly<Record<string, string>>;

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: provideChromium(), args: asRoot });

/** A large fleet on a busy machine takes its time: nothing here is a test of it. */
const timeout = 240_000;

/** What all pages that are measured look like. */
export async function newContext(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    viewport,
    ...options,
  });
  context.setDefaultTimeout(timeout);
  return context;
}

const ownKey = 'motorpool.session';
const Session = v.object({
  apiKey: v.string(),
  token: v.string(),
  customer: v.object({ id: v.number(), name: v.nullable(v.string()) }),
});

/** Signs in once, at a customer of the sandbox; every page that is measured begins with that. */
export async function signIn(
  browser: Browser,
  { ours }: Sites,
  customer?: number,
): Promise<SignedIn> {
  const context = await newContext(browser, ours);
  const page = await context.newPage();
  await enterSandbox(page, '/groups');
  const all = await page.evaluate(() => {
    const names = Array.from(sessionStorage, (_, at) => sessionStorage.key(at) ?? '');
    return Object.fromEntries(names.map((name) => [name, sessionStorage.getItem(name) ?? '']));
  });
  await context.close();
  const kept = v.parse(v.looseObject(Session.entries), JSON.parse(all[ownKey] ?? ''));
  const own = customer === undefined ? kept.customer : { id: customer, name: null };
  return {
    ...all,
    [ownKey]: JSON.stringify({ ...kept, customer: own }),
    'reference.key': kept.apiKey,
    'reference.token': kept.token,
    'reference.customer': String(own.id),
  };
}

/** A page that has nothing in its caches and somebody signed in, on an origin that it has spoken to. */
export async function openPage(
  browser: Browser,
  origin: string,
  signedIn: SignedIn,
): Promise<OpenPage> {
  const context = await newContext(browser, origin);
  const page = await context.newPage();
  await page.goto('/healthz');
  await page.evaluate((kept) => {
    for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
  }, signedIn);
  return { context, page, session: await context.newCDPSession(page) };
}

/** A slow telephone on a middling line: what a first visit is measured on. */
export async function slowDown({ session }: OpenPage): Promise<void> {
  const bytes = 10_000_000 / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await slowCpu(session, 4);
}

/** The page's thread computes so many times slower. */
export const slowCpu = async (session: CDPSession, rate: number): Promise<void> =>
  void (await session.send('Emulation.setCPUThrottlingRate', { rate }));

/** What the page holds once its garbage is collected, in megabytes. */
export async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 ** 2;
}
