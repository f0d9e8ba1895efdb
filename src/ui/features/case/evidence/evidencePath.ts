/** Where the host serves the stored bytes of an item. */
export function evidencePath(caseId: string, evidenceId: string): string {
  return `evidence/${caseId}/${evidenceId}`;
}
