import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { SeriousCircumstances, type DispositionFacts } from './facts.ts';
import { fitsTrack, hardnessOf, MeasureId, measureNames } from './measures.ts';
import type { DispositionProposal } from './proposal.ts';
import { TrackId, trackKinds } from './tracks.ts';

type SeriousKind = z.infer<typeof SeriousCircumstances>['kinds'][number];
/** What usually makes the circumstances serious; whether it does, people say. */
export const seriousKindNames: Readonly<Record<SeriousKind, string>> = {
  ignoredStop: '经责令仍不停止',
  injuryOrLoss: '造成人员受伤或者财物损失',
  publicPlace: '在公共场所造成恶劣影响',
  dangerousRush: '危险冲闯',
  repeated: '多次实施',
  other: '其他',
};

/** One line of a table of discretion: on which recorded circumstances it speaks, and what it suggests. */
export const DiscretionStandard = z.strictObject({
  id: z.string().min(1).max(60),
  track: TrackId,
  /** By the day of the act; `null` = still in use. */
  from: Day,
  to: Day.nullable(),
  /** Any of these on record; empty = whatever the kind. */
  kinds: SeriousCircumstances.shape.kinds,
  /** What people judged of 情节严重. */
  circumstances: z.enum(['yes', 'no']),
  text: z.string().min(1).max(500),
  suggests: MeasureId,
  source: z.string().min(1).max(300),
  /** False prints 待核. */
  verified: z.boolean(),
});
export type DiscretionStandard = z.infer<typeof DiscretionStandard>;

/** What makes a line useless: days the wrong way round, or a measure its qualification cannot carry. `null` = nothing. */
export function standardProblem({
  track,
  from,
  to,
  suggests,
}: Pick<DiscretionStandard, 'track' | 'from' | 'to' | 'suggests'>): string | null {
  if (to !== null && to < from) return `止期${to}早于起期${from}`;
  if (trackKinds[track].nature === 'administrative' && fitsTrack(suggests, track)) return null;
  return `“${trackKinds[track].qualification}”不能建议“${measureNames[suggests]}”`;
}

/** Shape of `templates/policy/discretion.json` and of the update `discretion` on a stick: 裁量基准, beside the law and never instead of it. */
export const DiscretionTable = z.strictObject({
  schemaVersion: z.literal(1),
  name: z.string().min(1).max(60),
  version: z.string().min(1).max(40),
  standards: z.array(DiscretionStandard).max(500).readonly(),
});
export type DiscretionTable = z.infer<typeof DiscretionTable>;

/** What the table says to one open road; a proposal, never a choice made beforehand. */
export const DiscretionNote = DiscretionStandard.pick({
  id: true,
  track: true,
  text: true,
  suggests: true,
  source: true,
  verified: true,
});
export type DiscretionNote = z.infer<typeof DiscretionNote>;

/**
 * One line for each open road the table speaks to, on the facts people recorded; the first that fits.
 *
 * Fails: never; empty = nothing is stored for the day, or nobody has judged the circumstances.
 * Source: 行政处罚法 第三十四条; law.md §4.5; SPEC D-K53.
 */
export function discretionNotes(
  { standards }: DiscretionTable,
  { actDate, seriousCircumstances: { answer, kinds } }: DispositionFacts,
  { tracks }: DispositionProposal,
): readonly DiscretionNote[] {
  if (actDate === null) return [];
  const fitting = standards.filter(
    (one) =>
      one.from <= actDate &&
      (one.to === null || actDate <= one.to) &&
      one.circumstances === answer &&
      (one.kinds.length === 0 || one.kinds.some((kind) => kinds.includes(kind))),
  );
  return tracks.flatMap(({ track }) => {
    const found = fitting.find((one) => one.track === track);
    return found === undefined ? [] : [DiscretionNote.strip().parse(found)];
  });
}

/** `裁量基准：……，建议行政拘留（出处）`. */
export function discretionText({ text, suggests, source, verified }: DiscretionNote): string {
  const mark = verified || source.includes('待核') ? '' : '，待核';
  return `${text}，建议${measureNames[suggests]}（${source}${mark}）`;
}

/** The lines a decision departs from, harder or softer. */
export function discretionDepartures(
  notes: readonly DiscretionNote[],
  { track, measure }: { readonly track: TrackId; readonly measure: MeasureId },
): readonly DiscretionNote[] {
  return notes.filter((note) => note.track === track && hardnessOf(measure) !== hardnessOf(note.suggests));
}
