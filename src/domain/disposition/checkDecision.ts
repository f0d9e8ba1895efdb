import { isAnswerable } from '../kernel/answerableReason.ts';
import { failure, type Failure } from '../kernel/failure.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { DispositionDecision } from './decision.ts';
import type { DiscretionNote } from './discretion.ts';
import { departuresOf, type Departure } from './departures.ts';
import type { PolicyNote } from './localPolicy.ts';
import { finalBlocksOn } from './proposal.ts';
import { fitsTrack, measureNames } from './measures.ts';
import type { DispositionProposal, ForbiddenConclusion } from './proposal.ts';
import { trackKinds } from './tracks.ts';

/** What a decision is measured against beside the proposal. */
export interface DecisionContext {
  readonly notes: readonly PolicyNote[];
  /** What the table of discretion says; absent = nothing. */
  readonly discretion?: readonly DiscretionNote[];
  /** What was decided before for the same person; `null` = nothing. */
  readonly earlier: DispositionDecision | null;
}

/**
 * Lets a human decision pass, or says why not. People decide; but never what the law forbids on the recorded facts,
 * and what departs from the proposal, the bureau's policy or an earlier decision only with a written reason.
 *
 * Fails: `disposition.factsMissing` when nothing may be concluded yet (D-G0, D-G7, D-N1 to D-N3);
 * `disposition.forbidden` when a guard closes the track; `disposition.measureForeign` when the measure belongs to another kind of case;
 * `disposition.reasonRequired` with the rules when a reason of ten characters is wanting; `disposition.legalOpinionMissing` when the
 * case is made lighter without 法制.
 */
export function checkDecision(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  { notes, discretion = [], earlier }: DecisionContext,
): Result<DispositionDecision> {
  const barrier = barrierOf(decision, proposal);
  if (barrier !== null) return refused(barrier);
  const departures = [...changeOf(earlier), ...departuresOf(decision, proposal, notes, discretion)];
  if (departures.length === 0) return ok(decision);
  const rule = departures.map(({ ruleId }) => ruleId).join('、');
  if (!isAnswerable(decision.reason))
    return refused(
      failure('disposition.reasonRequired', { rule, why: departures.map(({ text }) => text).join('') }),
    );
  const isOpinionWanted = departures.some(({ wantsLegalOpinion }) => wantsLegalOpinion === true);
  return isOpinionWanted && !isAnswerable(decision.legalOpinion)
    ? refused(failure('disposition.legalOpinionMissing', { rule }))
    : ok(decision);
}

/** What no reason can lift: the facts have to change first. `null` = nothing stands against it. */
export function barrierOf(
  { track, measure, finality }: Pick<DispositionDecision, 'track' | 'measure' | 'finality'>,
  proposal: DispositionProposal,
): Failure | null {
  if (proposal.blocked !== null)
    return failure('disposition.factsMissing', { rule: 'D-G0', why: proposal.blocked.text });
  const forbidden = closing(track, proposal);
  if (forbidden !== undefined)
    return failure('disposition.forbidden', { rule: forbidden.ruleId, why: forbidden.reason });
  if (proposal.notInForce.includes(track))
    return failure('disposition.forbidden', { rule: 'D-G23', why: '行为当日的法律没有这一条，不能适用。' });
  const barred = proposal.forbiddenMeasures.find((entry) => entry.measure === measure);
  if (barred !== undefined)
    return failure('disposition.forbidden', { rule: barred.ruleId, why: barred.reason });
  if (!fitsTrack(measure, track))
    return failure('disposition.measureForeign', {
      rule: 'D-K10',
      measure: measureNames[measure],
      track: trackKinds[track].qualification,
    });
  const block = finality === 'final' ? finalBlocksOn(track, proposal)[0] : undefined;
  return block === undefined
    ? null
    : failure('disposition.factsMissing', { rule: block.ruleId, why: block.text });
}

/** Why a recorded decision should be looked at again; `null` = nothing has changed against it. */
export function contradiction(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  fingerprint: string,
): Departure | null {
  const forbidden = closing(decision.track, proposal);
  if (forbidden !== undefined) return { ruleId: forbidden.ruleId, text: forbidden.reason };
  if (decision.factsFingerprint === fingerprint) return null;
  return proposal.leading === decision.track
    ? { ruleId: 'D-K6', text: '作出决定后事实记录有变化，请核对。' }
    : { ruleId: 'D-K7', text: '作出决定后事实记录有变化，现有事实不再以该定性为主导意见，应当复核。' };
}

function changeOf(earlier: DispositionDecision | null): readonly Departure[] {
  return earlier === null
    ? []
    : [{ ruleId: 'D-K12', text: '变更原来的决定，原决定保留，须写明变更的事实和理由。' }];
}

function closing(
  track: DispositionDecision['track'],
  { forbidden }: DispositionProposal,
): ForbiddenConclusion | undefined {
  return forbidden.find((conclusion) => conclusion.track === track);
}
