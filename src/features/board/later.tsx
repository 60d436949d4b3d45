import { type ReactNode, Suspense } from 'react';
import { ErrorBoundary } from '../../ui/page/error-boundary.tsx';

const Nothing = () => null;

/** What the board can do without: it stays away where its code cannot be loaded. */
export function Later({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary Failure={Nothing}>
      <Suspense fallback={null}>{children}</Suspense>
    </ErrorBoundary>
  );
}
