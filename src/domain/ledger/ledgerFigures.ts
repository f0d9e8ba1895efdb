import { z } from 'zod';
import { firstContactAt } from '../care/careTargets.ts';
import { givenMoney } from '../care/givenMoney.ts';
import { hospitalArrival } from '../care/treatments.ts';
import { legalResults, LegalResultKind } from '../case/legalResults.ts';
import { DutyActivity } from '../case/rightsCase.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { archiveNumberOf, lastReached } from '../case/stageChange.ts';
import { EnforcementStep, PlaceKind } from '../case/whereItHappens.ts';
import { Answer } from '../disposition/facts.ts';
import { MeasureId } from '../disposition/measures.ts';
import { TrackId } from '../disposition/tracks.ts';
import { injuryGrades, isHurt } from '../infringement/injury.ts';
import type { Injury } from '../infringement/injury.ts';
import { Day, Moment, officialDate } from '../kernel/moment.ts';
import { fiveMusts, MustFigures, noMustKnown } from './fiveMusts.ts';

/** How hurt somebody was, as the ledger tells it; an appraisal not yet there is never guessed. */
export const ledgerInjuries = ['unhurt', 'notAppraised', 'pending', ...injuryGrades] as const;
export const LedgerInjury = z.enum(ledgerInjuries);
export type LedgerInjury = z.infer<typeof LedgerInjury>;

/** What the ledger counts of one case, without opening it. */
export const LedgerFigures = z.strictObject({
  activity: DutyActivity,
  /** Not counted in packs made earlier. */
  step: EnforcementStep.default('unknown'),
  placeKind: PlaceKind.default('unknown'),
  tool: z.string(),
  officers: z
    .array(
      z.strictObject({
        name: z.string(),
        category: z.enum(['officer', 'auxiliaryOfficer', 'closeRelative']),
        badgeNumber: z.string(),
        unit: z.string(),
        post: z.string(),
        injury: LedgerInjury,
        /** First seen by a doctor; not told in packs made earlier, nor what follows. */
        hospitalAt: Moment.nullable().default(null),
        /** First contact of the office with the person or the family. */
        contactedAt: Moment.nullable().default(null),
      }),
    )
    .readonly(),
  /** The last decision for each; `null` = none yet. */
  counterparties: z
    .array(
      z.strictObject({
        name: z.string(),
        track: TrackId.nullable(),
        measure: MeasureId.nullable(),
        /** Not told in packs made earlier, nor what follows. */
        drunk: Answer.default('unknown'),
        /** `2026年3月26日行政拘留10日`, oldest first. */
        results: z.array(z.string()).readonly().default([]),
        /** Of what kind those are, each once. */
        resultKinds: z.array(LegalResultKind).readonly().default([]),
        /** 移送审查起诉. */
        sentOn: Day.nullable().default(null),
      }),
    )
    .readonly(),
  visits: z.int().nonnegative(),
  /** Money told of at visits; what packs made earlier tell instead of what was paid. Units: fen. */
  visitFen: z.int().nonnegative(),
  /** Money signed for, or given by others than the bureau; `null` = made earlier, not told. Units: fen. */
  paidFen: z.int().nonnegative().nullable().default(null),
  /** Money of the bureau told of at visits that nobody granted. Units: fen. */
  unapprovedFen: z.int().nonnegative().default(0),
  legalAssistanceAt: Moment.nullable(),
  notices: z.int().nonnegative(),
  /** 舆情 found about it. */
  posts: z.int().nonnegative().default(0),
  /** Names cleared: concluded, and not found true. */
  cleared: z.int().nonnegative().default(0),
  closedAt: Moment.nullable(),
  archivedAt: Moment.nullable().default(null),
  /** 归档号; empty = none, or not told. */
  archiveNumber: z.string().default(''),
  /** 五必, as the record says. */
  musts: MustFigures.default(noMustKnown),
});
export type LedgerFigures = z.infer<typeof LedgerFigures>;

/** Source: SPEC S-2. */
export function ledgerFigures(rightsCase: RightsCase): LedgerFigures {
  const { incident, officers, counterparties, decisions, visits, activation, oversight, publicOpinion } =
    rightsCase;
  return {
    activity: incident.activity,
    step: incident.step,
    placeKind: incident.placeKind,
    tool: incident.tool,
    officers: officers.map(({ id, name, category, badgeNumber, unit, post, injury }) => ({
      name,
      category,
      badgeNumber,
      unit,
      post,
      injury: ledgerInjury(injury),
      hospitalAt: hospitalArrival(rightsCase, id),
      contactedAt: isHurt(injury) ? firstContactAt(rightsCase, id) : null,
    })),
    counterparties: counterparties.map(({ id, name }) => {
      const decision = decisions.findLast(({ counterpartyId }) => counterpartyId === id);
      const results = legalResults(rightsCase, id);
      return {
        name,
        track: decision?.track ?? null,
        measure: decision?.measure ?? null,
        drunk: rightsCase.facts[id]?.offender.drunk ?? 'unknown',
        results: results.map(({ on, text }) => `${officialDate(on)}${text}`),
        resultKinds: [...new Set(results.map(({ kind }) => kind))],
        sentOn: results.findLast(({ kind }) => kind === 'sentForProsecution')?.on ?? null,
      };
    }),
    visits: visits.length,
    visitFen: visits.reduce((sum, { amountFen }) => sum + amountFen, 0),
    ...givenMoney(rightsCase),
    legalAssistanceAt: activation?.firstSteps.legalAssistance?.doneAt ?? null,
    notices: oversight.notices.length,
    posts: publicOpinion.posts.length,
    cleared: publicOpinion.clearings.filter(
      ({ conclusion }) => conclusion !== null && conclusion.result !== 'true',
    ).length,
    closedAt: lastReached(rightsCase, 'closed'),
    archivedAt: lastReached(rightsCase, 'archived'),
    archiveNumber: archiveNumberOf(rightsCase),
    musts: fiveMusts(rightsCase),
  };
}

/** Money really paid; of packs made earlier what they tell of visits. Units: fen. Source: SPEC S-30. */
export function paidFenOf({ paidFen, visitFen }: Pick<LedgerFigures, 'paidFen' | 'visitFen'>): number {
  return paidFen ?? visitFen;
}

/** Clearing a name, ending a case and handing it over deal with nobody. */
const dealsWithNobody: readonly MeasureId[] = ['nameClearing', 'closeCase', 'transferOut'];

/** Whether the report's 处理不法侵害人员 counts this person. Source: SPEC S-1. */
export function isDealtWith({ measure }: LedgerFigures['counterparties'][number]): boolean {
  return measure !== null && !dealsWithNobody.includes(measure);
}

/** Whether the report's 民警、辅警受到不同程度伤害 counts this person; a relative is in the ledger, not in that sentence. Source: SPEC S-1. */
export function isHurtOfficer({ category, injury }: LedgerFigures['officers'][number]): boolean {
  return category !== 'closeRelative' && injury !== 'unhurt';
}

function ledgerInjury(injury: Injury): LedgerInjury {
  if (!isHurt(injury)) return 'unhurt';
  const { assessment } = injury;
  if (assessment.status === 'graded') return assessment.grade;
  return assessment.status === 'pending' ? 'pending' : 'notAppraised';
}
