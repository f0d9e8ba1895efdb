/** A value many components watch; made for `useSyncExternalStore`. */
export interface Observable<T> {
  readonly read: () => T;
  readonly subscribe: (listener: () => void) => () => void;
  readonly write: (next: T) => void;
}

/** Holds one value and tells its watchers when it is replaced. */
export function observable<T>(initial: T): Observable<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(next) {
      value = next;
      for (const listener of listeners) listener();
    },
  };
}
