import type { Progress } from '#app/ports.ts';
import { failure } from '#domain/kernel/failure.ts';
import { VaultRefusal } from '../refusal.ts';

/** Tells how far a run is, and stops it when asked to. */
export interface BackupReport {
  begin(phase: string, total: { readonly files: number; readonly bytes: number }): void;
  /** Told of every byte that goes to the medium or comes back from it. Fails: throws `api.cancelled`. */
  onBytes(this: void, count: number): void;
  fileDone(): void;
  /** Told of what is new on the medium. */
  arrived(bytes: number): void;
  arrivedBytes(): number;
}

/** A report to whoever watches. */
export function backupReport(progress: Progress): BackupReport {
  let phase = '';
  let total = { files: 0, bytes: 0 };
  let doneFiles = 0;
  let doneBytes = 0;
  let arrived = 0;
  const tell = (): void => {
    if (progress.isCancelled()) throw new VaultRefusal(failure('api.cancelled'));
    const { files: totalFiles, bytes: totalBytes } = total;
    progress.report({ phase, doneBytes: Math.min(doneBytes, totalBytes), totalBytes, doneFiles, totalFiles });
  };
  return {
    begin(next, of) {
      phase = next;
      total = of;
      doneFiles = 0;
      doneBytes = 0;
      tell();
    },
    onBytes(count) {
      doneBytes += count;
      tell();
    },
    fileDone() {
      doneFiles = Math.min(doneFiles + 1, Math.max(total.files, 0));
      tell();
    },
    arrived: (bytes) => void (arrived += bytes),
    arrivedBytes: () => arrived,
  };
}
