import { describe, expect, it } from 'vitest';
import { judgeFault } from '#domain/case/faultFinding.ts';
import type { FaultInput, FaultOffice } from '#domain/case/faultFinding.ts';
import { recordFacts } from '#domain/case/recordFacts.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { aCase, stamp } from '#test/people/aCase.ts';

const rightsCase = aCase();
const counterpartyId = rightsCase.counterparties[0]?.id ?? '';
const said = { counterpartyId, level: 'ordinary', reasons: '审看视频，没有告知检查原因' } as const;
const people = { inspectorate: '测试督察长甲', legalAffairs: '测试法制乙' } as const;

const asked = (it: RightsCase, office: FaultOffice | null, input: FaultInput, by?: string) =>
  judgeFault(it, input, { office, stamp: { ...stamp, by: by ?? (office === null ? '' : people[office]) } });

function found(it: RightsCase, office: FaultOffice, change: Partial<FaultInput> = {}): RightsCase {
  const judged = asked(it, office, { ...said, ...change });
  if (!judged.ok) throw new Error(judged.failure.code);
  return judged.value;
}
const faultIn = (it: RightsCase) => it.facts[counterpartyId]?.policeFault;

describe('how gravely the enforcement was at fault', () => {
  it('[D-K8] is kept beside the facts, with a line in the history', () => {
    const judged = found(rightsCase, 'inspectorate');
    expect(faultIn(judged)).toEqual({
      level: 'ordinary',
      jointlyConfirmed: 'no',
      disputed: 'unknown',
      reasons: '督察：审看视频，没有告知检查原因',
    });
    expect(judged.events.at(-1)).toMatchObject({
      kind: 'faultJudged',
      by: people.inspectorate,
      summary: expect.stringContaining('执法过错一般（督察）：审看视频，没有告知检查原因'),
    });
  });

  it('[D-K9] is found jointly once both offices say the same, whichever comes first', () => {
    for (const [first, second] of [
      ['inspectorate', 'legalAffairs'],
      ['legalAffairs', 'inspectorate'],
    ] as const) {
      const both = found(found(rightsCase, first), second, { reasons: '对照笔录' });
      expect(faultIn(both)).toMatchObject({ level: 'ordinary', jointlyConfirmed: 'yes' });
      expect(faultIn(both)?.reasons).toContain('督察：');
      expect(faultIn(both)?.reasons).toContain('法制：');
      expect(both.events.at(-1)?.summary).toContain('督察、法制共同认定');
    }
  });

  it('[D-K9] is not found while the two differ, and both findings stay', () => {
    const both = found(found(rightsCase, 'inspectorate'), 'legalAffairs', { level: 'none' });
    expect(faultIn(both)).toMatchObject({ level: 'unknown', jointlyConfirmed: 'no' });
    expect(both.faultFindings.map(({ office, level }) => [office, level])).toEqual([
      ['inspectorate', 'ordinary'],
      ['legalAffairs', 'none'],
    ]);
    const agreed = found(both, 'legalAffairs');
    expect(faultIn(agreed)).toMatchObject({ level: 'ordinary', jointlyConfirmed: 'yes' });
    expect(agreed.faultFindings).toHaveLength(3);
  });

  it('[D-K9] is open again when one office takes its finding back', () => {
    const both = found(found(rightsCase, 'inspectorate'), 'legalAffairs');
    const one = found(both, 'inspectorate', { level: 'unknown', reasons: '' });
    expect(faultIn(one)).toMatchObject({ level: 'ordinary', jointlyConfirmed: 'no' });
    const none = found(one, 'legalAffairs', { level: 'unknown', reasons: '' });
    expect(faultIn(none)).toMatchObject({ level: 'unknown', jointlyConfirmed: 'unknown', reasons: '' });
  });

  it('[D-K9] is not found by one person for both offices', () => {
    const judged = found(rightsCase, 'inspectorate');
    expect(asked(judged, 'legalAffairs', said, people.inspectorate)).toEqual({
      ok: false,
      failure: { code: 'disposition.faultSamePerson', detail: { person: people.inspectorate } },
    });
  });

  it('[D-K8] is for 督察 and 法制 alone', () => {
    expect(asked(rightsCase, null, said)).toMatchObject({
      ok: false,
      failure: { code: 'session.notAllowed' },
    });
  });

  it('[D-K8] needs a reason, unless it is taken back', () => {
    expect(asked(rightsCase, 'inspectorate', { ...said, reasons: '' })).toEqual({
      ok: false,
      failure: { code: 'disposition.faultReasonMissing', detail: { at: 'reasons' } },
    });
    expect(asked(rightsCase, 'inspectorate', { ...said, level: 'unknown', reasons: '' }).ok).toBe(true);
  });

  it('[D-K8] is about somebody who is in the case', () => {
    const answer = asked(rightsCase, 'inspectorate', { ...said, counterpartyId: 'nobody' });
    expect(answer).toMatchObject({ ok: false, failure: { code: 'case.personUnknown' } });
  });

  it.each([{ level: 'none' }, { jointlyConfirmed: 'yes' }, { reasons: '没有问题' }] as const)(
    '[D-K8] does not come in with the facts: %o',
    (change) => {
      const facts = { ...emptyFacts(), policeFault: { ...emptyFacts().policeFault, ...change } };
      const answer = recordFacts(rightsCase, { counterpartyId, facts }, stamp);
      expect(answer).toEqual({ ok: false, failure: { code: 'disposition.faultNotHere' } });
    },
  );

  it('[D-K8] stays as found when facts are saved, and anybody may say that it is disputed', () => {
    const judged = found(found(rightsCase, 'inspectorate'), 'legalAffairs');
    const policeFault = { ...(faultIn(judged) ?? emptyFacts().policeFault), disputed: 'yes' as const };
    const facts = { ...emptyFacts(), policeFault };
    expect(recordFacts(judged, { counterpartyId, facts }, stamp).ok).toBe(true);
  });
});
