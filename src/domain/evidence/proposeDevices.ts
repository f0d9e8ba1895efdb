import type { RightsCase } from '../case/rightsCase.ts';
import type { ImportProfile } from './importProfile.ts';
import type { RecordingDevice } from './device.ts';
import { isFiled } from './evidenceItem.ts';
import type { FiledItem } from './evidenceItem.ts';
import type { DeviceInput } from './recordDevice.ts';

/** A device the files speak of; a person confirms it. */
export interface DeviceProposal {
  readonly key: string;
  /** The device of the case these files belong to; `null` = nobody has entered it. */
  readonly deviceId: string | null;
  /** As it would be recorded, with the items it has already. */
  readonly device: Omit<DeviceInput, 'id'>;
  /** Of the items without a device. */
  readonly evidenceNumbers: readonly number[];
}

type Known = Pick<RightsCase, 'evidence' | 'officers' | 'devices'>;

/**
 * Groups items without a device by what their names and contents say of one. Nothing is entered by itself.
 * Source: SPEC E-17.
 */
export function proposeDevices(
  rightsCase: Known,
  profiles: readonly ImportProfile[],
): readonly DeviceProposal[] {
  const byKey = new Map<string, FiledItem[]>();
  for (const item of rightsCase.evidence) {
    const key = isFiled(item) && item.deviceId === null ? keyOf(item) : null;
    if (key !== null && isFiled(item)) byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return [...byKey].map(([key, items]) => proposal({ key, items, profiles }, rightsCase));
}

/** The number of the device tells most, then whoever wore it, then its make. */
function keyOf({ file: { claims } }: FiledItem): string | null {
  const { deviceNumber = null, badgeNumber = null } = claims.fromName ?? {};
  if (deviceNumber !== null) return `device ${deviceNumber}`;
  if (badgeNumber !== null) return `badge ${badgeNumber}`;
  return claims.device === null ? null : `make ${claims.device}`;
}

interface Group {
  readonly key: string;
  readonly items: readonly FiledItem[];
  readonly profiles: readonly ImportProfile[];
}

function proposal({ key, items, profiles }: Group, rightsCase: Known): DeviceProposal {
  const named = newDevice(items, profiles);
  const known = rightsCase.devices.find((device) => isSame(device, named)) ?? null;
  const wearer = rightsCase.officers.find(
    ({ badgeNumber }) => badgeNumber !== '' && badgeNumber === named.badgeNumber,
  );
  return {
    key,
    deviceId: known?.id ?? null,
    device: {
      ...(known === null ? { ...named, wearer: wearer?.name ?? '' } : fieldsOf(known)),
      evidenceIds: [
        ...rightsCase.evidence
          .filter(({ deviceId }) => known !== null && deviceId === known.id)
          .map(({ id }) => id),
        ...items.map(({ id }) => id),
      ],
    },
    evidenceNumbers: items.map(({ number }) => number),
  };
}

type DeviceFields = Omit<RecordingDevice, 'id' | 'silences'>;

function newDevice(items: readonly FiledItem[], profiles: readonly ImportProfile[]): DeviceFields {
  const all = items.map(({ file }) => file.claims);
  const number = all.find(({ fromName }) => fromName?.deviceNumber != null)?.fromName?.deviceNumber ?? '';
  const badgeNumber = all.find(({ fromName }) => fromName?.badgeNumber != null)?.fromName?.badgeNumber ?? '';
  const model = (all.find(({ device }) => device !== null)?.device ?? '').slice(0, 60);
  const profileId = all.find(({ fromName }) => fromName !== null)?.fromName?.profileId;
  const kind = profiles.find(({ id }) => id === profileId)?.deviceKind ?? 'other';
  return {
    kind,
    label: `${kindNames[kind]} ${number || badgeNumber || model}`.slice(0, 60),
    model,
    number: number.slice(0, 60),
    wearer: '',
    badgeNumber: badgeNumber.slice(0, 20),
    deviation: null,
  };
}

/** By its number; where the files give none, by who wore it; where they give neither, by its make. */
function isSame(device: RecordingDevice, named: DeviceFields): boolean {
  if (named.number !== '') return device.number === named.number;
  if (named.badgeNumber !== '') return device.badgeNumber === named.badgeNumber;
  return device.kind === named.kind && device.model === named.model;
}

function fieldsOf(device: RecordingDevice): DeviceFields {
  const { kind, label, model, number, wearer, badgeNumber, deviation } = device;
  return { kind, label, model, number, wearer, badgeNumber, deviation };
}

const kindNames: Readonly<Record<RecordingDevice['kind'], string>> = {
  bodyCamera: '执法记录仪',
  phone: '手机',
  surveillance: '监控',
  computer: '电脑',
  other: '设备',
};
