import { z } from 'zod';
import { Day } from '../kernel/moment.ts';
import { CitationId } from './proposal.ts';

/** From which penalty on a hearing is offered, for decisions made from a day on. */
export const HearingStep = z.strictObject({
  from: Day,
  /** Units: yuan. */
  fineYuan: z.int().positive(),
  /** Is a hearing offered before a minor is in fact detained? */
  minorDetention: z.boolean(),
  /** How long after being told a hearing may be asked for. */
  request: z.strictObject({ amount: z.int().positive(), unit: z.enum(['day', 'workday']) }),
  basis: z.array(CitationId).min(1).readonly(),
});
export type HearingStep = z.infer<typeof HearingStep>;

/** Part of `templates/law/ruleSets.json`; the oldest first. */
export const HearingSteps = z
  .array(HearingStep)
  .min(1)
  .readonly()
  .superRefine((steps, context) => {
    for (const [place, step] of steps.entries()) {
      const before = steps[place - 1];
      if (before !== undefined && before.from >= step.from)
        context.addIssue(`听证标准${step.from}没有晚于前一条`);
    }
  });
export type HearingSteps = z.infer<typeof HearingSteps>;

/** The procedure is that of the day of the decision, whatever law the act falls under. Source: SPEC D-W30, T-G10, D-K40. */
export function hearingOn(steps: HearingSteps, decidedOn: Day): HearingStep | null {
  return steps.findLast(({ from }) => decidedOn >= from) ?? steps[0] ?? null;
}

/** `罚款四千元以上…`: what gave the right, with the day from which it holds. */
export function hearingText(steps: HearingSteps): string {
  const [now, ...earlier] = steps.toReversed();
  if (now === undefined) return '';
  const before = earlier.flatMap(({ fineYuan }, place) => {
    const later = earlier[place - 1] ?? now;
    return later.fineYuan === fineYuan ? [] : [`${later.from}以前作出决定的为${fineYuan}元以上`];
  });
  const past = before.length === 0 ? '' : `（${before.join('；')}）`;
  return `处${now.fineYuan}元以上罚款${past}`;
}
