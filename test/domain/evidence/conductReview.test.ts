import { describe, expect, it } from 'vitest';
import { conductFields } from '#domain/document/caseFields/conductFields.ts';
import {
  ConductChecklist,
  countConduct,
  openConduct,
  reviewedQuestions,
} from '#domain/evidence/conductReview.ts';
import { conductBodyOf, findConduct, gatherConduct } from '#domain/evidence/recordConduct.ts';
import type { ConductFindingInput } from '#domain/evidence/recordConduct.ts';
import { roles } from '#domain/access/role.ts';
import conductData from '../../../templates/checklists/conduct.json' with { type: 'json' };
import { aCase, anItem, stamp } from '#test/people/aCase.ts';

const checklist = ConductChecklist.parse(conductData);
const before = aCase({ evidence: [anItem(1)] });
const gathered = (rightsCase = before) => {
  const input = { questionId: 'warningGiven', evidenceIds: ['item1'], note: '第3分10秒警告' };
  const answer = gatherConduct(rightsCase, input, checklist, stamp);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const tryFinding = (input: Partial<ConductFindingInput>, rightsCase = before) =>
  findConduct(
    rightsCase,
    { questionId: 'warningGiven', answer: 'yes', reason: '', ...input },
    { checklist, body: 'legalAffairs' },
    stamp,
  );
const found = (input: Partial<ConductFindingInput>, rightsCase = before) => {
  const answer = tryFinding(input, rightsCase);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const questionOf = (rightsCase: typeof before, id = 'warningGiven') =>
  reviewedQuestions(rightsCase.conductReview, checklist).find(({ question }) => question.id === id);

describe("the review of the police's own conduct", () => {
  it('[E-140] takes what nobody looked into for unknown, never for good', () => {
    const reviewed = reviewedQuestions(null, checklist);
    expect(reviewed).toHaveLength(checklist.questions.length);
    expect(countConduct(reviewed)).toEqual({
      no: 0,
      unknown: checklist.questions.length,
      disputed: 0,
      bare: 0,
    });
  });

  it('[E-140] points out what is found in order with nothing to show it', () => {
    expect(questionOf(found({}))).toMatchObject({ answer: 'yes', isBare: true });
    expect(questionOf(found({}, gathered()))).toMatchObject({ answer: 'yes', isBare: false });
  });

  it('[E-141] keeps gathering and finding apart', () => {
    expect(questionOf(gathered())).toMatchObject({ answer: 'unknown' });
    const again = gathered(found({ answer: 'no', reason: '没有听到警告' }));
    expect(questionOf(again)).toMatchObject({ answer: 'no', entry: { note: '第3分10秒警告' } });
    const other = { questionId: 'warningGiven', evidenceIds: ['item9'], note: '' };
    expect(gatherConduct(before, other, checklist, stamp)).toMatchObject({
      failure: { code: 'evidence.notFound' },
    });
  });

  it('[E-142] is found only by 督察 and 法制, with their name, the time and a reason for every no', () => {
    expect(roles.filter((role) => conductBodyOf(role) !== null)).toEqual([
      'inspectorateChief',
      'legalReviewer',
    ]);
    const next = found({ answer: 'no', reason: '没有听到警告' });
    expect(questionOf(next)?.entry?.findings).toEqual([
      { answer: 'no', reason: '没有听到警告', body: 'legalAffairs', by: stamp.by, at: stamp.now },
    ]);
    expect(next.events.at(-1)?.summary).toBe('执法核查“事先警告”：法制认定否，没有听到警告');
    for (const answer of ['no', 'notApplicable'] as const)
      expect(tryFinding({ answer })).toMatchObject({ failure: { code: 'evidence.conductReasonMissing' } });
    expect(tryFinding({ questionId: 'other' })).toMatchObject({
      failure: { code: 'evidence.conductUnknown' },
    });
  });

  describe('[E-145] the findings of 督察 and 法制', () => {
    const inspectorate = { now: stamp.now, by: '测试督察长甲' };
    const alsoFound = (answer: ConductFindingInput['answer'], rightsCase = before) =>
      findConduct(
        rightsCase,
        { questionId: 'warningGiven', answer, reason: '看过视频' },
        { checklist, body: 'inspectorate' },
        inspectorate,
      );
    const both = (answer: ConductFindingInput['answer'], own: ConductFindingInput['answer'] = 'no') => {
      const next = alsoFound(answer, found({ answer: own, reason: '没有听到警告' }));
      if (!next.ok) throw new Error(next.failure.code);
      return next.value;
    };

    it('stand side by side and are disputed where they differ', () => {
      const next = both('yes');
      expect(questionOf(next)).toMatchObject({
        answer: 'unknown',
        isDisputed: true,
        entry: {
          findings: [
            { body: 'legalAffairs', answer: 'no' },
            { body: 'inspectorate', answer: 'yes' },
          ],
        },
      });
      const reviewed = reviewedQuestions(next.conductReview, checklist);
      expect(countConduct(reviewed)).toMatchObject({ disputed: 1, unknown: reviewed.length - 1 });
      expect(openConduct(next.conductReview, checklist)).toContain('事先警告（督察、法制认定不一致）');
      const row = conductFields(next, checklist).find(({ questionText }) => questionText === '事先警告');
      expect(row).toMatchObject({
        answerText: '不一致',
        note: '督察“是”：看过视频；法制“否”：没有听到警告',
        finderText: '督察：测试督察长甲\n2026年3月24日\n法制：测试民警丁\n2026年3月24日',
      });
    });

    it('count once they say the same, or one is taken back', () => {
      expect(questionOf(both('no'))).toMatchObject({ answer: 'no', isDisputed: false });
      expect(questionOf(both('unknown'))).toMatchObject({ answer: 'no', isDisputed: false });
      expect(questionOf(both('notApplicable', 'yes'))).toMatchObject({ answer: 'yes', isDisputed: false });
    });

    it('come from two people', () => {
      const asked = { questionId: 'warningGiven', answer: 'yes', reason: '' } as const;
      const same = findConduct(found({}), asked, { checklist, body: 'inspectorate' }, stamp);
      expect(same).toMatchObject({ failure: { code: 'disposition.faultSamePerson' } });
    });
  });

  it('[E-143] fills in nothing of the disposition', () => {
    const next = found({ answer: 'no', reason: '没有听到警告' });
    expect({ facts: next.facts, decisions: next.decisions }).toEqual({
      facts: before.facts,
      decisions: before.decisions,
    });
  });

  it('[E-144] is printed whole, open questions and noes included', () => {
    const rows = conductFields(found({ answer: 'no', reason: '没有听到警告' }, gathered()), checklist);
    expect(rows).toHaveLength(checklist.questions.length);
    expect(rows.find(({ questionText }) => questionText === '事先警告')).toMatchObject({
      answerText: '否',
      evidenceText: '证据1',
      note: '没有听到警告；第3分10秒警告',
      finderText: '法制：测试民警丁\n2026年3月24日',
    });
    expect(rows.filter(({ answerText }) => answerText === '未核实')).toHaveLength(rows.length - 1);
  });
});
