import type { InsideHandlers } from '#api/dispatcher.ts';
import { noteViewing } from '#app/noteViewing.ts';
import { readText } from '#app/readText.ts';
import type { Surroundings } from '#app/surroundings.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import { placeText } from '#domain/evidence/mediaClock.ts';
import { recordMarker, removeMarker } from '#domain/evidence/recordMarker.ts';
import { recordTranscriptLine, removeTranscriptLine } from '#domain/evidence/recordTranscript.ts';
import { caseChanges } from './caseChanges.ts';

/** Looking at evidence, and what people note while they look. */
export function lookHandlers(around: Surroundings) {
  const { viewed, change } = caseChanges(around);
  const spoken = (about: string, what: string) => (): Deed => ({
    act: 'evidenceTranscribed',
    what: what.slice(0, 300),
    about,
  });
  return {
    'evidence.mark': (input) =>
      change(input, (it, stamp) => recordMarker(it, input.change, around.ids.next(), stamp)),
    'evidence.unmark': (input) => change(input, (it, stamp) => removeMarker(it, input.change, stamp)),
    'evidence.transcribe': (input) => {
      const { evidenceId, fromMs, text } = input.change;
      return change(
        input,
        (it, stamp) => recordTranscriptLine(it, input.change, around.ids.next(), stamp),
        spoken(evidenceId, `录音录像文字 ${placeText(fromMs)}：${text}`),
      );
    },
    'evidence.untranscribe': (input) =>
      change(
        input,
        (it, stamp) => removeTranscriptLine(it, input.change, stamp),
        spoken(input.change.evidenceId, '删除一句录音录像文字'),
      ),
    'evidence.noteViewing': async ({ caseId, viewing }) => viewed(await noteViewing(around, caseId, viewing)),
    'evidence.readText': ({ caseId, evidenceId }) => readText(around, caseId, evidenceId),
  } satisfies Partial<InsideHandlers>;
}
