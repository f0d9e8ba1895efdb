import { describe, expect, it } from 'vitest';
import { judgeFault } from '#domain/case/faultFinding.ts';
import type { FaultOffice } from '#domain/case/faultFinding.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import type { StepBasis } from '#domain/case/nextSteps.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { gateOf } from '#domain/case/stageGates.ts';
import { emptyFacts, emptyTarget } from '#domain/disposition/facts.ts';
import type { PoliceFault, TargetFacts } from '#domain/disposition/facts.ts';
import { ConductChecklist, openConduct } from '#domain/evidence/conductReview.ts';
import { findConduct } from '#domain/evidence/recordConduct.ts';
import conductData from '../../../templates/checklists/conduct.json' with { type: 'json' };
import { aCase, stamp } from '#test/people/aCase.ts';
import { hearingSteps } from '#test/domain/hearingSteps.ts';

const checklist = ConductChecklist.parse(conductData);
const basisOf = ({ conductReview }: RightsCase): StepBasis => ({
  checklist: [],
  missingMaterials: [],
  recusedHandlers: [],
  openConduct: openConduct(conductReview, checklist),
  hearing: hearingSteps,
  overdueDuties: [],
  overdueReturns: [],
  pressingClocks: [],
});
const stepsOf = (rightsCase: RightsCase) => nextSteps(rightsCase, basisOf(rightsCase));
const stepOf = (rightsCase: RightsCase, stepId: string) =>
  stepsOf(rightsCase).find(({ id }) => id === stepId);
const found = (rightsCase: RightsCase, office: FaultOffice, level: PoliceFault['level']): RightsCase => {
  const input = { counterpartyId: rightsCase.counterparties[0]?.id ?? '', level, reasons: '审看视频' };
  const judged = judgeFault(rightsCase, input, { office, stamp: { ...stamp, by: office } });
  if (!judged.ok) throw new Error(judged.failure.code);
  return judged.value;
};
const reviewed = (questionIds: readonly string[]): RightsCase =>
  questionIds.reduce((rightsCase, questionId) => {
    const next = findConduct(
      rightsCase,
      { questionId, answer: 'yes', reason: '' },
      { checklist, body: 'inspectorate' },
      stamp,
    );
    if (!next.ok) throw new Error(next.failure.code);
    return next.value;
  }, aCase());

describe('the steps on how the police acted', () => {
  it('[D-K20] ask for every question of the review, and name what is open', () => {
    const ids = checklist.questions.map(({ id }) => id);
    expect(stepOf(aCase(), 'conduct')).toMatchObject({ state: 'open', tab: 'evidence' });
    expect(stepOf(reviewed(ids.slice(1)), 'conduct')).toMatchObject({
      state: 'open',
      why: expect.stringMatching(/^职权依据还没有认定。/u),
    });
    expect(stepOf(reviewed(ids), 'conduct')?.state).toBe('done');
  });

  it('[D-K20] ask both offices for their finding, person by person', () => {
    const states = (rightsCase: RightsCase) =>
      ['faultInspectorate', 'faultLegalAffairs', 'faultAgreed'].map((id) => stepOf(rightsCase, id)?.state);
    const one = found(aCase(), 'inspectorate', 'none');
    expect(states(aCase())).toEqual(['open', 'open', 'notApplicable']);
    expect(states(one)).toEqual(['done', 'open', 'notApplicable']);
    expect(states(found(one, 'legalAffairs', 'none'))).toEqual(['done', 'done', 'done']);
    expect(stepOf(one, 'faultLegalAffairs')?.why).toContain('还没有认定违法嫌疑人A');
  });

  it('[D-K20] ask the two to agree, and say what each found', () => {
    const differ = found(found(aCase(), 'inspectorate', 'ordinary'), 'legalAffairs', 'none');
    expect(stepOf(differ, 'faultAgreed')).toMatchObject({
      state: 'open',
      why: expect.stringContaining('违法嫌疑人A：督察“一般”，法制“无过错”'),
    });
  });

  it('[D-K20] do not belong to a case in which nobody enforced anything', () => {
    const before = aCase();
    const withDuty = (duty: TargetFacts['duty']) => ({
      ...before,
      facts: {
        [before.counterparties[0]?.id ?? '']: {
          ...emptyFacts(),
          targets: [{ ...emptyTarget(before.officers[0]?.id ?? ''), duty }],
        },
      },
    });
    const because = '侵害发生在执行职务之外，没有当场执法';
    expect(stepOf(withDuty('offDutyRevenge'), 'conduct')).toMatchObject({ because });
    expect(stepOf(withDuty('unrelated'), 'faultInspectorate')).toMatchObject({ because });
    expect(stepOf(withDuty('unknown'), 'conduct')?.state).toBe('open');
    expect(stepOf({ ...before, counterparties: [] }, 'conduct')?.state).toBe('open');
    expect(stepOf({ ...before, counterparties: [] }, 'faultInspectorate')?.state).toBe('notApplicable');
  });

  it('[D-K20] stand at the gate of closing as long as they are open', () => {
    const lacks = (rightsCase: RightsCase) =>
      gateOf(rightsCase, 'close', stepsOf(rightsCase)).lacks.map(({ id, weight }) => `${id} ${weight}`);
    expect(lacks(aCase())).toEqual(
      expect.arrayContaining(['conduct should', 'faultInspectorate should', 'faultLegalAffairs should']),
    );
  });
});
