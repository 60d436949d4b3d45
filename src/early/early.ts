import { showColorScheme } from './color-scheme.ts';
import { beginFirstReads } from './first-reads.ts';
import { reloadWhereMissing } from './missing-parts.ts';

// What is done before the code of the app is there: the build puts it into the page (early-plugin.ts).
showColorScheme();
reloadWhereMissing();
beginFirstReads();
