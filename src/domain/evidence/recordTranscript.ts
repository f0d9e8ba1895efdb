import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { dayOf } from '../kernel/moment.ts';
import { failure } from '../kernel/failure.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { TranscriptLine } from './marker.ts';
import { momentAt, placeText } from './mediaClock.ts';
import type { Moment } from '../kernel/moment.ts';
import { filedItem, withItem } from './itemsOfCase.ts';
import { whyMisplaced, withNote } from './placedNote.ts';
import type { PieceTarget } from './recordMarker.ts';

/** A line as it is typed; `id: null` = a new one. */
export const TranscriptInput = TranscriptLine.omit({ id: true, by: true, at: true }).extend({
  evidenceId: z.string(),
  id: z.string().nullable(),
});
export type TranscriptInput = z.infer<typeof TranscriptInput>;

const MAX_LINES = 3000;

/**
 * Writes down what is said at a place of a recording.
 *
 * Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.placeOutside`, `evidence.noteUnknown`, `evidence.tooManyNotes`.
 * Source: SPEC E-32.
 */
export function recordTranscriptLine(
  rightsCase: RightsCase,
  { evidenceId, id, ...input }: TranscriptInput,
  newId: string,
  stamp: Stamp,
): Result<RightsCase> {
  const item = filedItem(rightsCase, evidenceId);
  if (!item.ok) return item;
  const misplaced = whyMisplaced(item.value, input);
  if (misplaced !== null) return refused(misplaced);
  const line: TranscriptLine = { ...input, id: id ?? newId, by: stamp.by, at: stamp.now };
  const transcript = withNote(item.value.transcript, line, { isNew: id === null, most: MAX_LINES });
  if (!transcript.ok) return transcript;
  return ok(told(rightsCase, { ...item.value, transcript: transcript.value }, stamp));
}

/** Fails: `evidence.notFound`, `evidence.hasNoFile`, `evidence.noteUnknown`. Source: SPEC E-32. */
export function removeTranscriptLine(
  rightsCase: RightsCase,
  { evidenceId, id }: PieceTarget,
  stamp: Stamp,
): Result<RightsCase> {
  const item = filedItem(rightsCase, evidenceId);
  if (!item.ok) return item;
  const transcript = item.value.transcript.filter((entry) => entry.id !== id);
  if (transcript.length === item.value.transcript.length) return refused(failure('evidence.noteUnknown'));
  return ok(told(rightsCase, { ...item.value, transcript }, stamp));
}

/** The line being said at a place: the last one that began; -1 before the first. Units: milliseconds. */
export function lineAt(transcript: readonly { readonly fromMs: number }[], placeMs: number): number {
  return transcript.findLastIndex(({ fromMs }) => fromMs <= placeMs);
}

/** The whole as text for print: place, time of day when it is known, who, what. */
export function transcriptText(item: EvidenceItem, from: Moment | null): string {
  const clock = (placeMs: number) => (from === null ? '' : ` ${momentAt(from, placeMs).slice(11, 19)}`);
  return item.transcript
    .map(({ fromMs, speaker, text }) => {
      const who = speaker === '' ? '' : `${speaker}：`;
      return `[${placeText(fromMs)}${clock(fromMs)}] ${who}${text}`;
    })
    .join('\n');
}

/** A transcript typed in one go is one entry of the history; the trail has a line for every line. */
function told(rightsCase: RightsCase, next: EvidenceItem, stamp: Stamp): RightsCase {
  const changed = withItem(rightsCase, next);
  const summary = `整理证据${next.number}的录音录像文字`;
  const last = rightsCase.events.at(-1);
  const goesOn =
    last?.kind === 'evidenceTranscribed' &&
    last.summary === summary &&
    last.by === stamp.by &&
    dayOf(last.at) === dayOf(stamp.now);
  return goesOn ? changed : withEvent(changed, stamp, 'evidenceTranscribed', summary);
}
