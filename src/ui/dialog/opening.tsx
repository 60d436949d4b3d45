import {
  type ComponentType,
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useLayoutEffect,
} from 'react';
import { ErrorBoundary, type FailureProps } from '../page/error-boundary.tsx';
import { holdTyping } from '../keys/type-ahead.ts';

function OnItsWay() {
  useLayoutEffect(() => holdTyping(), []);
  return null;
}

function Unsaid({ error }: FailureProps): ReactNode {
  throw error;
}

/** What says that a dialog or menu could not be opened; without it, that is the page's to say. */
export const OpeningFailure = createContext<ComponentType<FailureProps>>(Unsaid);

interface OpeningProps {
  children: ReactNode;
  /** Does without what could not be opened. */
  onClose: () => void;
}

/**
 * Around a dialog or menu whose code comes late: what is typed meanwhile waits for it. Where the code can
 * not be loaded, that is said over the page, which stays as it is with all that was typed into it.
 */
export function Opening({ children, onClose }: OpeningProps) {
  const Failure = useContext(OpeningFailure);
  return (
    <ErrorBoundary Failure={Failure} onClose={onClose}>
      <Suspense fallback={<OnItsWay />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
