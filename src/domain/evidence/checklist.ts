import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { countsAsProof } from './evidenceItem.ts';
import { InfringementKind } from '../infringement/infringementKind.ts';

/** One thing a case of some kinds must prove; data of `templates/checklists/evidence.json`. */
export const Requirement = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+$/),
  label: z.string().min(1),
  why: z.string().min(1),
  source: z.string().min(1),
  /** The source has been read in full text; otherwise the screen shows 待核. */
  verified: z.boolean(),
  kinds: z.array(InfringementKind).min(1).readonly(),
  /** What usually proves it, as a hint. */
  usualEvidence: z.string(),
});
export type Requirement = z.infer<typeof Requirement>;

export const EvidenceChecklist = z.strictObject({
  version: z.string(),
  effectiveFrom: z.string(),
  requirements: z.array(Requirement).min(1).readonly(),
});
export type EvidenceChecklist = z.infer<typeof EvidenceChecklist>;

export interface CheckedRequirement {
  readonly requirement: Requirement;
  readonly state: 'met' | 'missing' | 'waived';
  /** Numbers of the items that support it. */
  readonly evidenceNumbers: readonly number[];
  readonly waiverReason: string | null;
}

/**
 * What the case can already prove and what it cannot.
 * Damaged or executable files count for nothing: they prove nothing until a person has dealt with them.
 * Source: SPEC E-1, E-2.
 */
export function checkEvidence(
  rightsCase: RightsCase,
  checklist: EvidenceChecklist,
): readonly CheckedRequirement[] {
  return checklist.requirements
    .filter((requirement) => requirement.kinds.includes(rightsCase.kind))
    .map((requirement) => {
      const supporting = rightsCase.evidence.filter(
        (item) => item.proofs.some(({ elementId }) => elementId === requirement.id) && countsAsProof(item),
      );
      const waiver = rightsCase.waivers.find((entry) => entry.requirementId === requirement.id);
      const state = supporting.length > 0 ? 'met' : waiver === undefined ? 'missing' : 'waived';
      return {
        requirement,
        state,
        evidenceNumbers: supporting.map((item) => item.number),
        waiverReason: waiver?.reason ?? null,
      };
    });
}
