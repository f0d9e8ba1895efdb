import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments, Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { clockOffsetMs, offsetText } from './deviceClock.ts';
import { RecordingDevice } from './device.ts';
import type { EvidenceItem } from './evidenceItem.ts';
import { ItemTime } from './evidenceItem.ts';
import { hasItems, itemOf, withItem } from './itemsOfCase.ts';
import { clockNameOf, hasSource, shownBy } from './itemTime.ts';

/** A device as it is entered, and the items that came from it. */
export const DeviceInput = z.strictObject({
  ...RecordingDevice.omit({ silences: true }).shape,
  evidenceIds: z.array(z.string()).max(5000).readonly(),
});
export type DeviceInput = z.infer<typeof DeviceInput>;

/**
 * Adds a device or replaces the one with the same id; its clock then counts for all its items whose time nobody has stated.
 *
 * Fails: `evidence.notFound`; `evidence.clockNeedsTwo` when fewer than two people checked the clock; `case.timeInFuture`.
 * Source: SPEC E-11.
 */
export function recordDevice(rightsCase: RightsCase, input: DeviceInput, stamp: Stamp): Result<RightsCase> {
  const { evidenceIds, ...entered } = input;
  if (!hasItems(rightsCase, evidenceIds)) return refused(failure('evidence.notFound'));
  const wrong = wrongDeviation(entered.deviation, stamp);
  if (wrong !== null) return refused(wrong);
  const before = rightsCase.devices.find(({ id }) => id === entered.id);
  const device: RecordingDevice = { ...entered, silences: before?.silences ?? [] };
  const devices =
    before === undefined
      ? [...rightsCase.devices, device]
      : rightsCase.devices.map((entry) => (entry.id === device.id ? device : entry));
  const mine = new Set(evidenceIds);
  const evidence = rightsCase.evidence.map((item) => {
    if (mine.has(item.id)) return ofDevice(item, device);
    return item.deviceId === device.id ? ofDevice(item, null) : item;
  });
  const clock = device.deviation === null ? '' : `，时钟${offsetText(clockOffsetMs(device.deviation))}`;
  const summary = `登记${clockNameOf(device)}“${device.label}”，证据${evidenceIds.length}份${clock}`;
  return ok(withEvent({ ...rightsCase, devices, evidence }, stamp, 'deviceRecorded', summary));
}

/** Takes a device off; its items stay, uncorrected. Fails: `evidence.deviceUnknown`. */
export function removeDevice(
  rightsCase: RightsCase,
  { deviceId }: { readonly deviceId: string },
  stamp: Stamp,
): Result<RightsCase> {
  const device = rightsCase.devices.find(({ id }) => id === deviceId);
  if (device === undefined) return refused(failure('evidence.deviceUnknown'));
  const devices = rightsCase.devices.filter((entry) => entry !== device);
  const evidence = rightsCase.evidence.map((item) =>
    item.deviceId === deviceId ? ofDevice(item, null) : item,
  );
  return ok(
    withEvent({ ...rightsCase, devices, evidence }, stamp, 'deviceRecorded', `移除设备“${device.label}”`),
  );
}

export const ItemTimeInput = z.strictObject({
  evidenceId: z.string(),
  deviceId: z.string().nullable(),
  time: ItemTime,
});
export type ItemTimeInput = z.infer<typeof ItemTimeInput>;

/**
 * Says which device an item is from and which time is taken for its own.
 *
 * Fails: `evidence.notFound`, `evidence.deviceUnknown`; `evidence.timeSourceSilent` when the source says nothing;
 * `evidence.timeNeedsReason` when a time is stated without one.
 * Source: SPEC E-10.
 */
export function chooseItemTime(
  rightsCase: RightsCase,
  { evidenceId, deviceId, time }: ItemTimeInput,
  stamp: Stamp,
): Result<RightsCase> {
  const item = itemOf(rightsCase, evidenceId);
  if (!item.ok) return item;
  if (deviceId !== null && !rightsCase.devices.some(({ id }) => id === deviceId))
    return refused(failure('evidence.deviceUnknown'));
  const isStated = time.source === 'stated';
  if (isStated && (time.stated === null || time.reason.trim().length < 2))
    return refused(failure('evidence.timeNeedsReason'));
  const next = { ...item.value, deviceId, time: { ...time, stated: isStated ? time.stated : null } };
  if (!hasSource(next, time.source, rightsCase.devices)) return refused(failure('evidence.timeSourceSilent'));
  const what = `认定证据${next.number}的时间来源`;
  return ok(withEvent(withItem(rightsCase, next), stamp, 'itemTimeChosen', what));
}

export const SilenceInput = z.strictObject({
  deviceId: z.string(),
  from: Moment,
  until: Moment,
  reason: z.string().trim().min(2).max(200),
});
export type SilenceInput = z.infer<typeof SilenceInput>;

/**
 * Says why a device recorded nothing for a while; a later reason for the same stretch replaces the earlier one.
 *
 * Fails: `evidence.deviceUnknown`; `case.timesOutOfOrder`.
 * Source: SPEC E-12.
 */
export function recordSilence(
  rightsCase: RightsCase,
  { deviceId, ...silence }: SilenceInput & { readonly id: string },
  stamp: Stamp,
): Result<RightsCase> {
  const device = rightsCase.devices.find(({ id }) => id === deviceId);
  if (device === undefined) return refused(failure('evidence.deviceUnknown'));
  if (compareMoments(silence.until, silence.from) <= 0)
    return refused(failure('case.timesOutOfOrder', { earlier: '空白开始', later: '空白结束' }));
  const others = device.silences.filter(
    ({ from, until }) => from !== silence.from || until !== silence.until,
  );
  const told = { ...device, silences: [...others, { ...silence, by: stamp.by, at: stamp.now }] };
  const devices = rightsCase.devices.map((entry) => (entry === device ? told : entry));
  const summary = `说明“${device.label}”未摄录原因：${silence.reason}`;
  return ok(withEvent({ ...rightsCase, devices }, stamp, 'deviceRecorded', summary));
}

/** The item under this device; what nobody has decided follows the device's clock. */
function ofDevice(item: EvidenceItem, device: RecordingDevice | null): EvidenceItem {
  const { source } = item.time;
  const moved = { ...item, deviceId: device?.id ?? null };
  const isDecided = source === 'stated' || source === 'fileTime';
  if (isDecided || item.file === null) return moved;
  const shown = shownBy(item.file);
  const uncorrected = shown?.isNamed === true ? ('fileName' as const) : ('claim' as const);
  const isCorrected = (device?.deviation ?? null) !== null && shown !== null;
  return { ...moved, time: { ...item.time, source: isCorrected ? 'deviceCorrected' : uncorrected } };
}

function wrongDeviation(deviation: RecordingDevice['deviation'], stamp: Stamp): Failure | null {
  if (deviation === null) return null;
  if (new Set(deviation.checkedBy.map((name) => name.trim())).size < 2)
    return failure('evidence.clockNeedsTwo');
  return compareMoments(deviation.checkedAt, stamp.now) > 0
    ? failure('case.timeInFuture', { field: '核对时间' })
    : null;
}
