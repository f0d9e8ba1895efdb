/**
 * Runs inside Chromium, before any script of the page: gives the real preload an `electron` and nothing else, and shows
 * the page what the preload exposes under the copy rules of `contextBridge`.
 * Must stay self-contained: it travels as text.
 */
export function pageSide({ origin, invokeName, deliverKey }: PageSideInput, preload: Preload): void {
  // Electron runs a preload in the top frame only.
  if (window.top !== window || location.origin !== origin) return;
  const invokeMain: unknown = Reflect.get(window, invokeName);
  Reflect.deleteProperty(window, invokeName);
  const listenersByChannel = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();

  const copied = (value: unknown): unknown => {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') return (...args: unknown[]) => copied(value(...args.map(copied)));
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Promise)
      return value.then(copied, (error: unknown) => Promise.reject(new Error(String(error))));
    if (Array.isArray(value)) return value.map(copied);
    if (value instanceof Error) return new Error(value.message);
    if (
      value instanceof Date ||
      value instanceof Map ||
      value instanceof Set ||
      value instanceof ArrayBuffer
    ) {
      return structuredClone(value);
    }
    // The prototype is lost: an AbortSignal arrives as an empty object.
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: unknown) {
        const value = Object.freeze(copied(api));
        Object.defineProperty(window, name, {
          value,
          writable: false,
          configurable: false,
          enumerable: true,
        });
      },
    },
    ipcRenderer: {
      async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
        if (typeof invokeMain !== 'function') throw new Error('the stand-in has no main process');
        return invokeMain({ channel, args: structuredClone(args) });
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        const listeners = listenersByChannel.get(channel) ?? new Set();
        listenersByChannel.set(channel, listeners.add(listener));
      },
      off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        listenersByChannel.get(channel)?.delete(listener);
      },
    },
  };
  const deliver = (channel: string, args: readonly unknown[]) => {
    for (const listener of Array.from(listenersByChannel.get(channel) ?? [])) listener({}, ...args);
  };
  Object.defineProperty(window, Symbol.for(deliverKey), { value: deliver, enumerable: false });
  const requireInSandbox = (name: string): unknown => {
    if (name === 'electron') return electron;
    throw new Error(`a sandboxed preload cannot require ${name}`);
  };
  preload(requireInSandbox, { exports: {} }, {});
}

/** The text of the preload, as the function it is inside Electron. */
export type Preload = (require: (name: string) => unknown, module: object, exports: object) => void;

export interface PageSideInput {
  readonly origin: string;
  readonly invokeName: string;
  readonly deliverKey: string;
}
