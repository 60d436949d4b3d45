import { focusIsLost, focusPage } from './focus-page.ts';

/** So long nothing has the focus before it is lost: what goes away mostly hands it on itself (milliseconds). */
const timeout = 200;

/**
 * Where what has the focus is removed, and hands it on to nothing, the neighbour gets it: never the body.
 * To be called once, before the page is there; how it is handed on comes when it is first wanted.
 */
export function keepFocus(): void {
  let last: Node | null = null;
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Node ? target : null;
  });
  new MutationObserver((records) => {
    const gone = last;
    if (gone === null || gone.isConnected) return;
    last = null;
    setTimeout(() => {
      if (focusIsLost())
        import('./hand-focus-on.ts').then((it) => it.handFocusOn(gone, records), focusPage);
    }, timeout);
  }).observe(document.body, { childList: true, subtree: true });
}
