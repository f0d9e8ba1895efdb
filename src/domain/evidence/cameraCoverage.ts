import { epochMs } from '../kernel/moment.ts';
import type { RecordingDevice } from './device.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { timeOf } from './itemTime.ts';

/** One recording on a camera's timeline. Units: milliseconds since 1970. */
export interface Recording {
  readonly evidenceNumber: number;
  readonly fromMs: number;
  readonly untilMs: number;
  /** How its time was found, as `TimeOfItem.how`. */
  readonly how: string;
}
/** A stretch between two recordings of one camera. Units: milliseconds since 1970. */
export interface CameraGap {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Why nothing was recorded, when it was said: 未摄录原因. */
  readonly reason: string | null;
}
export interface CameraCoverage {
  readonly device: string;
  /** `null` = nobody has entered this device yet; the files say its name. */
  readonly deviceId: string | null;
  readonly recordings: readonly Recording[];
  readonly gaps: readonly CameraGap[];
}

/** Two files that touch within this are one recording cut by the device. Units: milliseconds. */
const SEAM_MS = 2_000;

/**
 * What each camera recorded in the time taken for true, and where it is silent and why.
 * Source: SPEC E-5, E-11, E-12 (执法记录仪“五必”：摄录必全).
 */
export function cameraCoverage(
  evidence: readonly EvidenceItem[],
  devices: readonly RecordingDevice[],
): readonly CameraCoverage[] {
  const byKey = new Map<string, { device: string; deviceId: string | null; recordings: Recording[] }>();
  for (const item of evidence) {
    const recording = recordingOf(item, devices);
    if (recording === null) continue;
    const known = devices.find(({ id }) => id === item.deviceId);
    const device = known?.label ?? nameInFile(item);
    const key = known === undefined ? `file ${device}` : `device ${known.id}`;
    const row = byKey.get(key) ?? { device, deviceId: known?.id ?? null, recordings: [] };
    row.recordings.push(recording);
    byKey.set(key, row);
  }
  return [...byKey.values()].map(({ device, deviceId, recordings }) => {
    const sorted = recordings.toSorted((a, b) => a.fromMs - b.fromMs);
    const silences = devices.find(({ id }) => id === deviceId)?.silences ?? [];
    return { device, deviceId, recordings: sorted, gaps: gapsBetween(sorted, silences) };
  });
}

function nameInFile({ file }: EvidenceItem): string {
  const named = file?.claims.fromName ?? null;
  return file?.claims.device ?? named?.deviceNumber ?? named?.badgeNumber ?? '未知设备';
}

function recordingOf(item: EvidenceItem, devices: readonly RecordingDevice[]): Recording | null {
  if (item.file === null) return null;
  const { mediaType, durationMs, damage } = item.file.claims;
  if (mediaType?.startsWith('video/') !== true || durationMs === null || damage !== null) return null;
  const time = timeOf(item, devices);
  if (time === null) return null;
  const fromMs = epochMs(time.from);
  return { evidenceNumber: item.number, fromMs, untilMs: fromMs + durationMs, how: time.how };
}

function gapsBetween(
  recordings: readonly Recording[],
  silences: RecordingDevice['silences'],
): readonly CameraGap[] {
  const gaps: CameraGap[] = [];
  let reachedMs = Number.NEGATIVE_INFINITY;
  for (const { fromMs, untilMs } of recordings) {
    if (reachedMs !== Number.NEGATIVE_INFINITY && fromMs - reachedMs > SEAM_MS) {
      const gap = { fromMs: reachedMs, untilMs: fromMs };
      gaps.push({ ...gap, reason: reasonFor(gap, silences) });
    }
    reachedMs = Math.max(reachedMs, untilMs);
  }
  return gaps;
}

/** A reason given for a stretch explains a gap only when it covers all of it. */
export function reasonFor(
  gap: { readonly fromMs: number; readonly untilMs: number },
  silences: RecordingDevice['silences'],
): string | null {
  const said = silences.findLast(
    ({ from, until }) => epochMs(from) <= gap.fromMs + SEAM_MS && epochMs(until) >= gap.untilMs - SEAM_MS,
  );
  return said?.reason ?? null;
}
