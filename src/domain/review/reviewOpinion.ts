import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';

/** What reviewers look for; data of `templates/checklists/review.json`. */
export const ReviewKinds = z.strictObject({
  version: z.string(),
  source: z.string(),
  kinds: z
    .array(
      z.strictObject({ id: z.string().min(1).max(40), label: z.string().min(1).max(40), note: z.string() }),
    )
    .min(1)
    .readonly(),
});
export type ReviewKinds = z.infer<typeof ReviewKinds>;

/** What a finding is about: the dossier as a whole, one item of evidence, one paper. */
export const FindingPlace = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dossier') }),
  z.strictObject({
    kind: z.literal('evidence'),
    evidenceId: z.string().max(40),
    label: z.string().max(200),
  }),
  z.strictObject({ kind: z.literal('paper'), documentId: z.string().max(40), label: z.string().max(200) }),
]);
export type FindingPlace = z.infer<typeof FindingPlace>;

export function placeText(place: FindingPlace): string {
  return place.kind === 'dossier' ? '全案' : place.label;
}

export const FindingWeight = z.enum(['must', 'should']);
export type FindingWeight = z.infer<typeof FindingWeight>;
export const findingWeightNames: Readonly<Record<FindingWeight, string>> = {
  must: '应当补正',
  should: '建议完善',
};

/** One thing the reviewer found. The label of its kind goes with it: lists may change, a finding keeps its words. */
export const ReviewFinding = z.strictObject({
  id: z.string().min(1).max(40),
  place: FindingPlace,
  kindId: z.string().max(40),
  kindLabel: z.string().max(40),
  weight: FindingWeight,
  text: z.string().trim().min(2).max(1000),
});
export type ReviewFinding = z.infer<typeof ReviewFinding>;

export const ReviewOutcome = z.enum(['accepted', 'returned']);
export type ReviewOutcome = z.infer<typeof ReviewOutcome>;
export const reviewOutcomeNames: Readonly<Record<ReviewOutcome, string>> = {
  accepted: '通过',
  returned: '退回补充',
};

/** More findings than this are no list anyone can answer. */
export const MAX_FINDINGS = 300;

/**
 * The opinion as it travels back: which package it is about, who says what. Its text is canonical JSON, and its digest is its name.
 * Source: SPEC B-12.
 */
export const ReviewOpinion = z.strictObject({
  format: z.literal('weiquan-review-opinion'),
  version: z.literal(1),
  id: z.string().min(1).max(40),
  /** Digest of the tag manifest of the package it was written on. */
  packageSha256: Sha256,
  /** Whether that package verified on the reviewer's machine. */
  packageVerdict: z.enum(['valid', 'invalid']),
  caseId: z.string().max(40),
  caseNumber: z.string().max(60),
  caseName: z.string().max(80),
  reviewUnit: z.string().max(60),
  reviewer: z.string().max(60),
  issuedAt: Moment,
  outcome: ReviewOutcome,
  text: z.string().trim().min(2).max(4000),
  findings: z.array(ReviewFinding).max(MAX_FINDINGS).readonly(),
});
export type ReviewOpinion = z.infer<typeof ReviewOpinion>;

/** Where the opinion lies in its package. */
export const OPINION_FILE = '审核意见.json';
