import { Component, type ComponentType, type ReactNode } from 'react';
import { retryParts } from './lazy-part.tsx';

/** What is told of a failure to whatever takes the place of what failed. */
export interface FailureProps {
  error: unknown;
  /** Shows once more what failed. */
  retry: () => void;
  /** Does without it; absent where one can not. */
  onClose?: () => void;
}

interface ErrorBoundaryProps {
  children: ReactNode;
  Failure: ComponentType<FailureProps>;
  onClose?: () => void;
}

interface State {
  error: unknown;
}

/** Shows something else where its children throw or can not be loaded; what is around it goes on. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  readonly #retry = () => {
    retryParts();
    this.setState({ error: null });
  };

  /** What is opened again later is asked for again. */
  readonly #close = () => {
    retryParts();
    this.props.onClose?.();
  };

  override render() {
    const { error } = this.state;
    const { children, Failure, onClose } = this.props;
    return error === null ? (
      children
    ) : (
      <Failure error={error} retry={this.#retry} onClose={onClose && this.#close} />
    );
  }
}
