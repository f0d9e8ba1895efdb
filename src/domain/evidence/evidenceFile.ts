import { z } from 'zod';
import { Sha256, Sm3 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';

/**
 * What a file says of itself. Claims, never facts: a device clock may be wrong, a name may lie.
 * `null` = the file does not say.
 */
export const EvidenceClaims = z.strictObject({
  /** Type sniffed from content; `null` = not recognised, accepted but never opened in the app. */
  mediaType: z.string().nullable(),
  /** Content and extension tell the same story. */
  extensionMatches: z.boolean(),
  isExecutable: z.boolean(),
  /** Why the content cannot be read whole, in Chinese; `null` = no damage seen. */
  damage: z.string().nullable(),
  takenAt: z.string().nullable(),
  device: z.string().nullable(),
  durationMs: z.int().nonnegative().nullable(),
  widthPx: z.int().positive().nullable(),
  heightPx: z.int().positive().nullable(),
  gps: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  /** Frames a second of a video. */
  frameRate: z.number().positive().nullable(),
  /** The frames stand at uneven distances, so that no place can be counted in frames by the rate; absent = even, or not told. */
  hasUnevenFrames: z.literal(true).optional(),
  /** How pictures and sound are coded, e.g. `avc1`, `hvc1`, `mp4a`; what decides whether the app can play it. */
  codecs: z.array(z.string().max(20)).max(8).readonly(),
  /** What the file's name says by an import profile. Source: GA/T 947 (待核). */
  fromName: z
    .strictObject({
      profileId: z.string(),
      badgeNumber: z.string().nullable(),
      deviceNumber: z.string().nullable(),
      startedAt: Moment.nullable(),
      sequence: z.int().nonnegative().nullable(),
    })
    .nullable(),
});
export type EvidenceClaims = z.infer<typeof EvidenceClaims>;

/** The bytes of an item, as they came in. */
export const EvidenceFile = z.strictObject({
  fileName: z.string().min(1).max(255),
  originalPath: z.string(),
  sizeBytes: z.int().nonnegative(),
  sourceModifiedAt: Moment,
  sha256: Sha256,
  sm3: Sm3,
  claims: EvidenceClaims,
  /** When the stored bytes were read back and compared; `null` = 已入库, not yet 已复核. */
  readBackAt: Moment.nullable(),
});
export type EvidenceFile = z.infer<typeof EvidenceFile>;
