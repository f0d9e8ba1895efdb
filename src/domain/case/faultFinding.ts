import { z } from 'zod';
import type { Role } from '../access/role.ts';
import { emptyFacts, PoliceFault } from '../disposition/facts.ts';
import { failure } from '../kernel/failure.ts';
import { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { RightsCase } from './rightsCase.ts';
import { withEvent } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** The two offices whose findings agree before a fault counts as found. */
export const FaultOffice = z.enum(['inspectorate', 'legalAffairs']);
export type FaultOffice = z.infer<typeof FaultOffice>;

export const faultOfficeNames: Readonly<Record<FaultOffice, string>> = {
  inspectorate: '督察',
  legalAffairs: '法制',
};

export const faultLevelNames: Readonly<Record<PoliceFault['level'], string>> = {
  none: '无过错',
  ordinary: '一般',
  considerable: '较大',
  serious: '严重',
  unknown: '未认定',
};

/** What one office found of the enforcement against one counterparty; `unknown` takes its earlier finding back. */
export const FaultFinding = z.strictObject({
  counterpartyId: z.string(),
  office: FaultOffice,
  level: PoliceFault.shape.level,
  reasons: z.string().max(1000),
  by: z.string(),
  at: Moment,
});
export type FaultFinding = z.infer<typeof FaultFinding>;

/** What 督察 or 法制 says; for which of the two is known by who says it. */
export const FaultInput = z.strictObject({
  counterpartyId: z.string(),
  level: PoliceFault.shape.level,
  reasons: z.string().trim().max(1000),
});
export type FaultInput = z.infer<typeof FaultInput>;

/** For which office a person finds; null for everybody else. */
export function faultOfficeOf(role: Role): FaultOffice | null {
  if (role === 'inspectorateChief') return 'inspectorate';
  return role === 'legalReviewer' ? 'legalAffairs' : null;
}

/** What each office last found about one counterparty, as far as it has not taken it back. */
export function standingFindings(
  findings: readonly FaultFinding[],
  counterpartyId: string,
): readonly FaultFinding[] {
  return FaultOffice.options.flatMap((office) => {
    const last = findings.findLast((it) => it.counterpartyId === counterpartyId && it.office === office);
    return last === undefined || last.level === 'unknown' ? [] : [last];
  });
}

/**
 * Keeps what one office finds of the enforcement; it is found jointly once both say the same.
 *
 * Fails: `session.notAllowed` for another office; `case.personUnknown`; `disposition.faultReasonMissing` for a level without a reason;
 * `disposition.faultSamePerson` when one person would speak for both offices.
 * Source: SPEC D-K8, D-K9; law.md §8.2.
 */
export function judgeFault(
  rightsCase: RightsCase,
  input: FaultInput,
  { office, stamp }: { readonly office: FaultOffice | null; readonly stamp: Stamp },
): Result<RightsCase> {
  const { counterpartyId, level, reasons } = input;
  const person = rightsCase.counterparties.find((entry) => entry.id === counterpartyId);
  if (office === null) return refused(failure('session.notAllowed'));
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  if (level !== 'unknown' && reasons.length < 2)
    return refused(failure('disposition.faultReasonMissing', { at: 'reasons' }));
  const others = standingFindings(rightsCase.faultFindings, counterpartyId).filter(
    (finding) => finding.office !== office,
  );
  if (level !== 'unknown' && others.some(({ by }) => by === stamp.by))
    return refused(failure('disposition.faultSamePerson', { person: stamp.by }));
  const faultFindings = [
    ...rightsCase.faultFindings,
    { counterpartyId, office, level, reasons, by: stamp.by, at: stamp.now },
  ];
  const known = rightsCase.facts[counterpartyId] ?? emptyFacts();
  const policeFault = {
    ...known.policeFault,
    ...policeFaultFound(faultFindings, counterpartyId),
  };
  const facts = { ...rightsCase.facts, [counterpartyId]: { ...known, policeFault } };
  const why = reasons === '' ? '' : `：${reasons}`;
  const joint = policeFault.jointlyConfirmed === 'yes' ? '，督察、法制共同认定' : '';
  const summary = `${person.name}案执法过错${faultLevelNames[level]}（${faultOfficeNames[office]}）${joint}${why}`;
  return ok(withEvent({ ...rightsCase, faultFindings, facts }, stamp, 'faultJudged', summary));
}

/** What both offices found; null while one has not, or the two differ. */
export function jointLevel([first, second]: readonly FaultFinding[]): PoliceFault['level'] | null {
  return first !== undefined && first.level === second?.level ? first.level : null;
}

/** What the rules may build on: two offices that differ have found nothing together. Source: SPEC D-K9, D-K19. */
export function policeFaultFound(
  findings: readonly FaultFinding[],
  counterpartyId: string,
): Omit<PoliceFault, 'disputed'> {
  const standing = standingFindings(findings, counterpartyId);
  const [first, second] = standing;
  if (first === undefined) return { level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' };
  const reasons = standing.map((it) => `${faultOfficeNames[it.office]}：${it.reasons}`).join('；');
  const joint = jointLevel(standing);
  if (joint !== null) return { level: joint, jointlyConfirmed: 'yes', reasons };
  return { level: second === undefined ? first.level : 'unknown', jointlyConfirmed: 'no', reasons };
}
