import type { StepBasis } from '#domain/case/nextSteps.ts';
import { hearingSteps } from './hearingSteps.ts';

/** What the guide knows of a case beside its record, when there is nothing to be said. */
export const stepBasis: StepBasis = {
  checklist: [],
  missingMaterials: [],
  recusedHandlers: [],
  openConduct: [],
  hearing: hearingSteps,
  overdueDuties: [],
  overdueReturns: [],
  pressingClocks: [],
};
