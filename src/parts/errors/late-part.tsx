import { type ReactNode, Suspense } from 'react';
import { PartBoundary } from './part-boundary.tsx';

interface LatePartProps {
  children: ReactNode;
  /** What stands in its place until then. */
  fallback?: ReactNode;
  /** For a part that one can do without. */
  onClose?: () => void;
}

/** Around a part whose code comes late: where that can not be loaded, a card says so, and the page stays. */
export function LatePart({ children, fallback = null, onClose }: LatePartProps) {
  return (
    <PartBoundary onClose={onClose}>
      <Suspense fallback={fallback}>{children}</Suspense>
    </PartBoundary>
  );
}
