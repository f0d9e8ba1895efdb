import type { PaperView } from '#api/views/caseView.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { paperLife } from '#domain/papers/paperState.ts';
import type { PaperLife } from '#domain/papers/paperState.ts';

/** What became of a paper, from the record. */
export function lifeOf(rightsCase: RightsCase, { templateId, subjectId }: PaperView): PaperLife {
  return paperLife(rightsCase, templateId, subjectId);
}

/** Whether the draft made last can be locked as it stands. */
export function isLockable(rightsCase: RightsCase, paper: PaperView): boolean {
  if (paper.made === null || paper.made.stale || paper.documentClass === 'B') return false;
  return lifeOf(rightsCase, paper).final?.documentId !== paper.made.documentId;
}
