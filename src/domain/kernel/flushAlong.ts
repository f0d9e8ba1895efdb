/** Often enough for the medium never to wait, seldom enough for a stick to write long stretches. */
const everyBytes = 32 << 20;

/**
 * Sends a file to the medium while it is still being written. Left alone the system gathers it in memory, and the medium has nothing to
 * do until the end and everything then.
 */
export interface FlushAlong {
  /** Fails: throws the error of an earlier flush. After one the system may forget what it could not write, and a later flush says nothing. */
  wrote(bytes: number): void;
  /** Whatever is under way has ended. Fails: throws its error. */
  settled(): Promise<void>;
}

/** One flush at a time, never waited for by whoever writes. */
export function flushAlong(flush: () => Promise<unknown>): FlushAlong {
  let waitingBytes = 0;
  let underWay: Promise<void> | null = null;
  let failed: { readonly error: unknown } | null = null;
  const attempt = async (): Promise<void> => {
    try {
      await flush();
    } catch (error) {
      failed ??= { error };
    }
    underWay = null;
  };
  const refuseAfterFailure = (): void => {
    if (failed !== null) throw failed.error;
  };
  return {
    wrote(bytes) {
      refuseAfterFailure();
      waitingBytes += bytes;
      if (waitingBytes < everyBytes || underWay !== null) return;
      waitingBytes = 0;
      underWay = attempt();
    },
    async settled() {
      await underWay;
      refuseAfterFailure();
    },
  };
}
