import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';

/** One question about how the police acted. */
export const ConductQuestion = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+$/),
  label: z.string().min(1),
  /** What has to be looked at. */
  ask: z.string().min(1),
  source: z.string().min(1),
  /** The article has been read in full text; otherwise the screen shows 待核. */
  verified: z.boolean(),
  usualEvidence: z.string(),
});
export type ConductQuestion = z.infer<typeof ConductQuestion>;

/** Data of `templates/checklists/conduct.json`. Source: law.md §8.2. */
export const ConductChecklist = z.strictObject({
  version: z.string(),
  effectiveFrom: z.string(),
  questions: z.array(ConductQuestion).min(1).readonly(),
});
export type ConductChecklist = z.infer<typeof ConductChecklist>;

export const ConductAnswer = z.enum(['yes', 'no', 'notApplicable', 'unknown']);
export type ConductAnswer = z.infer<typeof ConductAnswer>;

/** Which of the two that may find stood behind it; the case officer only gathers. */
export const ConductBody = z.enum(['inspectorate', 'legalAffairs']);
export type ConductBody = z.infer<typeof ConductBody>;
export const conductBodyNames: Readonly<Record<ConductBody, string>> = {
  inspectorate: '督察',
  legalAffairs: '法制',
};

/** What one body found on one question; `unknown` takes its earlier finding back. */
export const ConductFinding = z.strictObject({
  answer: ConductAnswer,
  reason: z.string().max(500),
  body: ConductBody,
  by: z.string(),
  at: Moment,
});
export type ConductFinding = z.infer<typeof ConductFinding>;

/** What is known of one question: what the case officer gathered, and what 督察 and 法制 found. */
export const ConductEntry = z.strictObject({
  questionId: z.string(),
  evidenceIds: z.array(z.string()).max(50).readonly(),
  note: z.string().max(300),
  gatheredBy: z.string(),
  gatheredAt: Moment.nullable(),
  /** The newest of each body, side by side; every earlier finding stays in the history of the case. */
  findings: z.array(ConductFinding).max(2).readonly(),
});
export type ConductEntry = z.infer<typeof ConductEntry>;

/** The review of the police's own conduct, a duty of evidence like any other. Source: law.md §8.2; SPEC E-140. */
export const ConductReview = z.strictObject({ entries: z.array(ConductEntry).max(60).readonly() });
export type ConductReview = z.infer<typeof ConductReview>;

export interface ReviewedQuestion {
  readonly question: ConductQuestion;
  readonly entry: ConductEntry | null;
  /** What was found; nobody having looked is `unknown` too, never `yes`. */
  readonly answer: ConductAnswer;
  /** 督察 and 法制 do not say the same of it. */
  readonly isDisputed: boolean;
  /** Found in order, but no item shows it. */
  readonly isBare: boolean;
}

/** Every question with where it stands. Source: SPEC E-140. */
export function reviewedQuestions(
  review: ConductReview | null,
  { questions }: ConductChecklist,
): readonly ReviewedQuestion[] {
  return questions.map((question) => {
    const entry = review?.entries.find(({ questionId }) => questionId === question.id) ?? null;
    const { answer, isDisputed } = conductStanding(entry);
    const isBare = answer === 'yes' && (entry?.evidenceIds.length ?? 0) === 0;
    return { question, entry, answer, isDisputed, isBare };
  });
}

/**
 * What both bodies together have found of a question. Where one finds a breach and the other none, nothing is found:
 * neither takes the place of the other.
 * Source: SPEC E-145.
 */
export function conductStanding(
  entry: Pick<ConductEntry, 'findings'> | null,
): Pick<ReviewedQuestion, 'answer' | 'isDisputed'> {
  const answers = new Set(standingConduct(entry).map(({ answer }) => answer));
  if (answers.has('no'))
    return answers.size === 1 ? { answer: 'no', isDisputed: false } : { answer: 'unknown', isDisputed: true };
  const fine = answers.has('yes') ? 'yes' : 'notApplicable';
  return { answer: answers.size === 0 ? 'unknown' : fine, isDisputed: false };
}

/** The findings that have not been taken back, 督察 first. */
export function standingConduct(entry: Pick<ConductEntry, 'findings'> | null): readonly ConductFinding[] {
  const standing = (entry?.findings ?? []).filter(({ answer }) => answer !== 'unknown');
  return ConductBody.options.flatMap((body) => standing.filter((finding) => finding.body === body));
}

/** Whether 督察 and 法制 differ on any question. Source: SPEC E-145. */
export function isConductDisputed(review: ConductReview | null): boolean {
  return review?.entries.some((entry) => conductStanding(entry).isDisputed) === true;
}

/** What is not found yet, because nobody looked or 督察 and 法制 differ, by its label. Source: SPEC E-140, E-145, D-K20. */
export function openConduct(review: ConductReview | null, checklist: ConductChecklist): readonly string[] {
  return reviewedQuestions(review, checklist)
    .filter(({ answer }) => answer === 'unknown')
    .map(({ question, isDisputed }) =>
      isDisputed ? `${question.label}（督察、法制认定不一致）` : question.label,
    );
}

export interface ConductCounts {
  readonly no: number;
  readonly unknown: number;
  readonly disputed: number;
  readonly bare: number;
}

/** How many questions stay open or went against the police. Source: SPEC E-140. */
export function countConduct(reviewed: readonly ReviewedQuestion[]): ConductCounts {
  const count = (test: (entry: ReviewedQuestion) => boolean) => reviewed.filter(test).length;
  return {
    no: count(({ answer }) => answer === 'no'),
    unknown: count(({ answer, isDisputed }) => answer === 'unknown' && !isDisputed),
    disputed: count(({ isDisputed }) => isDisputed),
    bare: count(({ isBare }) => isBare),
  };
}
