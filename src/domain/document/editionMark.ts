import type { DocumentModel } from './blocks.ts';

/** What a paper says of the bureau's own wording at its foot, e.g. `W01 模板1.0-局2`; `null` = worded as delivered. Source: SPEC P-T12. */
export function editionMark({
  templateId,
  templateVersion,
}: Pick<DocumentModel['meta'], 'templateId' | 'templateVersion'>): string | null {
  return templateVersion.includes('局') ? `${templateId} 模板${templateVersion}` : null;
}
