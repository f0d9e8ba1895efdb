import type { DossierExport, RightsCase } from '../../case/rightsCase.ts';
import { evidenceKey } from '../../dossier/caseCompilation.ts';
import { paperKey } from '../../dossier/compileVolumes.ts';
import { contentsText } from '../../dossier/exportContents.ts';
import { sealingText } from '../../dossier/packageSealing.ts';
import { isSealed } from '../../dossier/volumeKind.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

/**
 * What A04 hands to 法制: the newest package as it was read back and how it left, the papers made, and things that lie elsewhere. What is
 * kept back or sealed is counted only. Source: SPEC B-29, B-30.
 */
export function handoverFields(rightsCase: RightsCase): DocumentFields['handover'] {
  const newest = rightsCase.exports.at(-1);
  const { withheld, placed } = rightsCase.compilation;
  const sealed = placed.filter(({ kind }) => isSealed(kind));
  const decided = [...withheld, ...sealed].map(({ key }) => key);
  const keys = new Set([...decided, ...(newest?.contents?.stays ?? [])]);
  const stays = (key: string) => keys.has(key);
  const gaps = rightsCase.documents.filter(
    (made) => made.gaps.length > 0 && isNewest(made, rightsCase) && !stays(paperKey(made)),
  );
  const lacking = gaps.map(({ title, gaps: labels }) => `${title}缺${labels.join('、')}`);
  // What left is told by the package; without one, by what people have decided so far.
  const staying =
    newest !== undefined && newest.contents !== null
      ? []
      : [
          ...(withheld.length === 0 ? [] : [`另有${withheld.length}件不随卷，见移交包中的未随卷材料清单`]),
          ...(sealed.length === 0 ? [] : [`另有${sealed.length}件在封存卷中`]),
        ];
  return {
    ...packageFields(newest),
    papers: rightsCase.documents
      .filter((made) => isNewest(made, rightsCase) && !stays(paperKey(made)))
      .map(({ title, pages }) => ({ title, pages })),
    things: rightsCase.evidence
      .filter((item) => !isFiled(item) && !stays(evidenceKey(item)))
      .map((item) => ({
        number: String(item.number),
        title: item.title,
        quantityText: item.origin.kind === 'registered' ? orNull(item.origin.quantity) : null,
        storagePlace: orNull(item.storagePlace),
      })),
    missingText: orNull([...lacking, ...staying].join('；')),
  };
}

/** How it left, as both parties sign it. Source: SPEC B-30. */
function sealingSaid({ sealing }: DossierExport): string {
  if (sealing === null) return '未加密，持有介质的人都能阅读';
  return sealing.by === 'passphrase' ? '口令加密，口令另行告知' : sealingText(sealing);
}

/** The package as it was read back; nothing is known before one left. */
function packageFields(newest: DossierExport | undefined): PackageFields {
  if (newest === undefined) return noPackage;
  const { folderName, driveLabel, sealedFile, contents } = newest;
  return {
    packageName: folderName,
    mediumText: orNull(driveLabel),
    exportedAt: newest.at,
    verifiedAt: newest.verifiedAt,
    files: newest.files,
    bytes: newest.bytes,
    manifestSha256: newest.tagManifestSha256,
    sealingText: sealingSaid(newest),
    sealedSha256: sealedFile?.sha256 ?? null,
    contentsText: contents === null ? null : contentsText(contents),
  };
}

const noPackage: PackageFields = {
  packageName: null,
  mediumText: null,
  exportedAt: null,
  verifiedAt: null,
  files: null,
  bytes: null,
  manifestSha256: null,
  sealingText: null,
  sealedSha256: null,
  contentsText: null,
};

type PackageFields = Omit<DocumentFields['handover'], 'papers' | 'things' | 'missingText'>;
type Made = RightsCase['documents'][number];

/** A paper made again replaces the one before. */
function isNewest(made: Made, { documents }: RightsCase): boolean {
  const last = documents.findLast(
    ({ templateId, subjectId }) => templateId === made.templateId && subjectId === made.subjectId,
  );
  return last === made;
}
