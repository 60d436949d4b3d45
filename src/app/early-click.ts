import { styleId } from './shell-names.ts';

/** A click on what the page showed before the app was there, which waits for the app. */
interface EarlyClick {
  clientX: number;
  clientY: number;
  /** What was clicked, as people see it. */
  name: string;
}

declare global {
  interface Window {
    earlyClick?: EarlyClick;
  }
}

/** What a link says, or of whom a row tells; null of anything else. */
function nameOf(element: Element | null): string | null {
  const place = element?.closest('a, [role="row"]');
  const told = place?.matches('a') === true ? place : place?.querySelector('[data-title]');
  return told?.textContent ?? null;
}

/** Remembers the last click on a link or a row of the shell, which can not be operated, until the app has taken over. */
export function rememberClicks(): void {
  const remember = ({ clientX, clientY, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent) => {
    delete window.earlyClick;
    if (document.getElementById(styleId) === null) removeEventListener('click', remember);
    if (ctrlKey || metaKey || shiftKey || altKey) return;
    const inert = [...document.querySelectorAll<HTMLElement>('[inert]')];
    for (const element of inert) element.inert = false;
    const hit = document.elementFromPoint(clientX, clientY);
    for (const element of inert) element.inert = true;
    const name = nameOf(hit);
    if (name !== null && inert.some((element) => element.contains(hit)))
      window.earlyClick = { clientX, clientY, name };
  };
  addEventListener('click', remember);
}

/** Does what was clicked before the app was there, where the app shows the same in that place. */
export function repeatEarlyClick(): void {
  const { earlyClick } = window;
  if (earlyClick === undefined) return;
  const { clientX, clientY, name } = earlyClick;
  const target = document.elementFromPoint(clientX, clientY);
  if (target === null || nameOf(target) !== name) return;
  delete window.earlyClick;
  const click = { bubbles: true, cancelable: true, composed: true, view: window };
  target.dispatchEvent(new MouseEvent('click', { ...click, clientX, clientY, detail: 1 }));
}
