import type { Client } from '#api/client.ts';
import type { Result } from '#domain/kernel/result.ts';

/** The same client; whenever any answer says that the door is closed, `onLocked` hears it. */
export function watchLock(client: Client, onLocked: () => void): Client {
  const watched = <T>(result: Result<T>): Result<T> => {
    if (!result.ok && result.failure.code === 'session.locked') onLocked();
    return result;
  };
  return {
    call: async (name, input) => watched(await client.call(name, input)),
    run(name, input, onProgress) {
      const running = client.run(name, input, onProgress);
      return { result: running.result.then(watched), cancel: () => running.cancel() };
    },
    contentUrl: (path) => client.contentUrl(path),
  };
}
