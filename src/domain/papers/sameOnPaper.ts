import type { DocumentModel } from '../document/blocks.ts';

/** Whether two texts print the same page for page; when and by which program they were made is not printed. Source: SPEC P-Z6. */
export function sameOnPaper(one: DocumentModel, other: DocumentModel): boolean {
  return printed(one) === printed(other);
}

/** Both were parsed by one schema, so that their keys stand in one order. */
function printed({ page, blocks }: DocumentModel): string {
  return JSON.stringify([page, blocks]);
}
