import './app/css/mantine.css';
import './app/css/tokens.css';
import { startTransition } from 'react';
import { App } from './app/app.tsx';
import { beginAtSettings } from './app/begin-at-settings.ts';
import { createCore } from './app/core.ts';
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
// What draws is there with the other libraries, and runs as a task of its own: it is the longest of them.
const drawing = import('react-dom/client');
// No await of the module itself: the bundler then makes a file of its own for each part that others share.
void Promise.all([drawing, loadFirstWords(), stylesAreThere()]).then(([{ createRoot }]) => {
  const core = createCore();
  // Once the core has looked: who was away for too long is nobody by now.
  beginAtSettings();
  // In slices: the first render is the longest of all, and the shell is to be seen meanwhile.
  startTransition(() => createRoot(root).render(<App {...core} />));
});
