import type { CaseStage } from '#domain/case/caseStage.ts';
import { caseStageNames } from '#domain/case/caseStage.ts';

/** Where a case stands; ended ones are quiet. */
export function CaseStageText({ stage }: { readonly stage: CaseStage }) {
  const ended = stage === 'closed' || stage === 'archived' || stage === 'declined' || stage === 'terminated';
  return <span className={ended ? 'stage quiet' : 'stage stage-open'}>{caseStageNames[stage]}</span>;
}
