import { describe, expect, it } from 'vitest';
import { changeRegisters } from '#domain/registers/changeRegisters.ts';
import { emptyRegisters } from '#domain/registers/bureauRegisters.ts';
import { registerTable } from '#domain/registers/registerTables.ts';
import { TrainingSession } from '#domain/registers/training.ts';
import {
  answersPattern,
  answersReview,
  answersTip,
  answersTold,
  noAnswers,
} from '#domain/registers/trainingAnswers.ts';
import type { TrainingAnswers } from '#domain/registers/trainingAnswers.ts';
import { scopeOf } from '../ledger/ledgerCases.ts';
import { aSession, aTip, now, registersWith } from './aRegister.ts';

const answers: TrainingAnswers = {
  patterns: [{ about: 'step', label: '抓捕', period: '2026年', text: '执法环节：“抓捕”4起，占10起的40%。' }],
  reviewCaseIds: ['c1'],
  tipIds: ['p1'],
};
const training = aSession({ answers });

describe('what a training answers', () => {
  it('[R-18] is told from both sides: a finding is known again when its numbers moved on', () => {
    expect(answersPattern(training, { about: 'step', label: '抓捕' })).toBe(true);
    expect(answersPattern(training, { about: 'activity', label: '抓捕' })).toBe(false);
    expect([answersReview(training, 'c1'), answersReview(training, 'c2')]).toEqual([true, false]);
    expect([answersTip(training, 'p1'), answersTip(aSession(), 'p1')]).toEqual([true, false]);
  });

  it('[R-18] stands in the table that is taken out, without the title for those who may not see the tip', () => {
    const registers = registersWith({ in: 'tips', row: aTip() }, { in: 'trainings', row: training });
    const cells = (shown: typeof registers) =>
      registerTable(shown, 'trainings', scopeOf('2026-01-01'))[1]?.join('|');
    expect(cells(registers)).toContain(
      '规律（2026年）：执法环节：“抓捕”4起，占10起的40%。；质量评查1件；微提示《处置醉酒警情先控制、后询问》',
    );
    expect(cells({ ...registers, tips: [] })).toContain('质量评查1件；微提示1份');
    expect(cells({ ...registers, tips: [] })).not.toContain('处置醉酒警情');
    expect(answersTold(noAnswers, [])).toEqual([]);
  });

  it('[R-18] names tips that are there; one taken out later does not stand in the way of a correction', () => {
    const change = { in: 'trainings', row: training } as const;
    expect(changeRegisters(emptyRegisters, change, now)).toMatchObject({
      failure: { code: 'case.contradiction', detail: { field: '针对的微提示' } },
    });
    const registers = registersWith({ in: 'tips', row: aTip() }, change);
    const corrected = changeRegisters({ ...registers, tips: [] }, change, now);
    expect(corrected.ok).toBe(true);
  });

  it('[R-18] is nothing in a row kept before it was asked', () => {
    const { answers: _, ...before } = aSession();
    expect(TrainingSession.parse(before).answers).toEqual(noAnswers);
  });
});
