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

/**
 * Fetches what the page at this address will need, beside the code that would ask for it only later. What
 * that code has asked for already is left to it.
 */
export function preloadPage(nonce: string | undefined): void {
  if (!isSecureContext) return;
  const words = pageFiles.words[preferredLanguage()] ?? [];
  const page = pageFiles.pages[pageAt(location.pathname)] ?? [];
  for (const file of [...words, ...page]) {
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
