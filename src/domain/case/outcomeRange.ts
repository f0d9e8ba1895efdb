import { z } from 'zod';
import { notExecuted } from '../disposition/measureProposal.ts';
import { besideLimits, missingFine, PenaltyLimits } from '../disposition/penaltyLimits.ts';
import type { DecidedBeside } from '../disposition/penaltyLimits.ts';
import type { LegalOutcome } from '../disposition/legalOutcome.ts';
import { CitationId, Warning } from '../disposition/proposal.ts';
import { ruleSetFor } from '../disposition/ruleSets.ts';
import type { RuleSet, RuleSetFile } from '../disposition/ruleSets.ts';
import { TrackId, trackIds, trackKinds } from '../disposition/tracks.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import { decisionOf } from './decisionOf.ts';
import { factsOf } from './factsOf.ts';
import type { RightsCase } from './rightsCase.ts';

/** Detentions carried out together. Units: days. Source: 治安管理处罚法 第十六条 (待核). */
export const LONGEST_DETENTION = 20;

/** What the law says to one recorded penalty: `reason` = it stands with one, `nothing` = no reason carries it, `shown` = to be minded. */
export const OutcomeNote = Warning.extend({
  carriedBy: z.enum(['reason', 'nothing', 'shown']),
  at: z.enum(['kind', 'days', 'fineFen']),
});
export type OutcomeNote = z.infer<typeof OutcomeNote>;

/** One range a penalty of the case may be measured by. */
export const PenaltyRange = z.strictObject({
  track: TrackId,
  qualification: z.string(),
  penalty: z.string(),
  limits: PenaltyLimits,
  basis: z.array(CitationId).readonly(),
});
export type PenaltyRange = z.infer<typeof PenaltyRange>;

export type Penalty = Pick<
  LegalOutcome,
  'id' | 'counterpartyId' | 'kind' | 'on' | 'days' | 'fineFen' | 'appliedTrack'
>;

/** Every range of the public-order law of the day of the act. */
export function penaltyRanges(ruleSet: RuleSet | null): readonly PenaltyRange[] {
  if (ruleSet === null) return [];
  return trackIds.flatMap((track) => {
    const [limits, basis] = [ruleSet.limits(track), ruleSet.basis(track)];
    const { qualification } = trackKinds[track];
    return limits === null || basis.length === 0
      ? []
      : [{ track, qualification, penalty: ruleSet.range(track), limits, basis }];
  });
}

/** By what a penalty is measured: what its paper names, or what was decided in the case. */
function trackOfPenalty(
  rightsCase: RightsCase,
  { counterpartyId, appliedTrack }: Pick<Penalty, 'counterpartyId' | 'appliedTrack'>,
): TrackId | null {
  return appliedTrack ?? decisionOf(rightsCase, counterpartyId)?.track ?? null;
}

/**
 * Holds a penalty against the statutory range of its qualification and against who may be detained.
 *
 * Shape: empty = nothing to say, no penalty of the public-order law, or no range stored for the day.
 * Source: 治安管理处罚法 第十二条、第十三条、第十六条、第二十三条; 行政处罚法 第三十七条; SPEC D-K60–D-K63.
 */
export function outcomeNotes(
  rightsCase: RightsCase,
  penalty: Penalty,
  rules: RuleSetFile,
): readonly OutcomeNote[] {
  const { kind, on } = penalty;
  if (kind !== 'administrativeDetention' && kind !== 'fine' && kind !== 'warning') return [];
  const ruleSet = ruleSetFor(rules, dayOf(rightsCase.incident.occurredAt));
  if (ruleSet === null) return [];
  return [
    ...besideRange(rightsCase, penalty, [ruleSet, ruleSetFor(rules, on)]),
    ...together(rightsCase, penalty, ruleSet),
    ...personNotes(rightsCase, penalty, ruleSet),
  ];
}

/** What stands of a case, told for every penalty that is not struck out. */
export function notesOnOutcomes(
  rightsCase: RightsCase,
  rules: RuleSetFile,
): Readonly<Record<string, readonly OutcomeNote[]>> {
  return Object.fromEntries(
    rightsCase.legalOutcomes
      .filter(({ struck }) => struck === null)
      .map((one) => [one.id, outcomeNotes(rightsCase, one, rules)] as const)
      .filter(([, notes]) => notes.length > 0),
  );
}

