import type { FormRule } from 'antd';
import { compareMoments, momentOfEpoch, officialDateTime } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';

const INCIDENT = '案发时间';

/** Says at the field what is wrong with a moment: it lies ahead, or before what it must follow. */
export function timeProblem(
  field: string,
  moment: Moment | null,
  earliest: Moment | null,
  earliestName = INCIDENT,
): string | null {
  if (moment === null) return null;
  if (compareMoments(moment, momentOfEpoch(Date.now())) > 0)
    return `${field}晚于现在，请检查年份和时间；本机时钟不准的先校准`;
  if (earliest !== null && compareMoments(moment, earliest) < 0)
    return `${field}早于${earliestName}（${officialDateTime(earliest)}），请核对`;
  return null;
}

/** A moment that must be given, not ahead of now and not before `earliest`. */
export function timeRule(field: string, earliest: Moment | null, earliestName = INCIDENT): FormRule[] {
  return [{ required: true, message: `请填写${field}` }, optionalTimeRule(field, earliest, earliestName)];
}

/** A moment that may be left open. */
export function optionalTimeRule(
  field: string,
  earliest: Moment | null,
  earliestName = INCIDENT,
): Exclude<FormRule, (...args: never[]) => unknown> {
  return {
    validator: async (_, moment: Moment | null | undefined) => {
      const problem = timeProblem(field, moment ?? null, earliest, earliestName);
      if (problem !== null) throw new Error(problem);
    },
  };
}
