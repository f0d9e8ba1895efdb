import { z } from 'zod';
import { Sha256, Sm3 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import { LegalKind } from './legalKinds.ts';

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
});
export type EvidenceClaims = z.infer<typeof EvidenceClaims>;

/** How the material came into police hands; four of them are distinct legal acts. */
export const CollectionAct = z.enum(['collection', 'obtainment', 'acceptance', 'seizure', 'selfMade']);
export type CollectionAct = z.infer<typeof CollectionAct>;

/** One link of the chain of custody; append-only. */
export const CustodyEntry = z.strictObject({
  at: Moment,
  act: z.enum(['imported', 'verified', 'viewed', 'exported', 'handedOver', 'returned']),
  by: z.string(),
  note: z.string(),
});
export type CustodyEntry = z.infer<typeof CustodyEntry>;

export const EvidenceItem = z.strictObject({
  id: z.string(),
  /** Number within the case, from 1; printed as 证据1. */
  number: z.int().positive(),
  title: z.string().min(1).max(120),
  legalKind: LegalKind,
  fileName: z.string().min(1).max(255),
  originalPath: z.string(),
  sizeBytes: z.int().nonnegative(),
  sourceModifiedAt: Moment,
  sha256: Sha256,
  sm3: Sm3,
  claims: EvidenceClaims,
  collectionAct: CollectionAct,
  collectedBy: z.array(z.string()).readonly(),
  collectedAt: Moment,
  provider: z.string(),
  storagePlace: z.string(),
  /** Ids of checklist requirements this item supports. */
  proves: z.array(z.string()).readonly(),
  provesNote: z.string(),
  /** When the stored bytes were read back and compared; `null` = 已入库, not yet 已复核. */
  readBackAt: Moment.nullable(),
  custody: z.array(CustodyEntry).min(1).readonly(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;
