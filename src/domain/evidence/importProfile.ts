import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import type { EvidenceClaims } from './evidenceFile.ts';
import { RecordingDevice } from './device.ts';

/** What a pattern may point out: by its named groups. */
const groupNames = ['badge', 'device', 'day', 'clock', 'sequence'];

const Pattern = z.string().min(1).max(300).refine(isPattern, '不是有效的文件名规则，或者含有不认识的分组');

/** How the files of one kind of device are named; data an administrator may change. */
export const ImportProfile = z.strictObject({
  id: z.string().min(1).max(40),
  label: z.string().min(1).max(60),
  source: z.string().min(1).max(120),
  verified: z.boolean(),
  deviceKind: RecordingDevice.shape.kind,
  /** `path`: with the folders it lies in, with forward slashes. */
  on: z.enum(['name', 'path']),
  /** Named groups: badge, device, day (YYYYMMDD), clock (HHMMSS), sequence. */
  pattern: Pattern,
});
export type ImportProfile = z.infer<typeof ImportProfile>;

/** The profiles in the order they are tried. */
export const ImportProfileFile = z.strictObject({
  version: z.string(),
  profiles: z.array(ImportProfile).max(60).readonly(),
});

/** Longer ones are no name a device gives; they also bound what a clumsy pattern can cost. */
const MAX_READ_CHARACTERS = 200;

/** What a file's name and folders say by the first profile that fits; `null` = no profile fits. Source: SPEC E-17. */
export function readFromName(
  originalPath: string,
  profiles: readonly ImportProfile[],
): EvidenceClaims['fromName'] {
  const path = originalPath.slice(-MAX_READ_CHARACTERS);
  const name = path.slice(path.lastIndexOf('/') + 1);
  for (const { id, on, pattern } of profiles) {
    const groups = new RegExp(pattern, 'u').exec(on === 'path' ? path : name)?.groups;
    if (groups === undefined) continue;
    const startedAt = momentFrom(groups['day'], groups['clock']);
    // A number that is no time shows that the name means something else.
    if (startedAt === null && groups['day'] !== undefined) continue;
    return {
      profileId: id,
      badgeNumber: groups['badge'] ?? null,
      deviceNumber: groups['device'] ?? null,
      startedAt,
      sequence: groups['sequence'] === undefined ? null : Number(groups['sequence']),
    };
  }
  return null;
}

/** Names are written in Chinese legal time. */
function momentFrom(day: string | undefined, clock: string | undefined): Moment | null {
  if (day === undefined || clock === undefined) return null;
  const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
  const time = `${clock.slice(0, 2)}:${clock.slice(2, 4)}:${clock.slice(4)}`;
  const moment = Moment.safeParse(`${date}T${time}+08:00`);
  return moment.success ? moment.data : null;
}

function isPattern(pattern: string): boolean {
  try {
    // The alternative always fits, so that the groups are told without a text.
    const groups = new RegExp(`${pattern}|`, 'u').exec('')?.groups ?? {};
    return Object.keys(groups).every((name) => groupNames.includes(name));
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
