import { Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { showMessage } from '../../ui/show-message.ts';
import { loadDragLibrary } from '../../ui/drag-library.ts';

const Hands = lazyPart(async () => {
  const [{ Hands: Part }] = await Promise.all([import('./hands.tsx'), loadDragLibrary()]);
  return Part;
});

/** Says once that nothing can be dragged, and what can be done instead. */
function NoHands() {
  const t = useTranslations('board');
  useEffect(() => showMessage({ id: 'no-drag', tone: 'problem', text: t('noDrag') }), [t]);
  return null;
}

/** Dragging, whose code comes beside the first cards. */
export function HandsPlace() {
  return (
    <ErrorBoundary Failure={NoHands}>
      <Suspense fallback={null}>
        <Hands />
      </Suspense>
    </ErrorBoundary>
  );
}
