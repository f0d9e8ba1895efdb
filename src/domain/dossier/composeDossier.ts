import { z } from 'zod';
import type { ProducedDocument, RightsCase } from '../case/rightsCase.ts';
import type { PaperFinal, SignedScan } from '../papers/paperFinal.ts';
import { paperLife } from '../papers/paperState.ts';

/** Default order of a 维权专卷; data of `templates/dossier/rightsDossier.json`. */
export const DossierOrder = z.strictObject({
  version: z.string(),
  source: z.string(),
  groups: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        papers: z
          .array(
            z.strictObject({
              templateId: z.string(),
              required: z.boolean(),
              why: z.string(),
              /** Where it says so; absent = as the whole order. */
              source: z.string().optional(),
            }),
          )
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
  /** The version in force, locked from that document; `null` = it is a draft still. */
  readonly final: PaperFinal | null;
  /** Scans of the signed paper, the copy of record. */
  readonly scans: readonly SignedScan[];
}
export interface MissingMaterial {
  readonly templateId: string | null;
  readonly label: string;
  readonly why: string;
  readonly source: string;
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
      entries.push(...made.map((newest) => entryOf(rightsCase, group.title, newest)));
      if (made.length === 0 && paper.required)
        missing.push({
          templateId: paper.templateId,
          label: paper.templateId,
          why: paper.why,
          source: paper.source ?? order.source,
        });
    }
  }
  return { entries, missing: [...missing, ...missingEvidence(rightsCase)] };
}

function missingEvidence({ evidence }: RightsCase): readonly MissingMaterial[] {
  const source = '公安机关办理行政案件程序规定第二百六十一条';
  const unread = evidence.filter(({ file }) => file !== null && file.readBackAt === null).length;
  return [
    ...(evidence.length > 0
      ? []
      : [{ templateId: null, label: '证据材料', why: '卷内没有任何证据', source }]),
    ...(unread === 0
      ? []
      : [{ templateId: null, label: '证据复核', why: `${unread}份证据尚未回读校验`, source: '本工具' }]),
  ];
}

/** A version in force goes before a later draft: it is what was signed. Source: SPEC P-Z9. */
function entryOf(rightsCase: RightsCase, group: string, newest: ProducedDocument): DossierEntry {
  const { final, finalDraft, scans } = paperLife(rightsCase, newest.templateId, newest.subjectId);
  return { group, document: finalDraft ?? newest, final, scans };
}

/** The same for the narrow column of the index. */
export function shortStandingOf({ final, scans }: Pick<DossierEntry, 'final' | 'scans'>): string {
  if (final === null) return '草稿';
  return scans.length === 0 ? '定稿' : '附签署件';
}

/** How a paper lies in the dossier, for its lists. */
export function standingOf({ final, scans }: Pick<DossierEntry, 'final' | 'scans'>): string {
  if (final === null) return '草稿';
  return `定稿第${final.version}版${scans.length === 0 ? '' : '，签署件扫描另附'}`;
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
