import type { RightsCase } from '../../case/rightsCase.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

/** What A04 hands to 法制: the newest package as it was read back, the papers made, and things that lie elsewhere. */
export function handoverFields(rightsCase: RightsCase): DocumentFields['handover'] {
  const newest = rightsCase.exports.at(-1);
  const gaps = rightsCase.documents.filter((made) => made.gaps.length > 0 && isNewest(made, rightsCase));
  return {
    packageName: newest?.folderName ?? null,
    mediumText: orNull(newest?.driveLabel ?? ''),
    exportedAt: newest?.at ?? null,
    verifiedAt: newest?.verifiedAt ?? null,
    files: newest?.files ?? null,
    bytes: newest?.bytes ?? null,
    manifestSha256: newest?.tagManifestSha256 ?? null,
    papers: rightsCase.documents
      .filter((made) => isNewest(made, rightsCase))
      .map(({ title, pages }) => ({ title, pages })),
    things: rightsCase.evidence
      .filter((item) => !isFiled(item))
      .map((item) => ({
        number: String(item.number),
        title: item.title,
        quantityText: item.origin.kind === 'registered' ? orNull(item.origin.quantity) : null,
        storagePlace: orNull(item.storagePlace),
      })),
    missingText: orNull(gaps.map(({ title, gaps: labels }) => `${title}缺${labels.join('、')}`).join('；')),
  };
}

type Made = RightsCase['documents'][number];

/** A paper made again replaces the one before. */
function isNewest(made: Made, { documents }: RightsCase): boolean {
  const last = documents.findLast(
    ({ templateId, subjectId }) => templateId === made.templateId && subjectId === made.subjectId,
  );
  return last === made;
}
