import { pageFiles } from 'virtual:page-files';
import { lateStyle } from '../app/shell-names.ts';
import { elementKinds } from '../api/elements.ts';
import { preferredLanguage } from '../i18n/preferred-language.ts';
import { routes } from '../paths.ts';
import { isOf } from './is-of.ts';
import { namesAnother, storedAccount } from './stored-account.ts';

/** Which page stands at this address, by the name of its file; whoever is not signed in comes to the settings. */
function pageAt(pathname: string): string {
  const account = storedAccount();
  if (account === null) return 'settings';
  // Another customer is asked about first.
  if (namesAnother(new URLSearchParams(location.search), account.customer.id)) return '';
  if (pathname === routes.home) return 'board';
  if (elementKinds.some((kind) => isOf(routes[kind], pathname))) return 'elements';
  if (pathname !== routes.groups && isOf(routes.groups, pathname)) return 'group';
  return pathname.slice(1);
}

/** Fetches files beside the code that would ask for them only later; what it has asked for already is left to it. */
function fetchAhead(files: readonly string[] | undefined, nonce: string | undefined): void {
  if (!isSecureContext) return;
  for (const file of files ?? []) {
    if (document.querySelector(`link[href="${file}"]`) !== null) continue;
    const link = document.createElement('link');
    if (nonce !== undefined) link.nonce = nonce;
    link.href = file;
    if (file.endsWith('.css')) {
      link.rel = 'stylesheet';
      link.setAttribute(lateStyle, '');
    } else link.rel = 'modulepreload';
    document.head.append(link);
  }
}

/** Fetches the words, without which nothing renders. */
export const preloadWords = (nonce: string | undefined): void =>
  fetchAhead(pageFiles.words[preferredLanguage()], nonce);

/** Fetches what the page at this address will need. */
export const preloadPage = (nonce: string | undefined): void =>
  fetchAhead(pageFiles.pages[pageAt(location.pathname)], nonce);
