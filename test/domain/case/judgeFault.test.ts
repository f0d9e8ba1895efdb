import { describe, expect, it } from 'vitest';
import { judgeFault, recordFacts } from '#domain/case/recordFacts.ts';
import { emptyFacts } from '#domain/disposition/facts.ts';
import { aCase, stamp } from '#test/people/aCase.ts';

const rightsCase = aCase();
const counterpartyId = rightsCase.counterparties[0]?.id ?? '';
const finding = {
  level: 'ordinary',
  jointlyConfirmed: 'yes',
  reasons: '审看视频，没有告知检查原因',
} as const;

describe('how gravely the enforcement was at fault', () => {
  it('[D-K8] is kept beside the facts, with a line in the history', () => {
    const judged = judgeFault(rightsCase, { counterpartyId, ...finding }, stamp);
    if (!judged.ok) throw new Error(judged.failure.code);
    expect(judged.value.facts[counterpartyId]).toEqual({
      ...emptyFacts(),
      policeFault: { ...finding, disputed: 'unknown' },
    });
    expect(judged.value.events.at(-1)).toMatchObject({
      kind: 'faultJudged',
      summary: expect.stringContaining('执法过错一般，督察、法制共同认定：审看视频，没有告知检查原因'),
    });
  });

  it('[D-K8] needs a reason, unless it is taken back', () => {
    const bare = { counterpartyId, ...finding, reasons: '' };
    expect(judgeFault(rightsCase, bare, stamp)).toEqual({
      ok: false,
      failure: { code: 'disposition.faultReasonMissing', detail: { at: 'reasons' } },
    });
    expect(judgeFault(rightsCase, { ...bare, level: 'unknown', jointlyConfirmed: 'no' }, stamp).ok).toBe(
      true,
    );
  });

  it('[D-K8] is about somebody who is in the case', () => {
    const answer = judgeFault(rightsCase, { ...finding, counterpartyId: 'nobody' }, stamp);
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
    const judged = judgeFault(rightsCase, { counterpartyId, ...finding }, stamp);
    if (!judged.ok) throw new Error(judged.failure.code);
    const facts = { ...emptyFacts(), policeFault: { ...finding, disputed: 'yes' as const } };
    expect(recordFacts(judged.value, { counterpartyId, facts }, stamp).ok).toBe(true);
  });
});
