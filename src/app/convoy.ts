import type { SeenFile } from '#domain/evidence/alreadyThere.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { ImportProfile } from '#domain/evidence/importProfile.ts';
import type { IntakeFile } from '#domain/evidence/recordIntake.ts';
import { failure } from '#domain/kernel/failure.ts';
import { refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import { takeIn } from './takeIn.ts';
import type { TakeInStep } from './takeIn.ts';

export interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}
/** What an import knows before it reads a file. */
export interface Beforehand {
  readonly profiles: readonly ImportProfile[];
  readonly seenBefore: (file: SeenFile) => EvidenceItem | null;
}
/** One file that is in the vault now, or why it is not. */
export interface Arrival {
  readonly file: ChosenFile;
  /** The item this file was taken for without being read; then nothing was taken. */
  readonly known: EvidenceItem | null;
  readonly taken: Result<IntakeFile>;
}
/** Files on their way into the vault, a few at the same time, because the disk flushes several as quickly as one. */
export interface Convoy {
  /** The files that arrived next, in the order chosen, at least one; none when all have, or when the rest was cancelled. */
  next(): Promise<readonly Arrival[]>;
  /** Says that so many of the files given out are registered. */
  registered(count: number): void;
  /** Resolves when nothing is under way any more, whatever became of it. */
  ended(): Promise<void>;
}

/** More than the disk can flush at once is of no use; a file beyond the bytes keeps every core busy by itself. */
const FILES_AT_ONCE = 8;
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** Sends files on their way. What has been sent arrives, also after a cancellation. */
export function convoyOf(
  around: Surroundings,
  files: readonly ChosenFile[],
  beforehand: Beforehand,
  progress: Progress,
): Convoy {
  const waiting = [...files];
  const underWay: Traveller[] = [];
  const count = counter(files, progress);
  const sendMore = (): void => {
    const bytesUnderWay = () => underWay.reduce((sum, { file }) => sum + file.sizeBytes, 0);
    while (underWay.length < FILES_AT_ONCE && bytesUnderWay() < BYTES_AT_ONCE && !progress.isCancelled()) {
      const file = waiting.shift();
      if (file === undefined) return;
      underWay.push(traveller(file, takeChosen(around, file, beforehand, count.stepsOf(file))));
    }
  };
  return {
    async next() {
      sendMore();
      await underWay[0]?.arriving;
      const firstBehind = underWay.findIndex(({ hasArrived }) => !hasArrived());
      const arrived = underWay.splice(0, firstBehind === -1 ? underWay.length : firstBehind);
      // The disk works on while these are being registered.
      sendMore();
      return Promise.all(arrived.map(({ arriving }) => arriving));
    },
    registered: (files) => count.registered(files),
    ended: async () => void (await Promise.allSettled(underWay.map(({ arriving }) => arriving))),
  };
}

interface Traveller {
  readonly file: ChosenFile;
  readonly arriving: Promise<Arrival>;
  hasArrived(): boolean;
}

function traveller(file: ChosenFile, taking: Promise<Arrival>): Traveller {
  let hasArrived = false;
  const arriving = taking.finally(() => (hasArrived = true));
  // Whoever waits for the file hears of a fault; until then it is not an unhandled one.
  arriving.catch(() => undefined);
  return { file, arriving, hasArrived: () => hasArrived };
}

async function takeChosen(
  around: Surroundings,
  file: ChosenFile,
  { profiles, seenBefore }: Beforehand,
  step: TakeInStep,
): Promise<Arrival> {
  const source = await around.drives.openSource(file.token);
  const known = source.ok ? seenBefore({ ...source.value, sourceModifiedAt: source.value.modifiedAt }) : null;
  if (known !== null) {
    step('已在库', file.sizeBytes);
    const twin = evidenceName(known);
    return { file, known, taken: refused(failure('evidence.alreadyThere', { file: file.name, twin })) };
  }
  const taken = source.ok ? await takeIn(around, source.value, profiles, step) : source;
  step(taken.ok ? '回读校验' : '未导入', file.sizeBytes);
  return { file, known, taken };
}

/** Adds up what several files report, so that the sum only grows and ends at the total. */
function counter(files: readonly ChosenFile[], progress: Progress) {
  const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  let doneBytes = 0;
  let doneFiles = 0;
  const report = (phase: string): void =>
    progress.report({ phase, doneBytes, totalBytes, doneFiles, totalFiles: files.length });
  return {
    stepsOf(file: ChosenFile): TakeInStep {
      let mine = 0;
      return (phase, readBytes) => {
        // A file that grows while it is read must not push the sum beyond the total.
        const reached = Math.max(mine, Math.min(readBytes, file.sizeBytes));
        doneBytes += reached - mine;
        mine = reached;
        report(phase);
      };
    },
    registered(count: number): void {
      doneFiles += count;
      report('已复核');
    },
  };
}
