import { failure } from '../kernel/failure.ts';
import { ok, refused, type Result } from '../kernel/result.ts';
import type { DispositionDecision } from './decision.ts';
import { policyDepartures, type PolicyNote } from './localPolicy.ts';
import { hardnessOf } from './measures.ts';
import type { DispositionProposal, OpenTrack, RuleId } from './proposal.ts';
import { gravity, isCriminal, isPenal, type TrackId } from './tracks.ts';

/** Something in a decision that passes only with a written reason. */
export interface Departure {
  readonly ruleId: RuleId;
  readonly text: string;
}

/**
 * Lets a human decision pass, or names why it needs a written reason first. People decide; the tool insists that they say why.
 *
 * Fails: `disposition.factsMissing` when nothing may be concluded yet (D-G0, D-G7);
 * `disposition.reasonRequired` with the rules when the decision departs from what the facts carry and no reason is given.
 */
export function checkDecision(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  notes: readonly PolicyNote[] = [],
): Result<DispositionDecision> {
  if (proposal.blocked !== null)
    return refused(failure('disposition.factsMissing', { rule: 'D-G0', why: proposal.blocked.text }));
  const block = finalBlock(decision, proposal);
  if (block !== undefined)
    return refused(failure('disposition.factsMissing', { rule: block.ruleId, why: block.text }));
  const departures = departuresOf(decision, proposal, notes);
  if (departures.length === 0 || decision.reason.trim() !== '') return ok(decision);
  const rule = departures.map(({ ruleId }) => ruleId).join('、');
  return refused(
    failure('disposition.reasonRequired', { rule, why: departures.map(({ text }) => text).join('') }),
  );
}

/** Everything in the decision that goes beyond, below or against the proposal or the bureau's policy. */
export function departuresOf(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  notes: readonly PolicyNote[],
): readonly Departure[] {
  return [
    ...againstForbidden(decision, proposal),
    ...besideTable(decision, proposal),
    ...measureDepartures(decision, proposal),
    ...policyDepartures(notes, decision.measure).map(({ ruleId, text }) => ({
      ruleId,
      text: `与本局政策不同：${text}`,
    })),
  ];
}

/** Why a recorded decision should be looked at again; `null` = nothing has changed against it. */
export function contradiction(
  decision: DispositionDecision,
  proposal: DispositionProposal,
  fingerprint: string,
): Departure | null {
  const forbidden = againstForbidden(decision, proposal)[0];
  if (forbidden !== undefined) return forbidden;
  if (decision.factsFingerprint === fingerprint) return null;
  return proposal.leading === decision.track
    ? { ruleId: 'D-K6', text: '作出决定后事实记录有变化，请核对。' }
    : { ruleId: 'D-K7', text: '作出决定后事实记录有变化，现有事实不再以该定性为主导意见，应当复核。' };
}

function finalBlock({ finality, track }: DispositionDecision, { tracks }: DispositionProposal) {
  if (finality !== 'final') return undefined;
  return tracks.find((open) => open.track === track)?.finalBlocks[0];
}

function againstForbidden(
  { track }: DispositionDecision,
  { forbidden }: DispositionProposal,
): readonly Departure[] {
  return forbidden
    .filter((conclusion) => conclusion.track === track)
    .map(({ ruleId, reason }) => ({ ruleId, text: reason }));
}

function besideTable({ track }: DispositionDecision, proposal: DispositionProposal): readonly Departure[] {
  const open = proposal.tracks.find((candidate) => candidate.track === track);
  if (open === undefined) return [{ ruleId: 'D-K1', text: '现有事实没有打开这一定性。' }];
  if (proposal.leading === null || proposal.leading === track) return unfirm(open);
  const step = weightOf(track) - weightOf(proposal.leading);
  if (step < 0)
    return [{ ruleId: 'D-K2', text: '轻于主导意见，属于降格处理，须有法制部门意见。' }, ...unfirm(open)];
  if (step > 0) return [{ ruleId: 'D-K3', text: '重于主导意见，可能过度维权。' }, ...unfirm(open)];
  return unfirm(open);
}

function unfirm({ standing }: OpenTrack): readonly Departure[] {
  if (standing === 'doubtful')
    return [{ ruleId: 'D-K4', text: '执法过错已经认定，追究刑事责任须写明理由。' }];
  return standing === 'pending' ? [{ ruleId: 'D-K4', text: '这一定性的事实尚不齐备。' }] : [];
}

function measureDepartures(
  { track, measure }: DispositionDecision,
  { tracks }: DispositionProposal,
): readonly Departure[] {
  const proposed = tracks.find((open) => open.track === track)?.measure;
  if (proposed === undefined) return [];
  const step = hardnessOf(measure) - hardnessOf(proposed.measure);
  if (step === 0) return [];
  return [{ ruleId: 'D-K5', text: step > 0 ? '措施重于依法提出的措施。' : '措施轻于依法提出的措施。' }];
}

/** Criminal tracks by gravity; all public-order tracks weigh the same; the rest weigh nothing. */
function weightOf(track: TrackId): number {
  if (isCriminal(track)) return 1000 - gravity(track);
  return isPenal(track) ? 1 : 0;
}
