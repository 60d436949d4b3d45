import { Suspense } from 'react';
import { withLaterWords } from '../../../i18n/words.ts';
import { ErrorBoundary } from '../../../ui/page/error-boundary.tsx';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { loadDragLibrary } from '../../../ui/drag/drag-library.ts';
import { Later } from '../later.tsx';

const Hands = lazyPart(async () => {
  const [{ Hands: Part }] = await Promise.all([import('./hands.tsx'), loadDragLibrary()]);
  return Part;
});

const NoHands = lazyPart(
  async () => (await withLaterWords(() => import('./no-hands.tsx'))).NoHands,
);

/** Cards are still moved by their menus and by keys. */
const SayNoHands = () => (
  <Later>
    <NoHands />
  </Later>
);

/** Dragging, whose code comes beside the first cards. */
export function HandsPlace() {
  return (
    <ErrorBoundary Failure={SayNoHands}>
      <Suspense fallback={null}>
        <Hands />
      </Suspense>
    </ErrorBoundary>
  );
}
