import type { RightsCase } from '../../case/rightsCase.ts';
import { cameraCoverage } from '../../evidence/cameraCoverage.ts';
import type { RecordingDevice } from '../../evidence/device.ts';
import { clockText } from '../../evidence/deviceClock.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import type { FiledItem } from '../../evidence/evidenceItem.ts';
import { timeOf } from '../../evidence/itemTime.ts';
import { epochMs, momentOfEpoch } from '../../kernel/moment.ts';
import type { RecordingFields } from '../evidenceGroups.ts';
import { evidenceFields } from './evidenceFields.ts';
import type { ElementNames } from './evidenceFields.ts';
import { segmentFields } from './segmentFields.ts';
import { orNull } from './wording.ts';

/** Sound and pictures that run, one after the other. */
export function recordingsOf(rightsCase: RightsCase): readonly FiledItem[] {
  return rightsCase.evidence.filter(isFiled).filter(({ file }) => /^(?:video|audio)\//u.test(typeOf(file)));
}

const typeOf = ({ claims }: FiledItem['file']) => claims.mediaType ?? '';

/** Every recording as E04 notes it. Source: SPEC E-110. */
export function recordingFields(rightsCase: RightsCase, names: ElementNames): readonly RecordingFields[] {
  const silences = silencesOf(rightsCase);
  return recordingsOf(rightsCase).map((item, index) => {
    const time = timeOf(item, rightsCase.devices);
    const device = rightsCase.devices.find(({ id }) => id === item.deviceId);
    const { durationMs } = item.file.claims;
    return {
      ...evidenceFields(item, names),
      isFurther: index > 0,
      deviceText: device === undefined ? item.file.claims.device : deviceText(device),
      wearerText: device === undefined ? null : wearerText(device),
      startedAt: time?.from ?? null,
      endedAt: time?.until ?? null,
      timeHow: time?.how ?? null,
      durationText: durationMs === null ? null : clockText(durationMs),
      segments: segmentFields(item, { rightsCase, names, from: time?.from ?? null }),
      interruptions: silences
        .filter((silence) => silence.beside.includes(item.number))
        .map((silence) => silence.text),
    };
  });
}

/** `执法记录仪3号，DSJ-X9，编号000003`. */
export function deviceText({ label, model, number }: RecordingDevice): string {
  return [label, model, number === '' ? '' : `编号${number}`].filter((part) => part !== '').join('，');
}

function wearerText({ wearer, badgeNumber }: RecordingDevice): string | null {
  return orNull(
    [wearer, badgeNumber === '' ? '' : `警号${badgeNumber}`].filter((part) => part !== '').join('，'),
  );
}

interface NotedSilence {
  readonly text: string;
  /** Numbers of the recordings before and after. */
  readonly beside: readonly number[];
}

/** Two times this close are the same edge. Units: milliseconds. */
const SEAM_MS = 2_000;

/** Gaps found between recordings, and stretches somebody has given a reason for. Source: SPEC E-12. */
function silencesOf(rightsCase: RightsCase): readonly NotedSilence[] {
  return cameraCoverage(rightsCase.evidence, rightsCase.devices).flatMap((camera) => {
    const said = rightsCase.devices.find(({ id }) => id === camera.deviceId)?.silences ?? [];
    const stretches = [
      ...camera.gaps,
      ...said
        .map((silence) => ({
          fromMs: epochMs(silence.from),
          untilMs: epochMs(silence.until),
          reason: silence.reason,
        }))
        .filter(
          (silence) => !camera.gaps.some((gap) => gap.reason === silence.reason && overlaps(gap, silence)),
        ),
    ];
    return stretches.map((stretch) => ({
      text: silenceText(stretch),
      beside: camera.recordings
        .filter((recording) => touches(recording, stretch))
        .map((one) => one.evidenceNumber),
    }));
  });
}

interface Stretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.fromMs < other.untilMs && other.fromMs < one.untilMs;
}

function touches(one: Stretch, other: Stretch): boolean {
  return one.fromMs <= other.untilMs + SEAM_MS && other.fromMs <= one.untilMs + SEAM_MS;
}

function silenceText({ fromMs, untilMs, reason }: Stretch & { readonly reason: string | null }): string {
  const clock = (ms: number) => momentOfEpoch(ms).slice(11, 19);
  return `${clock(fromMs)}至${clock(untilMs)}（${clockText(untilMs - fromMs)}）未摄录，${reason === null ? '原因尚未说明' : `原因：${reason}`}。`;
}
