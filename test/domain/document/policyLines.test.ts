import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { LocalPolicy, policyNotes } from '#domain/disposition/localPolicy.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { proposalFields } from '#domain/document/caseFields/dispositionFields.ts';
import { aRecord, plainAdult, ruleSet } from '#test/domain/disposition/aRecord.ts';
import { shipped } from '#test/domain/shipped.ts';
import { aCase, aCounterparty } from '#test/people/aCase.ts';
import { aDecision } from '#test/people/aDecision.ts';

const policy = LocalPolicy.parse(shipped('policy/hantai'));
const other = { ...aCounterparty(), id: 'counterparty2', name: '违法嫌疑人乙' };
const facts = aRecord({ acts: ['verbalAbuse'], offender: plainAdult });
const proposal = openTracks(facts, ruleSet);

/** The policy rows of D01, person by person. */
function rowsOf(over: Partial<RightsCase>, isSwitchedOn = true): readonly (readonly string[])[] {
  const rightsCase = aCase(over);
  const notes = isSwitchedOn ? policyNotes(policy, facts, ruleSet, proposal) : [];
  const ids = rightsCase.counterparties.map(({ id }) => id);
  return proposalFields({
    rightsCase,
    proposals: Object.fromEntries(ids.map((id) => [id, proposal])),
    policyNotes: Object.fromEntries(ids.map((id) => [id, notes])),
    lawComparisons: {},
    discretion: {},
    outcomeNotes: {},
    citations: {},
  }).map((person) => person.policy);
}
const decidedOn = (measure: 'fine' | 'administrativeDetention' | 'criminalDetention', reason: string) =>
  rowsOf({ decisions: [aDecision({ measure, reason })] })[0]?.at(-1);
const reason = '没有情节严重的事实，罚款足以惩戒';

describe('the policy of the bureau on D01', () => {
  it('[D-K72] stands beside what the law says and how the two compare on these facts', () => {
    const [lines = []] = rowsOf({});
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^两个一律：非暴力.*一律行政拘留。法律：.*情节严重的才处拘留.*对照：本局政策重于现有事实能够支持的意见（.*罚款）/u,
    );
    expect(lines[1]).toMatch(/^杜绝以调解代替处罚/u);
  });

  it('[D-K72] says on which side of the policy and of the law the decision lies, and where its reason stands', () => {
    expect(decidedOn('fine', reason)).toBe('决定罚款，轻于本局政策（行政拘留），理由见“已作决定”。');
    expect(decidedOn('criminalDetention', reason)).toBe(
      '决定提请刑事拘留，重于本局政策（行政拘留），理由见“已作决定”。',
    );
    expect(decidedOn('administrativeDetention', reason)).toBe(
      '决定行政拘留，与本局政策一致，重于依法提出的意见，理由见“已作决定”。',
    );
  });

  it('[D-K72] does not hide that no reason was written, as when the policy was switched on later', () => {
    expect(decidedOn('fine', '')).toBe('决定罚款，轻于本局政策（行政拘留），没有写明理由。');
  });

  it('[D-K72] is said once for several persons, the decision for each', () => {
    const rows = rowsOf({
      counterparties: [aCounterparty(), other],
      decisions: [aDecision({ counterpartyId: other.id, measure: 'fine', reason })],
    });
    expect(rows[1]).toEqual(['2项同前面的对象', '决定罚款，轻于本局政策（行政拘留），理由见“已作决定”。']);
  });

  it('[D-K72] is silent while the policy is switched off', () => {
    expect(rowsOf({ decisions: [aDecision({ measure: 'fine', reason })] }, false)).toEqual([[]]);
  });
});
