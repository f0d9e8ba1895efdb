import { z } from 'zod';
import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';

/** Default order of a 维权专卷; data of `templates/dossier/rightsDossier.json`. */
export const DossierOrder = z.strictObject({
  version: z.string(),
  source: z.string(),
  groups: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        papers: z
          .array(z.strictObject({ templateId: z.string(), required: z.boolean(), why: z.string() }))
          .readonly(),
      }),
    )
    .min(1)
    .readonly(),
});
export type DossierOrder = z.infer<typeof DossierOrder>;

export interface DossierEntry {
  readonly group: string;
  readonly document: ProducedDocument;
}
export interface MissingMaterial {
  readonly templateId: string | null;
  readonly label: string;
  readonly why: string;
}
export interface DossierComposition {
  readonly entries: readonly DossierEntry[];
  readonly missing: readonly MissingMaterial[];
}

/**
 * Puts the newest version of each paper in the order of the dossier and names what is not there.
 * Nothing is hidden: a gap is listed, not skipped.
 * Source: SPEC B-1, B-2; 公安机关办理行政案件程序规定 第二百六十一条.
 */
export function composeDossier(rightsCase: RightsCase, order: DossierOrder): DossierComposition {
  const entries: DossierEntry[] = [];
  const missing: MissingMaterial[] = [];
  for (const group of order.groups) {
    for (const paper of group.papers) {
      const made = newestPerSubject(rightsCase.documents, paper.templateId);
      entries.push(...made.map((document) => ({ group: group.title, document })));
      if (made.length === 0 && paper.required)
        missing.push({ templateId: paper.templateId, label: paper.templateId, why: paper.why });
    }
  }
  if (rightsCase.evidence.length === 0)
    missing.push({ templateId: null, label: '证据材料', why: '卷内没有任何证据' });
  const unread = rightsCase.evidence.filter(({ file }) => file !== null && file.readBackAt === null);
  if (unread.length > 0) {
    missing.push({ templateId: null, label: '证据复核', why: `${unread.length}份证据尚未回读校验` });
  }
  return { entries, missing };
}

/** The last made version of a paper, once for each officer or visit it is made for. */
export function newestPerSubject(
  documents: readonly ProducedDocument[],
  templateId: string,
): readonly ProducedDocument[] {
  const bySubject = new Map<string | null, ProducedDocument>();
  for (const document of documents) {
    if (document.templateId === templateId) bySubject.set(document.subjectId, document);
  }
  return [...bySubject.values()];
}
