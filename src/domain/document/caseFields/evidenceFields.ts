import type { RightsCase } from '../../case/rightsCase.ts';
import type { CollectionAct, EvidenceItem } from '../../evidence/evidenceItem.ts';
import { legalKindNames } from '../../evidence/legalKinds.ts';
import { compareMoments } from '../../kernel/moment.ts';
import { terms } from '../../terms.ts';
import type { DocumentFields } from '../documentFields.ts';
import type { EvidenceFields } from '../fieldGroups.ts';
import { orNull } from './wording.ts';

export const collectionNames: Readonly<Record<CollectionAct, string>> = {
  collection: terms.collection,
  obtainment: terms.obtainment,
  acceptance: terms.acceptance,
  seizure: terms.seizure,
  selfMade: terms.selfMade,
};

/** One item as the evidence papers list it. */
export function evidenceFields(item: EvidenceItem): EvidenceFields {
  return {
    number: item.number,
    title: item.title,
    legalKindText: legalKindNames[item.legalKind].criminal,
    source: orNull(item.provider) ?? item.originalPath,
    collectedAt: item.collectedAt,
    collectionText: collectionNames[item.collectionAct],
    collectedByText: item.collectedBy.join('、'),
    provesText: orNull(item.provesNote),
    quantityText: '1份',
    mediumText: '电子文件',
    originalText: '复制件',
    storagePlace: orNull(item.storagePlace),
    folioText: null,
    fileName: item.fileName,
    formatText: item.claims.mediaType ?? '未识别',
    sizeBytes: item.sizeBytes,
    sha256: item.sha256,
    sm3: item.sm3,
    readBackAt: item.readBackAt,
    note: noteOf(item),
  };
}

function noteOf({ claims }: EvidenceItem): string | null {
  const notes = [
    claims.damage,
    claims.isExecutable ? '内容是可执行程序，未打开' : null,
    !claims.extensionMatches && !claims.isExecutable ? '扩展名与内容不符' : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join('；');
}

/** The act of taking electronic data in, as E05 describes it. */
export function extractionFields(rightsCase: RightsCase, operator: string): DocumentFields['extraction'] {
  const collected = rightsCase.evidence
    .map((item) => item.custody[0]?.at ?? item.collectedAt)
    .sort(compareMoments);
  const readBack = rightsCase.evidence.map((item) => item.readBackAt);
  const isComplete = readBack.length > 0 && readBack.every((at) => at !== null);
  const lastReadBack =
    readBack
      .filter((at) => at !== null)
      .sort(compareMoments)
      .at(-1) ?? null;
  const collectors = [...new Set(rightsCase.evidence.flatMap((item) => item.collectedBy))];
  return {
    startedAt: collected[0] ?? null,
    endedAt: collected.at(-1) ?? null,
    place: null,
    objectText: orNull(
      [...new Set(rightsCase.evidence.map((item) => item.originalPath.split('/')[0] ?? ''))].join('、'),
    ),
    method: '只读复制，边读边计算校验值，入库后回读比对',
    process: null,
    toolText: '维权卷宗',
    timeSourceText: '本机系统时间',
    operatorsText: orNull(collectors.join('、')) ?? orNull(operator),
    holderName: null,
    witnessName: null,
    verifiedAt: lastReadBack,
    verificationText: isComplete ? '全部一致' : null,
  };
}
