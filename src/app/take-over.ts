import { bringHereInSight } from '../features/shell/bring-here-in-sight.ts';
import { repeatEarlyClick } from './early-click.ts';
import { lateStyle, shellId, showsRows, styleId } from './shell-names.ts';

/** Whether there is something to see in an element; style tags of our libraries are not. */
const showsMoreThan = (element: Element, known: Element | null) =>
  [...element.children].some((child) => child !== known && child.tagName !== 'STYLE');

/** Whether a page of the app still has grey rows, while that of the shell shows some. */
const isBehind = (main: Element, page: Element | null) =>
  page?.hasAttribute(showsRows) === true &&
  [...main.querySelectorAll('[data-still]')].some((list) => !page.contains(list));

/**
 * Puts the app in the place of the static shell (src/early), each part in the frame in which it comes, so
 * that nothing flashes: first what is around the page, which can be operated from then on, with the grey
 * page of the shell in the middle, and then the page itself, which is not before it has rows where those of
 * the shell are shown. Until then the app is not to be seen.
 */
export function takeOver(root: Element): void {
  const shell = document.getElementById(shellId);
  if (shell === null) return;
  const page = shell.querySelector('main > *');
  const watcher = new MutationObserver(() => {
    const main = root.querySelector('main');
    if (main === null && !showsMoreThan(root, null)) return;
    if (shell.isConnected) {
      shell.remove();
      // As it was in the shell: on a phone, where a bar that is wider than the screen is laid out for it.
      if (matchMedia('(max-width: 40em)').matches)
        bringHereInSight(root.querySelector('nav'), location.pathname);
    }
    // Once what has just been drawn listens.
    setTimeout(repeatEarlyClick);
    if (main !== null && (!showsMoreThan(main, page) || isBehind(main, page))) {
      if (page === null || page.parentElement === main) return;
      page.setAttribute('aria-hidden', 'true');
      page.toggleAttribute('inert', true);
      main.append(page);
      return;
    }
    watcher.disconnect();
    page?.remove();
    document.getElementById(styleId)?.remove();
  });
  watcher.observe(root, { childList: true, subtree: true });
}

/** Resolves once the style sheets of the app count; what can not be loaded is told by the browser. */
export async function stylesAreThere(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>(`link[${lateStyle}]`)];
  await Promise.all(
    links.map(async (link) => {
      if (link.sheet !== null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const name of ['load', 'error']) link.addEventListener(name, () => resolve());
      await promise;
    }),
  );
}
