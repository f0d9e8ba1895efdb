import type { EvidenceItem } from './evidenceItem.ts';

/** One recording on a camera's timeline. Units: milliseconds since 1970. */
export interface Recording {
  readonly evidenceNumber: number;
  readonly fromMs: number;
  readonly untilMs: number;
}
export interface CameraCoverage {
  readonly device: string;
  readonly recordings: readonly Recording[];
  /** Stretches between two recordings of this camera. */
  readonly gaps: readonly { readonly fromMs: number; readonly untilMs: number }[];
}

/** Two files that touch within this are one recording cut by the device. Units: milliseconds. */
const SEAM_MS = 2_000;

/**
 * What each body camera recorded and where it is silent.
 * Times are the devices' own claims; a wrong device clock shifts its whole row.
 * Source: SPEC E-5 (执法记录仪“五必”：摄录必全).
 */
export function cameraCoverage(evidence: readonly EvidenceItem[]): readonly CameraCoverage[] {
  const byDevice = new Map<string, Recording[]>();
  for (const item of evidence) {
    const recording = recordingOf(item);
    if (recording === null) continue;
    const device = item.file?.claims.device ?? '未知设备';
    byDevice.set(device, [...(byDevice.get(device) ?? []), recording]);
  }
  return [...byDevice].map(([device, unsorted]) => {
    const recordings = unsorted.sort((a, b) => a.fromMs - b.fromMs);
    return { device, recordings, gaps: gapsBetween(recordings) };
  });
}

function recordingOf({ number, file }: EvidenceItem): Recording | null {
  if (file === null) return null;
  const { mediaType, takenAt, durationMs, damage } = file.claims;
  if (mediaType?.startsWith('video/') !== true || takenAt === null || durationMs === null || damage !== null)
    return null;
  const fromMs = Date.parse(takenAt);
  return Number.isNaN(fromMs) ? null : { evidenceNumber: number, fromMs, untilMs: fromMs + durationMs };
}

function gapsBetween(recordings: readonly Recording[]): CameraCoverage['gaps'] {
  const gaps: { fromMs: number; untilMs: number }[] = [];
  let reachedMs = Number.NEGATIVE_INFINITY;
  for (const recording of recordings) {
    if (reachedMs !== Number.NEGATIVE_INFINITY && recording.fromMs - reachedMs > SEAM_MS) {
      gaps.push({ fromMs: reachedMs, untilMs: recording.fromMs });
    }
    reachedMs = Math.max(reachedMs, recording.untilMs);
  }
  return gaps;
}
