import type { CaseView } from '#api/views/caseView.ts';

/** Evidence that is not yet the scan of a registered document, to choose from. */
export function freeScans({ rightsCase, dossier }: CaseView) {
  const tied = new Set(
    dossier.official.papers.filter(({ struck }) => struck === null).map(({ evidenceId }) => evidenceId),
  );
  return rightsCase.evidence
    .filter(({ id }) => !tied.has(id))
    .map(({ id, number, title }) => ({ value: id, label: `证据${number} ${title}` }));
}
