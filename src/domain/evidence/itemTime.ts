import { dayOf, epochMs, Moment, momentOfEpoch } from '../kernel/moment.ts';
import { clockOffsetMs, clockText, correctedMoment, offsetText } from './deviceClock.ts';
import type { ClockDeviation, RecordingDevice } from './device.ts';
import type { EvidenceFile } from './evidenceFile.ts';
import type { EvidenceItem, ItemTime } from './evidenceItem.ts';

/** When an item was made, and how that was found. */
export interface TimeOfItem {
  readonly from: Moment;
  /** End of a recording; `null` for what has no length. */
  readonly until: Moment | null;
  /** The computation in words, e.g. `记录仪显示 18:57:42 − 快 00:07:31 = 18:50:11`. */
  readonly how: string;
}

/**
 * The time taken for an item's own, with its computation; `null` when the source chosen says nothing.
 * A source is never silently replaced by another one, except that a device without a measured clock cannot be corrected.
 * Source: SPEC E-10, E-11.
 */
export function timeOf(item: EvidenceItem, devices: readonly RecordingDevice[]): TimeOfItem | null {
  const { file, time } = item;
  if (time.source === 'stated') {
    return time.stated === null ? null : spanned(item, time.stated, statedHow(time));
  }
  if (file === null) return null;
  if (time.source === 'fileTime') return fromFileTime(file);
  if (time.source === 'fileName') return fromName(item, file);
  const shown = shownBy(file);
  if (shown === null) return null;
  const device = devices.find(({ id }) => id === item.deviceId);
  const deviation = time.source === 'deviceCorrected' ? (device?.deviation ?? null) : null;
  if (deviation !== null) {
    const from = correctedMoment(shown.at, deviation);
    return spanned(item, from, correctionText(clockNameOf(device), shown.at, deviation));
  }
  const claim = `${shown.isNamed ? '文件名' : '文件自述'} ${clockOf(shown.at)}`;
  const why = time.source === 'deviceCorrected' ? '，设备时钟误差尚未登记' : '，未经校正';
  return spanned(item, shown.at, `${claim}${why}`);
}

/** What the device's own clock said when the file was made: inside the file, else in its name. */
export function shownBy({ claims }: EvidenceFile): { readonly at: Moment; readonly isNamed: boolean } | null {
  const claimed = Moment.safeParse(claims.takenAt);
  if (claimed.success) return { at: claimed.data, isNamed: false };
  const named = claims.fromName?.startedAt ?? null;
  return named === null ? null : { at: named, isNamed: true };
}

/** Whether a source has anything to say of this item. */
export function hasSource(
  item: EvidenceItem,
  source: ItemTime['source'],
  devices: readonly RecordingDevice[],
) {
  if (source === 'deviceCorrected') {
    const device = devices.find(({ id }) => id === item.deviceId);
    return item.file !== null && shownBy(item.file) !== null && (device?.deviation ?? null) !== null;
  }
  return (
    source === 'stated' || timeOf({ ...item, time: { source, stated: null, reason: '' } }, devices) !== null
  );
}

/** `记录仪显示 18:57:42 − 快 00:07:31 = 18:50:11`; days are written when the correction changes the day. */
export function correctionText(clock: string, shown: Moment, deviation: ClockDeviation): string {
  const offsetMs = clockOffsetMs(deviation);
  const from = correctedMoment(shown, deviation);
  const isSameDay = dayOf(shown) === dayOf(from);
  const say = (moment: Moment) => (isSameDay ? clockOf(moment) : `${dayOf(moment)} ${clockOf(moment)}`);
  if (offsetMs === 0) return `${clock}显示 ${say(shown)}，经核对时钟准确`;
  return `${clock}显示 ${say(shown)} ${offsetMs > 0 ? '−' : '+'} ${offsetText(offsetMs)} = ${say(from)}`;
}

/** What a device's clock is called in a computation. */
export function clockNameOf(device: RecordingDevice | undefined): string {
  return device === undefined ? '设备' : clockNames[device.kind];
}

const clockNames: Readonly<Record<RecordingDevice['kind'], string>> = {
  bodyCamera: '记录仪',
  phone: '手机',
  surveillance: '监控',
  computer: '电脑',
  other: '设备',
};

function statedHow({ reason }: ItemTime): string {
  return reason === '' ? '人工认定' : `人工认定，理由：${reason}`;
}

function fromName(item: EvidenceItem, { claims }: EvidenceFile): TimeOfItem | null {
  const named = claims.fromName?.startedAt ?? null;
  return named === null ? null : spanned(item, named, `文件名 ${clockOf(named)}，未经校正`);
}

/** A recorder closes its file when the recording ends, so a recording began its own length earlier. */
function fromFileTime({ sourceModifiedAt, claims }: EvidenceFile): TimeOfItem {
  const { durationMs } = claims;
  if (durationMs === null) {
    return {
      from: sourceModifiedAt,
      until: null,
      how: `文件修改时间 ${clockOf(sourceModifiedAt)}，未经校正`,
    };
  }
  const from = momentOfEpoch(epochMs(sourceModifiedAt) - durationMs);
  const how = `文件修改时间（录制结束） ${clockOf(sourceModifiedAt)} − 时长 ${clockText(durationMs)} = ${clockOf(from)}`;
  return { from, until: sourceModifiedAt, how };
}

function spanned({ file }: EvidenceItem, from: Moment, how: string): TimeOfItem {
  const durationMs = file?.claims.durationMs ?? null;
  const until = durationMs === null ? null : momentOfEpoch(epochMs(from) + durationMs);
  return { from, until, how };
}

/** Time of day in Chinese legal time. */
function clockOf(moment: Moment): string {
  return momentOfEpoch(epochMs(moment)).slice(11, 19);
}
