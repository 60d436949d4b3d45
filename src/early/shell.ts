import { rememberClicks } from '../app/early-click.ts';
import { lateStyle } from '../app/shell-names.ts';
import { loadApp } from './load-app.ts';
import { painted } from './moments.ts';
import { preloadWords } from './preload.ts';
import { showStaticShell } from './show-static-shell.ts';

// What stands in the body of the page, behind the templates: the build puts it there (early-plugin.ts).
const nonce = document.currentScript?.nonce;
const rows = showStaticShell();
rememberClicks();
// What the first paint does not need, it does not wait for.
void painted().then(() => {
  for (const link of document.querySelectorAll<HTMLLinkElement>(`link[${lateStyle}]`))
    link.rel = 'stylesheet';
  preloadWords(nonce);
  return loadApp(rows, nonce);
});
