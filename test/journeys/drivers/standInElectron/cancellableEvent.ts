/** Electron's way to let a listener say no. */
export interface CancellableEvent {
  preventDefault(): void;
  readonly defaultPrevented: boolean;
}

/** A fresh event nobody has refused yet. */
export function cancellableEvent(): CancellableEvent {
  let isPrevented = false;
  return {
    preventDefault: () => void (isPrevented = true),
    get defaultPrevented() {
      return isPrevented;
    },
  };
}
