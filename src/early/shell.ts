import { lateStyle, ofPage } from '../app/shell-names.ts';
import { showStaticShell } from './show-static-shell.ts';

// What stands in the body of the page, behind the templates: the build puts it there (early-plugin.ts).
showStaticShell();
for (const link of document.querySelectorAll<HTMLLinkElement>(`link[${lateStyle}]`)) {
  link.rel = 'stylesheet';
  if (link.getAttribute(lateStyle) === ofPage) document.head.append(link);
}
