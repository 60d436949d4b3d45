import './app/css/mantine.css';
import './app/css/tokens.css';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { shareNonce } from './app/nonce.ts';
import { stylesAreThere, takeOver } from './app/take-over.ts';
import { refuseMarkup } from './app/trusted-types.ts';
import { loadFirstWords } from './i18n/words.ts';
import { guardComposition } from './ui/keys/composition.ts';
import { guardHistory } from './ui/dialog/history-guard.ts';
import { keepFocus } from './ui/focus/keep-focus.ts';

refuseMarkup();
guardComposition();
guardHistory();
keepFocus();
shareNonce();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root.');
takeOver(root);
// No await of the module itself: the bundler then makes a file of its own for each part that others share.
void Promise.all([loadFirstWords(), stylesAreThere()]).then(() =>
  // In slices: the first render is the longest of all, and the shell is to be seen meanwhile.
  startTransition(() => createRoot(root).render(<App />)),
);
