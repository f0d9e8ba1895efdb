/** Where the host serves the stored bytes of an item. */
export function evidencePath(caseId: string, evidenceId: string): string {
  return `evidence/${caseId}/${evidenceId}`;
}

/** Where the host serves a small picture of an item; asking for it counts as leafing, not as looking. */
export function thumbnailPath(caseId: string, evidenceId: string): string {
  return `thumbnail/${caseId}/${evidenceId}`;
}
