import { decisionOf } from '#domain/case/decisionOf.ts';
import { permitMissing } from '#domain/case/deputyPermit.ts';
import { factsOf } from '#domain/case/factsOf.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { approverMustRecuse, mustRecuse } from '#domain/case/mustRecuse.ts';
import { withEvent } from '#domain/case/stamp.ts';
import { checkDecision } from '#domain/disposition/checkDecision.ts';
import type { DispositionDecision } from '#domain/disposition/decision.ts';
import { factsFingerprint } from '#domain/disposition/factsFingerprint.ts';
import { trackKinds } from '#domain/disposition/tracks.ts';
import { failure } from '#domain/kernel/failure.ts';
import { compareMoments } from '#domain/kernel/moment.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeCase } from './changeCase.ts';
import { insightOf } from './caseInsight.ts';
import { handlerAtWork } from './handlerAtWork.ts';
import type { Surroundings } from './surroundings.ts';

export type HumanDecision = Omit<DispositionDecision, 'rulesetVersion' | 'factsFingerprint'>;

/**
 * Records what people decided for one counterparty, with the rules and facts they had before them; earlier decisions stay on record.
 *
 * Fails: as `checkDecision`; `disposition.factsMissing` when nobody answered anything yet; `case.mustRecuse` when one who must
 * step aside approves or records; `case.timeInFuture`; `case.timesOutOfOrder` when it lies before the incident.
 */
export async function decideDisposition(
  around: Surroundings,
  target: { readonly caseId: string; readonly revision: number },
  human: HumanDecision,
): Promise<Result<RightsCase>> {
  const current = await around.vault.readCase(target.caseId);
  if (!current.ok) return current;
  const insight = await insightOf(around, current.value);
  if (!insight.ok) return insight;
  const person = current.value.counterparties.find((entry) => entry.id === human.counterpartyId);
  if (person === undefined) return refused(failure('case.personUnknown', { person: '相对人' }));
  const proposal = insight.value.proposals[person.id];
  if (proposal === undefined || current.value.facts[person.id] === undefined) {
    return refused(failure('disposition.factsMissing', { why: `${person.name}的事实还没有填写` }));
  }
  const recused =
    approverMustRecuse(current.value, { name: human.approver, badgeNumber: human.approverBadgeNumber }) ??
    mustRecuse(current.value, await handlerAtWork(around));
  if (recused !== null) return refused(recused);
  const permit = permitMissing(current.value, person.id, human.measure);
  if (permit !== null) return refused(permit);
  const facts = factsOf(current.value, person);
  const decision = {
    ...human,
    rulesetVersion: proposal.rulesetVersion,
    factsFingerprint: factsFingerprint(facts),
  };
  const checked = checkDecision(decision, proposal, {
    notes: insight.value.policyNotes[person.id] ?? [],
    discretion: insight.value.discretion[person.id] ?? [],
    earlier: decisionOf(current.value, person.id),
  });
  if (!checked.ok) return checked;
  return changeCase(around, target, (rightsCase, stamp) => {
    if (compareMoments(decision.decidedAt, stamp.now) > 0)
      return refused(failure('case.timeInFuture', { field: '决定时间' }));
    if (compareMoments(decision.decidedAt, rightsCase.incident.occurredAt) < 0)
      return refused(failure('case.timesOutOfOrder', { earlier: '案发时间', later: '决定时间' }));
    const summary = `${person.name}:${trackKinds[decision.track].qualification}${statedBadge(decision)}`;
    return ok(
      withEvent(
        { ...rightsCase, decisions: [...rightsCase.decisions, decision] },
        stamp,
        'dispositionDecided',
        summary,
      ),
    );
  });
}

/** Who approved, where it was stated that a namesake in the case is another person. Source: SPEC D-R6. */
function statedBadge({ approver, approverBadgeNumber }: DispositionDecision): string {
  return approverBadgeNumber === '' ? '' : `；批准人${approver}（警号${approverBadgeNumber}）`;
}
