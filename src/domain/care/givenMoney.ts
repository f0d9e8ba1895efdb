import type { RightsCase } from '../case/rightsCase.ts';
import type { CondolenceVisit } from './condolenceVisit.ts';
import type { ReliefApplication } from './relief.ts';

/** What reached those who were harmed. Units: integer fen. */
export interface GivenMoney {
  /** Signed for; and what others gave at a visit, who approve it themselves. */
  readonly paidFen: number;
  /** The bureau's own, told of a visit, without an application that was granted. */
  readonly unapprovedFen: number;
}

type VisitAndRelief = Pick<RightsCase, 'visits' | 'relief'>;

/**
 * Money really paid. An application granted at the same level for the same people speaks for the money of a visit: what they signed for
 * counts, and it is never counted twice.
 * Source: SPEC C-65, S-30.
 */
export function givenMoney({ visits, relief }: VisitAndRelief): GivenMoney {
  const signedFen = relief.applications.reduce((sum, application) => sum + signedForFen(application), 0);
  const sumOf = (standing: VisitMoney) =>
    visits
      .filter((visit) => standingOf(visit, relief) === standing)
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
  return { paidFen: signedFen + sumOf('others'), unapprovedFen: sumOf('unapproved') };
}

/** On what the money of one visit rests: an application granted, nobody's approval yet, or the approval of others. */
export type VisitMoney = 'signedFor' | 'unapproved' | 'others';

/** Source: SPEC C-65. */
export function standingOf(
  { level, officerIds }: Pick<CondolenceVisit, 'level' | 'officerIds'>,
  { applications }: Pick<RightsCase['relief'], 'applications'>,
): VisitMoney {
  const speaking = applications.filter((one) => one.level === level);
  const isGranted = officerIds.every((id) =>
    speaking.some((one) => one.decision?.verdict === 'approved' && isFor(one, id)),
  );
  if (isGranted) return 'signedFor';
  const isAskedHere = speaking.some((one) => officerIds.some((id) => isFor(one, id)));
  return level === 'district' || isAskedHere ? 'unapproved' : 'others';
}

/** What was granted at the level of a visit to those visited, for holding against what the visit tells. Units: integer fen. */
export function grantedFen(
  { level, officerIds }: Pick<CondolenceVisit, 'level' | 'officerIds'>,
  { applications }: Pick<RightsCase['relief'], 'applications'>,
): number {
  return applications
    .filter((one) => one.level === level && one.decision?.verdict === 'approved')
    .flatMap(({ shares }) => shares)
    .filter(({ officerId }) => officerIds.includes(officerId))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** Visits whose money nobody granted. */
export function unapprovedVisits({ visits, relief }: VisitAndRelief): readonly CondolenceVisit[] {
  return visits.filter((visit) => visit.amountFen > 0 && standingOf(visit, relief) === 'unapproved');
}

function signedForFen({ shares, payouts }: ReliefApplication): number {
  return shares
    .filter(({ officerId }) => payouts.some((payout) => payout.officerId === officerId))
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
}

function isFor({ shares }: ReliefApplication, id: string): boolean {
  return shares.some(({ officerId, amountFen }) => officerId === id && amountFen > 0);
}
