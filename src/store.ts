/** Tells of what happens and leaves no state behind: what does is kept in a store. */
export interface Emitter<Event> {
  emit: (event: Event) => void;
  /** Calls `listener` with every event; returns how to stop that. */
  subscribe: (listener: (event: Event) => void) => () => void;
}

/** The one way to tell such events. */
export function createEmitter<Event = void>(): Emitter<Event> {
  const listeners = new Set<(event: Event) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

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
  const { emit, subscribe } = createEmitter();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      emit();
    },
    subscribe,
  };
}
