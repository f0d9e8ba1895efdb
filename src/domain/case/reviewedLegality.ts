import { Legality } from '../disposition/facts.ts';
import type { Answer } from '../disposition/facts.ts';
import { conductStanding, standingConduct } from '../evidence/conductReview.ts';
import type { ConductFinding, ConductReview } from '../evidence/conductReview.ts';

export type LegalityItem = keyof Legality;
export const legalityItems: readonly LegalityItem[] = Legality.keyof().options;

/** Whose word an answer on the enforcement is. */
export interface LegalityStanding {
  /** What the rules take it for. */
  readonly answer: Answer;
  /** `disputed` = 督察 and 法制 differ on a question it rests on. */
  readonly standing: 'reviewed' | 'disputed' | 'claimed' | 'open';
  /** What 督察 or 法制 found so far of the questions it rests on. */
  readonly findings: readonly ConductFinding[];
}

/** The questions of the review each item rests on; what follows the use of a weapon is aid to the hurt, not lawfulness of the duty. */
const questionsByItem: Readonly<Record<LegalityItem, readonly string[]>> = {
  authority: ['authority'],
  identityShown: ['identityShown'],
  twoOfficers: ['twoOfficers'],
  auxiliaryKeptToRole: ['auxiliaryKeptToRole'],
  reasonTold: ['reasonTold'],
  warningGiven: ['warningGiven'],
  gearLawful: ['gearLawful', 'gearStopped', 'weaponLawful'],
  recorderComplete: ['cameraComplete'],
  injuredAided: ['injuredAided', 'weaponAftermath'],
  complaintChannelOffered: ['complaintChannel'],
};

/**
 * One item of the enforcement, as far as anybody may say it: what 督察 or 法制 found, else what the handlers of the case claim.
 * A claim that all was well proves nothing, a claimed breach keeps its doubt; a finding ends either.
 * Source: SPEC D-K18; law.md §8.2.
 */
export function legalityStanding(
  review: ConductReview | null,
  claimed: Legality,
  item: LegalityItem,
): LegalityStanding {
  const questions = questionsByItem[item];
  const entries = questions.map((id) => review?.entries.find(({ questionId }) => questionId === id) ?? null);
  const findings = entries.flatMap(standingConduct);
  const read = entries.map(conductStanding);
  if (read.some(({ answer }) => answer === 'no')) return { answer: 'no', standing: 'reviewed', findings };
  if (read.some(({ isDisputed }) => isDisputed)) return { answer: 'unknown', standing: 'disputed', findings };
  if (read.every(({ answer }) => answer !== 'unknown'))
    return { answer: 'yes', standing: 'reviewed', findings };
  const claim = claimed[item];
  const standing = claim === 'unknown' ? 'open' : 'claimed';
  return { answer: claim === 'no' ? 'no' : 'unknown', standing, findings };
}

/** All of it as the rules read it. Source: SPEC D-K18. */
export function reviewedLegality(review: ConductReview | null, claimed: Legality): Legality {
  return legalityItems.reduce<Legality>(
    (read, item) => ({ ...read, [item]: legalityStanding(review, claimed, item).answer }),
    claimed,
  );
}
