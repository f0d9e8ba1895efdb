import { peopleOf } from '../../case/peopleOf.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import { clockText } from '../../evidence/deviceClock.ts';
import type { FiledItem } from '../../evidence/evidenceItem.ts';
import type { Marker, TranscriptLine } from '../../evidence/marker.ts';
import { momentAt } from '../../evidence/mediaClock.ts';
import type { Moment } from '../../kernel/moment.ts';
import type { RecordingFields } from '../evidenceGroups.ts';
import { elementText } from './evidenceFields.ts';
import type { ElementNames } from './evidenceFields.ts';
import { orNull } from './wording.ts';

type Segment = RecordingFields['segments'][number];

interface Recorded {
  readonly rightsCase: RightsCase;
  readonly names: ElementNames;
  /** When the recording began, as far as it is known. */
  readonly from: Moment | null;
}

/**
 * 起、止、内容、证明对象: what was marked, with the words said there; words said elsewhere make rows of their own.
 * Source: SPEC E-111; 公安机关办理行政案件程序规定 第五十五条、第八十六条.
 */
export function segmentFields(item: FiledItem, recorded: Recorded): readonly Segment[] {
  const { markers, transcript } = item;
  const marked = markers.map((marker) => ({
    fromMs: marker.fromMs,
    segment: markedSegment(
      marker,
      transcript.filter((line) => isWithin(line, marker)),
      recorded,
    ),
  }));
  const rest = transcript.filter((line) => !markers.some((marker) => isWithin(line, marker)));
  const spoken = runsBetween(rest, markers).map((lines) => ({
    fromMs: lines[0]?.fromMs ?? 0,
    segment: spokenSegment(lines, recorded),
  }));
  return [...marked, ...spoken].toSorted((a, b) => a.fromMs - b.fromMs).map(({ segment }) => segment);
}

function isWithin(line: TranscriptLine, { fromMs, untilMs }: Marker): boolean {
  return line.fromMs >= fromMs && line.fromMs <= (untilMs ?? fromMs);
}

/** Lines that follow each other without a marker between. */
function runsBetween(
  lines: readonly TranscriptLine[],
  markers: readonly Marker[],
): readonly (readonly TranscriptLine[])[] {
  const runs: TranscriptLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isParted =
      before === undefined ||
      markers.some((marker) => marker.fromMs > before.fromMs && marker.fromMs <= line.fromMs);
    if (run === undefined || isParted) runs.push([line]);
    else run.push(line);
  }
  return runs;
}

function markedSegment(marker: Marker, lines: readonly TranscriptLine[], recorded: Recorded): Segment {
  const people = namesOf(marker.personIds, recorded.rightsCase);
  const shown = people === '' ? marker.note : `${marker.note}（${people}）`;
  return {
    fromText: placeOf(marker.fromMs, recorded),
    untilText: placeOf(marker.untilMs ?? marker.fromMs, recorded),
    contentText: [shown, ...lines.map(lineText)].join('\n'),
    provesText: orNull(elementText(marker.elementIds, recorded.names)),
  };
}

function spokenSegment(lines: readonly TranscriptLine[], recorded: Recorded): Segment {
  const last = lines.at(-1)?.fromMs ?? 0;
  return {
    fromText: placeOf(lines[0]?.fromMs ?? 0, recorded),
    untilText: placeOf(last, recorded),
    contentText: lines.map(lineText).join('\n'),
    provesText: null,
  };
}

function lineText({ speaker, text }: TranscriptLine): string {
  return speaker === '' ? `“${text}”` : `${speaker}：“${text}”`;
}

/** Place in the file, and below it the time of day that was. */
function placeOf(ms: number, { from }: Recorded): string {
  const place = clockText(ms);
  return from === null ? place : `${place}\n${momentAt(from, ms).slice(11, 19)}`;
}

/** Names of people of the case. */
export function namesOf(ids: readonly string[], rightsCase: RightsCase): string {
  return peopleOf(rightsCase)
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join('、');
}
