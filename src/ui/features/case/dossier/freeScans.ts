import type { CaseView } from '#api/views/caseView.ts';
import { liveOfficialPapers } from '#domain/dossier/caseCompilation.ts';
import { evidenceChoices } from '../pieces/evidenceChoices.ts';

/** Evidence that is not yet the scan of a registered document, to choose from. */
export function freeScans({ rightsCase }: CaseView) {
  const tied = new Set(liveOfficialPapers(rightsCase.compilation).map(({ evidenceId }) => evidenceId));
  return evidenceChoices(rightsCase.evidence.filter(({ id }) => !tied.has(id)));
}
