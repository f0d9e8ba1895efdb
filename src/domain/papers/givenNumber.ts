import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';
import { paperLife, PaperState } from './paperState.ts';

/** A number a paper of a case bears, as the register of numbers shows it. */
export const GivenNumber = z.strictObject({
  text: z.string(),
  templateId: z.string(),
  title: z.string(),
  /** When it was given, and to whom. */
  at: Moment,
  by: z.string(),
  state: PaperState,
});
export type GivenNumber = z.infer<typeof GivenNumber>;

type Papers = Parameters<typeof paperLife>[0] & Pick<RightsCase, 'documents'>;

/** Every number the papers of a case bear, each once for a paper however often it was made. Source: SPEC P-N4. */
export function numbersOf(rightsCase: Papers): readonly GivenNumber[] {
  const first = new Map<string, ProducedDocument>();
  for (const document of rightsCase.documents) {
    const key = JSON.stringify([document.documentNumber, document.templateId, document.subjectId]);
    if (document.documentNumber !== null && !first.has(key)) first.set(key, document);
  }
  return [...first.values()].map(({ documentNumber, templateId, subjectId, title, producedAt, by }) => ({
    text: documentNumber ?? '',
    templateId,
    title,
    at: producedAt,
    by,
    state: paperLife(rightsCase, templateId, subjectId).state,
  }));
}
