import type { Client } from '#api/client.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Door } from './door.ts';

/** The same client; whenever any answer says that the door is closed, the door hears it, and when that was asked. */
export function watchLock(client: Client, door: Pick<Door, 'entries' | 'seeLocked'>): Client {
  const watch = () => {
    const asked = door.entries();
    return <T>(result: Result<T>): Result<T> => {
      if (!result.ok && result.failure.code === 'session.locked') door.seeLocked(asked);
      return result;
    };
  };
  return {
    async call(name, input) {
      const watched = watch();
      return watched(await client.call(name, input));
    },
    run(name, input, onProgress) {
      const watched = watch();
      const running = client.run(name, input, onProgress);
      return { result: running.result.then(watched), cancel: () => running.cancel() };
    },
    contentUrl: (path) => client.contentUrl(path),
  };
}
