import './app/css/mantine.css';
import './app/css/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { shareNonce } from './app/nonce.ts';
import { refuseMarkup } from './app/trusted-types.ts';
import { openJournal } from './changes/indexed-db-journal.ts';
import { loadPreferredLanguage } from './i18n/language.tsx';

refuseMarkup();
shareNonce();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root.');
const [words, journal] = await Promise.all([loadPreferredLanguage(), openJournal()]);
createRoot(root).render(<App words={words} journal={journal} />);
