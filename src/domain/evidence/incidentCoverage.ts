import type { Incident } from '../case/rightsCase.ts';
import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { reasonFor } from './cameraCoverage.ts';
import type { CameraCoverage } from './cameraCoverage.ts';
import type { RecordingDevice } from './device.ts';

/** Units: milliseconds since 1970. */
export interface Span {
  readonly fromMs: number;
  readonly untilMs: number;
}
/** The time a body camera had to run. */
export interface IncidentWindow extends Span {
  /** What it is counted from. */
  readonly fromWhat: '到达' | '接报' | '案发';
}
export interface UncoveredSpan extends Span {
  /** 未摄录原因; `null` = nobody has said. */
  readonly reason: string | null;
}
export interface CameraInWindow {
  readonly device: string;
  readonly deviceId: string | null;
  readonly inside: readonly Span[];
  /** Recorded, but before or after the incident. */
  readonly before: readonly Span[];
  readonly after: readonly Span[];
  readonly uncovered: readonly UncoveredSpan[];
  readonly coveredMs: number;
  /** Of the window, rounded down to a tenth, so that 100 means all of it. */
  readonly percent: number;
  /** Where another camera ran too, inside the window. */
  readonly overlaps: readonly { readonly device: string; readonly spans: readonly Span[] }[];
}
export interface IncidentCoverage {
  readonly window: IncidentWindow;
  readonly cameras: readonly CameraInWindow[];
  /** What at least one camera recorded. */
  readonly together: { readonly percent: number; readonly uncovered: readonly Span[] };
}

/**
 * From the arrival, or the call, or the act, to the end; `null` while nobody has said when it ended, or the end lies before.
 * Source: SPEC E-160.
 */
export function incidentWindow({
  arrivedAt,
  calledAt,
  occurredAt,
  endedAt,
}: Pick<Incident, 'arrivedAt' | 'calledAt' | 'occurredAt' | 'endedAt'>): IncidentWindow | null {
  if (endedAt === null) return null;
  const known: readonly (readonly [IncidentWindow['fromWhat'], Moment | null])[] = [
    ['到达', arrivedAt],
    ['接报', calledAt],
  ];
  const [fromWhat, from] = known.find(([, at]) => at !== null) ?? ['案发', occurredAt];
  const startsLate = from === null || epochMs(from) > epochMs(occurredAt);
  const fromMs = epochMs(startsLate ? occurredAt : from);
  const untilMs = epochMs(endedAt);
  return untilMs > fromMs ? { fromMs, untilMs, fromWhat: startsLate ? '案发' : fromWhat } : null;
}

/** What each camera recorded of the incident, and what not. Source: SPEC E-161, E-162. */
export function incidentCoverage(
  cameras: readonly CameraCoverage[],
  devices: readonly RecordingDevice[],
  window: IncidentWindow,
): IncidentCoverage {
  const seen = cameras.map((camera) => ({ camera, spans: merged(camera.recordings) }));
  return {
    window,
    cameras: seen.map(({ camera, spans }) => ({
      ...measured(spans, window),
      device: camera.device,
      deviceId: camera.deviceId,
      before: clipped(spans, { fromMs: Number.NEGATIVE_INFINITY, untilMs: window.fromMs }),
      after: clipped(spans, { fromMs: window.untilMs, untilMs: Number.POSITIVE_INFINITY }),
      uncovered: uncoveredIn(spans, window).map((span) => ({
        ...span,
        reason: reasonFor(span, devices.find(({ id }) => id === camera.deviceId)?.silences ?? []),
      })),
      overlaps: seen
        .filter((other) => other.camera !== camera)
        .map((other) => ({ device: other.camera.device, spans: shared(spans, other.spans, window) }))
        .filter((overlap) => overlap.spans.length > 0),
    })),
    together: togetherOf(
      seen.flatMap(({ spans }) => spans),
      window,
    ),
  };
}

function togetherOf(all: readonly Span[], window: IncidentWindow): IncidentCoverage['together'] {
  const spans = merged(all);
  return { percent: measured(spans, window).percent, uncovered: uncoveredIn(spans, window) };
}

function measured(spans: readonly Span[], window: Span) {
  const inside = clipped(spans, window);
  const coveredMs = inside.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
  const share = coveredMs / (window.untilMs - window.fromMs);
  return { inside, coveredMs, percent: Math.floor(share * 1000) / 10 };
}

/** Two files that touch within this are one recording cut by the device. Units: milliseconds. */
const SEAM_MS = 2_000;

/** In order, without overlaps and seams. */
function merged(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const { fromMs, untilMs } of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1);
    if (last === undefined || fromMs - last.untilMs > SEAM_MS) joined.push({ fromMs, untilMs });
    else joined[joined.length - 1] = { ...last, untilMs: Math.max(last.untilMs, untilMs) };
  }
  return joined;
}

function clipped(spans: readonly Span[], to: Span): readonly Span[] {
  return spans
    .map(({ fromMs, untilMs }) => ({
      fromMs: Math.max(fromMs, to.fromMs),
      untilMs: Math.min(untilMs, to.untilMs),
    }))
    .filter(({ fromMs, untilMs }) => untilMs > fromMs);
}

function uncoveredIn(spans: readonly Span[], window: Span): readonly Span[] {
  const free: Span[] = [];
  let reachedMs = window.fromMs;
  for (const { fromMs, untilMs } of clipped(spans, window)) {
    if (fromMs > reachedMs) free.push({ fromMs: reachedMs, untilMs: fromMs });
    reachedMs = untilMs;
  }
  return reachedMs < window.untilMs ? [...free, { fromMs: reachedMs, untilMs: window.untilMs }] : free;
}

function shared(mine: readonly Span[], theirs: readonly Span[], window: Span): readonly Span[] {
  return clipped(mine, window).flatMap((span) => clipped(theirs, span));
}