/** The law of the act holds; a later one that is lighter may be applied, which somebody says in words. */
function besideRange(
  rightsCase: RightsCase,
  penalty: Penalty,
  [ofAct, ofDecision]: readonly [RuleSet, RuleSet | null],
): readonly OutcomeNote[] {
  const track = trackOfPenalty(rightsCase, penalty);
  const limits = track === null ? null : ofAct.limits(track);
  if (track === null || limits === null) return [];
  const decided = decidedBeside(rightsCase, penalty);
  const beside = besideLimits(penalty, limits, decided);
  if (beside === null) return fineStillDue(missingFine(penalty, limits, decided), ofAct, track);
  const later = ofDecision?.limits(track) ?? null;
  const besideLater = later === null ? beside : besideLimits(penalty, later, decided);
  const fitsLater = besideLater === null;
  const onlyLater = `只在${officialDate(penalty.on)}的法定幅度以内，适用后来的法律须写明为什么处罚较轻。`;
  const carriedBy = besideLater?.carriedBy === 'nothing' ? beside.carriedBy : 'reason';
  const why = carriedBy === 'nothing' ? [] : ofAct.basis(fitsLater ? 'actTime' : 'leniencyAdministrative');
  return [
    {
      ruleId: carriedBy === 'reason' ? 'D-K60' : 'D-K61',
      text: `${trackKinds[track].qualification}：${beside.why}${fitsLater ? onlyLater : ''}`,
      basis: [...ofAct.basis(track), ...why],
      carriedBy,
      at: beside.at,
    },
  ];
}

/** Penalties of the same decision: of the same person and day, for the same conduct. */
export function decidedBeside(
  rightsCase: RightsCase,
  penalty: Pick<Penalty, 'id' | 'counterpartyId' | 'on' | 'appliedTrack'>,
): DecidedBeside {
  const kinds = rightsCase.legalOutcomes
    .filter((one) => one.struck === null && one.id !== penalty.id && one.on === penalty.on)
    .filter((one) => one.counterpartyId === penalty.counterpartyId)
    .filter((one) => trackOfPenalty(rightsCase, one) === trackOfPenalty(rightsCase, penalty))
    .map(({ kind }) => kind);
  return { detention: kinds.includes('administrativeDetention'), fine: kinds.includes('fine') };
}

function fineStillDue(text: string | null, ofAct: RuleSet, track: TrackId): readonly OutcomeNote[] {
  if (text === null) return [];
  const basis = [...ofAct.basis(track), ...ofAct.basis('leniencyAdministrative')];
  return [
    {
      ruleId: 'D-K66',
      text: `${trackKinds[track].qualification}：${text}`,
      basis,
      carriedBy: 'shown',
      at: 'days',
    },
  ];
}

/** Detentions of one day, each decided by itself, are carried out together: so many in all is lawful, so long is nobody kept. Source: 治安管理处罚法 第十六条. */
function together(rightsCase: RightsCase, penalty: Penalty, ruleSet: RuleSet): readonly OutcomeNote[] {
  if (penalty.kind !== 'administrativeDetention') return [];
  const days = rightsCase.legalOutcomes
    .filter((one) => one.struck === null && one.id !== penalty.id && one.on === penalty.on)
    .filter((one) => one.counterpartyId === penalty.counterpartyId)
    .reduce((sum, one) => sum + (one.days ?? 0), penalty.days ?? 0);
  if (days <= LONGEST_DETENTION) return [];
  const text = `同日决定的拘留合计${days}日：分别决定的合并执行，最长${LONGEST_DETENTION}日，写明合并执行几日。`;
  return [{ ruleId: 'D-K62', text, basis: [...ruleSet.basis('combined')], carriedBy: 'reason', at: 'days' }];
}

function personNotes(
  rightsCase: RightsCase,
  { counterpartyId, kind }: Penalty,
  ruleSet: RuleSet,
): readonly OutcomeNote[] {
  const person = rightsCase.counterparties.find(({ id }) => id === counterpartyId);
  if (person === undefined) return [];
  const facts = factsOf(rightsCase, person);
  const { age, mentalCapacity } = facts.offender;
  const never = (text: string, key: 'ageAdministrative' | 'capacityAdministrative'): OutcomeNote => ({
    ruleId: 'D-K61',
    text,
    basis: [...ruleSet.basis(key)],
    carriedBy: 'nothing',
    at: 'kind',
  });
  if (age !== null && age < 14)
    return [never(`行为时${age}周岁，不满十四周岁的不予处罚，责令监护人严加管教。`, 'ageAdministrative')];
  if (mentalCapacity === 'none')
    return [never('行为时不能辨认或者控制自己行为的，不予处罚。', 'capacityAdministrative')];
  const lighter: readonly OutcomeNote[] =
    age !== null && age < 18
      ? [
          {
            ruleId: 'D-K63',
            text: `行为时${age}周岁，应当从轻或者减轻处罚，决定书须写明。`,
            basis: [...ruleSet.basis('ageAdministrative')],
            carriedBy: 'shown',
            at: 'kind',
          },
        ]
      : [];
  const unexecuted = kind === 'administrativeDetention' ? notExecuted({ facts, ruleSet }) : [];
  return [
    ...lighter,
    ...unexecuted.map((warning): OutcomeNote => ({
      ...warning,
      ruleId: 'D-K63',
      carriedBy: 'shown',
      at: 'kind',
    })),
  ];
}
