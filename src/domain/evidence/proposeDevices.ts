import type { RightsCase } from '../case/rightsCase.ts';
import type { ImportProfile } from './importProfile.ts';
import type { RecordingDevice } from './device.ts';
import { isFiled } from './evidenceItem.ts';
import type { FiledItem } from './evidenceItem.ts';
import type { DeviceInput } from './recordDevice.ts';

/** A device the files speak of and nobody has entered; a person confirms it. */
export interface DeviceProposal {
  readonly key: string;
  readonly device: Omit<DeviceInput, 'id'>;
  readonly evidenceNumbers: readonly number[];
}

/**
 * Groups items without a device by what their names and contents say of one. Nothing is entered by itself.
 * Source: SPEC E-17.
 */
export function proposeDevices(
  { evidence }: Pick<RightsCase, 'evidence'>,
  profiles: readonly ImportProfile[],
): readonly DeviceProposal[] {
  const byKey = new Map<string, FiledItem[]>();
  for (const item of evidence) {
    const key = isFiled(item) && item.deviceId === null ? keyOf(item) : null;
    if (key !== null && isFiled(item)) byKey.set(key, [...(byKey.get(key) ?? []), item]);
  }
  return [...byKey].map(([key, items]) => proposal(key, items, profiles));
}

/** The number of the device tells most, then whoever wore it, then its make. */
function keyOf({ file: { claims } }: FiledItem): string | null {
  const { deviceNumber = null, badgeNumber = null } = claims.fromName ?? {};
  if (deviceNumber !== null) return `device ${deviceNumber}`;
  if (badgeNumber !== null) return `badge ${badgeNumber}`;
  return claims.device === null ? null : `make ${claims.device}`;
}

function proposal(
  key: string,
  items: readonly FiledItem[],
  profiles: readonly ImportProfile[],
): DeviceProposal {
  const all = items.map(({ file }) => file.claims);
  const number = all.find(({ fromName }) => fromName?.deviceNumber != null)?.fromName?.deviceNumber ?? '';
  const badgeNumber = all.find(({ fromName }) => fromName?.badgeNumber != null)?.fromName?.badgeNumber ?? '';
  const model = (all.find(({ device }) => device !== null)?.device ?? '').slice(0, 60);
  const profileId = all.find(({ fromName }) => fromName !== null)?.fromName?.profileId;
  const kind = profiles.find(({ id }) => id === profileId)?.deviceKind ?? 'other';
  const label = `${kindNames[kind]} ${number || badgeNumber || model}`.slice(0, 60);
  return {
    key,
    device: {
      kind,
      label,
      model,
      number: number.slice(0, 60),
      wearer: '',
      badgeNumber: badgeNumber.slice(0, 20),
      deviation: null,
      evidenceIds: items.map(({ id }) => id),
    },
    evidenceNumbers: items.map(({ number: evidenceNumber }) => evidenceNumber),
  };
}

const kindNames: Readonly<Record<RecordingDevice['kind'], string>> = {
  bodyCamera: '执法记录仪',
  phone: '手机',
  surveillance: '监控',
  computer: '电脑',
  other: '设备',
};
