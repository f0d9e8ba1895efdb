import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';

/** The pack of another vault something came in: whose it was there, and by what it is known again. Source: SPEC P-T18. */
export const PackOrigin = z.strictObject({
  unitName: z.string().max(60),
  /** As that bureau counts; ours go on by themselves. */
  version: z.int().positive(),
  /** Who made it there, and when. */
  by: z.string().max(60),
  at: Moment,
  keyFingerprint: Sha256,
  packSha256: Sha256,
});
export type PackOrigin = z.infer<typeof PackOrigin>;

/** Where something came from, as it is shown and printed. */
export function originText({ unitName, version, by, at }: PackOrigin, counted: '局版' | '版本'): string {
  const number = counted === '局版' ? `局${version}` : `第${version}版`;
  return `${unitName} ${number}，${by}，${at.slice(0, 10)}`;
}

/** The pack something came in, in words, and the digest it is known by. */
export const PackSource = z.strictObject({ text: z.string(), packSha256: Sha256 });
export type PackSource = z.infer<typeof PackSource>;

/** `null` = it came in no pack. */
export function packSource(origin: PackOrigin | null, counted: '局版' | '版本'): PackSource | null {
  return origin === null ? null : { text: originText(origin, counted), packSha256: origin.packSha256 };
}
