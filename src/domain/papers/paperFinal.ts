import { z } from 'zod';
import { EvidenceFile } from '../evidence/evidenceFile.ts';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';

/** Who took something back, when and why. */
const TakenBack = z.strictObject({ at: Moment, by: z.string(), reason: z.string().min(2).max(200) });

/**
 * A made paper that was locked: what leaves the printer, is signed and comes back.
 * Its text is the one of the draft it was locked from, letter for letter; only the watermark is gone and the code has come.
 */
export const PaperFinal = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,40}$/),
  /** The draft it was locked from, and the digest of its text, of which the code on paper shows the head. */
  documentId: z.string(),
  textDigest: Sha256,
  /** Counts from 1 for each paper and whom it is made for. */
  version: z.int().positive(),
  at: Moment,
  by: z.string(),
  pages: z.int().positive(),
  pdf: z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive() }),
  /** Where the trail of the case stood then. */
  trailHead: z.strictObject({ seq: z.int().positive(), hash: Sha256 }).nullable(),
  withdrawn: TakenBack.nullable(),
});
export type PaperFinal = z.infer<typeof PaperFinal>;

/** Copies that left the printer, as the person at it said. */
export const PrintRun = z.strictObject({
  id: z.string(),
  finalId: z.string(),
  at: Moment,
  by: z.string(),
  copies: z.int().min(1).max(99),
  /** For whom, or why again. */
  note: z.string().max(100),
});
export type PrintRun = z.infer<typeof PrintRun>;

/** The paper was signed in ink; by whom as it says. */
export const PaperSigning = z.strictObject({
  finalId: z.string(),
  at: Moment,
  by: z.string(),
  signers: z.string().min(1).max(100),
});
export type PaperSigning = z.infer<typeof PaperSigning>;

/** To which final a scan belongs, and how that was found. */
export const ScanPlace = z.strictObject({
  finalId: z.string(),
  at: Moment,
  by: z.string(),
  /** `code` = the code on the page said so; `hand` = a person did, for this reason. */
  how: z.enum(['code', 'hand']),
  reason: z.string().max(200),
});
export type ScanPlace = z.infer<typeof ScanPlace>;

/** A scan or photograph of a signed paper; its bytes are kept as they came. */
export const SignedScan = z.strictObject({
  id: z.string().regex(/^[a-z0-9]{1,40}$/),
  at: Moment,
  by: z.string(),
  file: EvidenceFile,
  /** The codes that were read on its pages; empty = none was found. */
  codes: z.array(z.string().max(80)).max(20).readonly(),
  place: ScanPlace.nullable(),
  setAside: TakenBack.nullable(),
});
export type SignedScan = z.infer<typeof SignedScan>;

/** As a case begins. */
export const noPapers = {
  documents: [],
  paperFinals: [],
  printRuns: [],
  paperSignings: [],
  signedScans: [],
} as const;
