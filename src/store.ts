/** State beside React, for every layer; components read it by `useStored`. */
export interface Store<State extends object> {
  /** The same value until something of it changes. */
  get: () => State;
  set: (change: Partial<State>) => void;
  /** Calls `listener` after every change; returns how to stop that. */
  subscribe: (listener: () => void) => () => void;
}

/** The one way to keep such state. */
export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    /** Calls `listener` after every change; returns how to stop that. */
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
