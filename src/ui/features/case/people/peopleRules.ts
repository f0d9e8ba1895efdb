import type { FormRule } from 'antd';
import { bornOnProblem, receivedOnProblem } from '#domain/case/plausible.ts';
import type { Frame } from '#domain/case/plausible.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import type { Day } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';

/** A day of birth that can be. */
export function useBornRule(): FormRule {
  return useDayRule((day, frame) => bornOnProblem(day, frame), '出生日期');
}

/** A day on which an opinion can have come in. */
export function useReceivedRule(): FormRule {
  return useDayRule((day, frame) => receivedOnProblem(day, frame), '收到日期');
}

function useDayRule(problemOf: (day: Day, frame: Frame) => string | null, field: string): FormRule {
  const { occurredAt } = useOpenCase().view.rightsCase.incident;
  return {
    validator: async (_, day: Day | null | undefined) => {
      if (day == null) return;
      const problem = problemOf(day, { occurredAt, now: momentOfEpoch(Date.now()) });
      if (problem !== null) throw new Error(`${field}${problem}，请核对`);
    },
  };
}
