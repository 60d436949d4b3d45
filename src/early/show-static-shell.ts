import { slimKey } from '../app/slim-key.ts';
import { bringHereInSight } from '../features/shell/bring-here-in-sight.ts';
import { elementKinds } from '../api/elements.ts';
import { readStored } from '../browser-storage.ts';
import { preferredLanguage } from '../i18n/preferred-language.ts';
import { paths, routes } from '../paths.ts';
import { clone } from './clone.ts';
import { showFirstRows } from './first-rows.ts';
import { listAt } from './list-at.ts';
import { shellPartsOf } from './shell-parts.ts';
import { shellId } from '../app/shell-names.ts';
import { customerMark, templateId } from './static-shell-names.ts';
import { namesAnother, storedAccount } from './stored-account.ts';

type Account = NonNullable<ReturnType<typeof storedAccount>>;

/** Puts the name of the customer where the words have a place for it. */
function fillIn(shell: Element, { customer }: Account): void {
  const number = shell.querySelector('[data-number]')?.getAttribute('data-number') ?? '';
  const name = customer.name ?? number.replace(customerMark, String(customer.id));
  const texts = document.createTreeWalker(shell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    const text = texts.currentNode;
    text.nodeValue = text.nodeValue?.replace(customerMark, () => name) ?? '';
  }
}

/** Marks where one is, and makes the navigation as wide as it was left. */
function arrange(shell: Element, pathname: string): void {
  const nav = shell.querySelector('nav');
  for (const link of nav?.querySelectorAll('a') ?? []) {
    const here = link.pathname;
    if (pathname === here || pathname.startsWith(`${here}/`))
      link.setAttribute('aria-current', 'page');
  }
  if (readStored('local', slimKey) !== 'yes') return;
  for (const element of [nav, nav?.parentElement]) element?.setAttribute('data-slim', 'true');
}

/**
 * Shows what the page at this address looks like before its data, in the reader's language; whoever is
 * not signed in comes to the settings. Nobody can operate or hear it: the app takes its place. Resolves
 * once it shows the first rows of a list, or knows that it will not; null where there is no such list.
 */
export function showStaticShell(): Promise<void> | null {
  const shell = document.getElementById(shellId);
  if (shell === null) return null;
  if (!isSecureContext) {
    shell.remove();
    return null;
  }
  const language = preferredLanguage();
  document.documentElement.lang = language;
  const account = storedAccount();
  const params = new URLSearchParams(location.search);
  const pathname = account === null ? routes.settings : location.pathname;
  const asks = account !== null && namesAnother(params, account.customer.id);
  const parts = asks ? null : shellPartsOf(pathname, params, listAt(pathname));
  const frame = clone(templateId('frame', language));
  if (frame !== null) shell.append(frame);
  if (parts !== null) {
    const [name, body] = parts;
    const head = clone(templateId(name, language));
    const below = clone(templateId(body));
    if (head !== null) shell.querySelector('main')?.append(head);
    if (below !== null) shell.querySelector('main > div > :last-child')?.append(below);
  }
  arrange(shell, pathname);
  const isPhone = matchMedia('(max-width: 40em)').matches;
  if (isPhone) bringHereInSight(shell.querySelector('nav'), pathname);
  if (account !== null) fillIn(shell, account);
  // On a phone its grey parts are left out (static-shell.module.css); beside one of it a list is narrower.
  const kind = elementKinds.find((one) => pathname === paths.list(one));
  return account === null || kind === undefined || isPhone
    ? null
    : showFirstRows(shell, kind, language);
}
