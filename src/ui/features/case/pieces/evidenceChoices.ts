import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';

/** Items of evidence to choose from, by id. */
export function evidenceChoices(items: readonly EvidenceItem[]) {
  return items.map((item) => ({ value: item.id, label: evidenceName(item) }));
}
