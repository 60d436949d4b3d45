import { Suspense } from 'react';
import { withLaterWords } from '../../../i18n/words.ts';
import { ErrorBoundary } from '../../../ui/page/error-boundary.tsx';
import { lazyPart } from '../../../ui/page/lazy-part.tsx';
import { loadDragLibrary } from '../../../ui/drag/drag-library.ts';

const Hands = lazyPart(async () => {
  const [{ Hands: Part }] = await Promise.all([import('./hands.tsx'), loadDragLibrary()]);
  return Part;
});

const NoHands = lazyPart(
  async () => (await withLaterWords(() => import('./no-hands.tsx'))).NoHands,
);

const Nothing = () => null;

const SayNoHands = () => (
  <ErrorBoundary Failure={Nothing}>
    <Suspense fallback={null}>
      <NoHands />
    </Suspense>
  </ErrorBoundary>
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
