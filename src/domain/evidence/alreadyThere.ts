import { elapsedMs, epochMs } from '../kernel/moment.ts';
import { isFiled } from './evidenceItem.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import type { EvidenceFile } from './evidenceFile.ts';

/** What a listing tells of a file without reading it. */
export type SeenFile = Pick<EvidenceFile, 'originalPath' | 'sizeBytes' | 'sourceModifiedAt'>;

/** The coarsest clock of a file system (FAT): what changes within it after a reading looks unchanged. Units: milliseconds. */
const CLOCK_STEP_MS = 2_000;

/**
 * Finds verified items by the same path, size and time of change; so an interrupted import goes on without reading them again.
 * What had been changed just before it was read may have been changed again without a trace, so it is read again.
 * It is a likeness, no proof: whoever imports is told which item was taken for it.
 * Source: SPEC E-18.
 */
export function seenBefore(evidence: readonly EvidenceItem[]): (file: SeenFile) => EvidenceItem | null {
  const byLooks = new Map(
    evidence.flatMap((item) =>
      isFiled(item) && isSettled(item.file) ? [[looksOf(item.file), item] as const] : [],
    ),
  );
  return (file) => byLooks.get(looksOf(file)) ?? null;
}

function isSettled({ readBackAt, sourceModifiedAt }: EvidenceFile): boolean {
  return readBackAt !== null && elapsedMs(sourceModifiedAt, readBackAt) > CLOCK_STEP_MS;
}

function looksOf({ originalPath, sizeBytes, sourceModifiedAt }: SeenFile): string {
  return `${sizeBytes} ${epochMs(sourceModifiedAt)} ${originalPath}`;
}
