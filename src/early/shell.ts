import { lateStyle } from '../app/shell-names.ts';
import { preloadPage, preloadWords } from './preload.ts';
import { showStaticShell } from './show-static-shell.ts';

// What stands in the body of the page, behind the templates: the build puts it there (early-plugin.ts).
const nonce = document.currentScript?.nonce;
const rows = showStaticShell();
for (const link of document.querySelectorAll<HTMLLinkElement>(`link[${lateStyle}]`))
  link.rel = 'stylesheet';
preloadWords(nonce);
// The line belongs to the rows and to the core, which takes longer than they do.
if (rows === null || document.hidden) preloadPage(nonce);
else void rows.then(() => requestAnimationFrame(() => setTimeout(preloadPage, 0, nonce)));
