import { z } from 'zod';

/** The life of a rights case, in order; `declined` and `terminated` end it early. */
export const caseStages = [
  'registered',
  'accepted',
  'activated',
  'handling',
  'closed',
  'archived',
  'declined',
  'terminated',
] as const;
export const CaseStage = z.enum(caseStages);
export type CaseStage = z.infer<typeof CaseStage>;

export const caseStageNames: Readonly<Record<CaseStage, string>> = {
  registered: '登记',
  accepted: '受理',
  activated: '启动',
  handling: '办理',
  closed: '结案',
  archived: '归档',
  declined: '不予受理',
  terminated: '终止',
};

/** The stages in which a case is being worked on. */
export const openStages: readonly CaseStage[] = caseStages.slice(0, 4);
/** Nothing of such a case changes until it is reopened. */
export function isSettled(stage: CaseStage): boolean {
  return !openStages.includes(stage);
}

/** The stages a case passes through when nothing ends it early. */
export const mainStages: readonly CaseStage[] = caseStages.slice(0, 6);
