import { describe, expect, it } from 'vitest';
import { gapsWithoutDuty } from '#domain/evidence/caseGaps.ts';
import { ConductChecklist } from '#domain/evidence/conductReview.ts';
import { ElementsFile } from '#domain/evidence/elements.ts';
import { dutyState, overdueDuties } from '#domain/evidence/gapDuty.ts';
import { closeGapDuty, setGapDuty } from '#domain/evidence/recordGapDuty.ts';
import { Day } from '#domain/kernel/moment.ts';
import conductData from '../../../templates/checklists/conduct.json' with { type: 'json' };
import elementsData from '../../../templates/checklists/elements.json' with { type: 'json' };
import { aCase, anItem, stamp } from '#test/people/aCase.ts';

const input = {
  id: 'duty1',
  gap: { kind: 'requirement', elementId: 'injuryProved' } as const,
  label: '伤情',
  measure: '委托伤情鉴定',
  owner: '测试民警丙',
  dueOn: Day.parse('2026-03-27'),
};
const given = (changes: Partial<typeof input> = {}, before = aCase({ evidence: [anItem(1)] })) => {
  const answer = setGapDuty(before, { ...input, ...changes }, stamp);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const closing = { dutyId: 'duty1', brought: true, evidenceIds: ['item1'], note: '' };

describe('a duty to bring evidence', () => {
  it('[E-164] says who brings what until when, and who gave it', () => {
    expect(given().gapDuties).toEqual([{ ...input, by: stamp.by, at: stamp.now, closed: null }]);
    expect(given().events.at(-1)).toMatchObject({
      kind: 'gapDutySet',
      summary: '补证任务“伤情”：测试民警丙，期限2026年3月27日',
    });
  });

  it('[E-164] keeps the old day in the history when it is moved', () => {
    const moved = given({ dueOn: Day.parse('2026-03-30') }, given());
    expect(moved.gapDuties).toHaveLength(1);
    expect(moved.events.at(-1)?.summary).toContain('期限由2026年3月27日改为2026年3月30日');
  });

  it('[E-164] is not given for a day that has passed, but an overdue one may go to somebody else', () => {
    const late = setGapDuty(aCase(), { ...input, dueOn: Day.parse('2026-03-23') }, stamp);
    expect(late).toMatchObject({ ok: false, failure: { code: 'evidence.dutyDueInPast' } });
    const before = given();
    const later = { ...stamp, now: stamp.now.replace('-24T', '-28T') as typeof stamp.now };
    expect(setGapDuty(before, { ...input, owner: '测试民警丁' }, later).ok).toBe(true);
  });

  it('[E-165] is overdue from the day after', () => {
    const [duty] = given().gapDuties;
    const on = (day: string) => duty && dutyState(duty, Day.parse(day));
    expect([on('2026-03-27'), on('2026-03-28')]).toEqual(['open', 'overdue']);
    expect(overdueDuties(given().gapDuties, Day.parse('2026-03-28'))).toHaveLength(1);
    expect(overdueDuties(given().gapDuties, Day.parse('2026-03-27'))).toEqual([]);
  });

  it('[E-166] ends with what was brought or with why nothing was, once', () => {
    const done = closeGapDuty(given(), closing, stamp);
    const closed = done.ok ? done.value : aCase();
    expect(closed.events.at(-1)?.summary).toBe('补证任务“伤情”已补：证据1');
    expect(closed.gapDuties.map((duty) => dutyState(duty, Day.parse('2026-04-30')))).toEqual(['brought']);
    expect(closeGapDuty(closed, closing, stamp)).toMatchObject({ failure: { code: 'evidence.dutyClosed' } });
    expect(setGapDuty(closed, input, stamp)).toMatchObject({ failure: { code: 'evidence.dutyClosed' } });
    const not = closeGapDuty(given(), { ...closing, brought: false, note: '店家已搬走' }, stamp);
    expect(not.ok && not.value.events.at(-1)?.summary).toBe('补证任务“伤情”未能补到：店家已搬走');
  });

  it.each([
    [{ evidenceIds: [] }, 'evidence.dutyOutcomeMissing'],
    [{ brought: false }, 'evidence.dutyOutcomeMissing'],
    [{ evidenceIds: ['item9'] }, 'evidence.notFound'],
    [{ dutyId: 'duty9' }, 'evidence.dutyUnknown'],
  ])('[E-166] does not end with %j', (changes, code) => {
    expect(closeGapDuty(given(), { ...closing, ...changes }, stamp)).toMatchObject({ failure: { code } });
  });

  it('[E-164] is offered for every gap the lists find, and no longer once it is given', () => {
    const basis = {
      missing: [{ id: 'injuryProved', label: '伤情', usualEvidence: '诊断证明' }],
      elements: ElementsFile.parse(elementsData),
      proposals: {},
      findings: [],
      coverage: [],
      conduct: ConductChecklist.parse(conductData),
    };
    const kinds = (rightsCase: ReturnType<typeof aCase>) =>
      gapsWithoutDuty({ ...basis, rightsCase }).map(({ gap }) => gap.kind);
    expect(kinds(aCase()).filter((kind) => kind === 'requirement')).toHaveLength(1);
    expect(kinds(aCase()).filter((kind) => kind === 'conduct')).toHaveLength(basis.conduct.questions.length);
    expect(kinds(given())).not.toContain('requirement');
  });
});
