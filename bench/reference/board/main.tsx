import './board.css';
import { createRoot } from 'react-dom/client';
import { refuseMarkup } from '../../../src/app/trusted-types.ts';
import { Board } from './board.tsx';
import { loadFleet } from './fleet.ts';

// A board with the product's drag library and virtualiser, and nothing else of the product: columns side
// by side, cards in them, a card that is dragged to another column. All is read before it shows.

refuseMarkup();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root.');
createRoot(root).render(<Board fleet={await loadFleet()} />);
