import { appMark, librariesMark } from './static-shell-names.ts';
import { painted, passed } from './moments.ts';
import { preloadPage } from './preload.ts';

const wholePage = () =>
  new Promise<void>((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => resolve());
    else resolve();
  });

/**
 * Runs a module of the page; not by an element, for whose address the policy of the page wants a policy.
 * @throws Error where it can not be loaded (missing-parts.ts), or fails
 */
async function run({ href }: HTMLLinkElement): Promise<void> {
  try {
    await import(/* @vite-ignore */ href);
  } catch (cause) {
    throw new Error(`${href} can not be run.`, { cause });
  }
}

/**
 * Loads the app: its libraries, which are fetched with the page, and then what is ours. They run as two
 * tasks, so that the page answers between them, and while the libraries run the rest is on its way. The first
 * rows of a list have the line and the thread to themselves, unless they take their time.
 */
export async function loadApp(
  rows: Promise<void> | null,
  nonce: string | undefined,
): Promise<void> {
  const libraries = document.querySelector<HTMLLinkElement>(`link[${librariesMark}]`);
  const app = document.querySelector<HTMLLinkElement>(`link[${appMark}]`);
  if (libraries === null || app === null) throw new Error('The page has lost its app.');
  if (rows !== null) await painted(rows);
  app.rel = 'modulepreload';
  preloadPage(nonce);
  await wholePage();
  await run(libraries);
  await passed(0);
  await run(app);
}
