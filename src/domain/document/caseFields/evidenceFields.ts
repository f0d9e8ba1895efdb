import type { RightsCase } from '../../case/rightsCase.ts';
import type { CollectionAct } from '../../evidence/collection.ts';
import type { EvidenceFile } from '../../evidence/evidenceFile.ts';
import { isFiled, materialOf } from '../../evidence/evidenceItem.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import { LegalKind, legalKindNames } from '../../evidence/legalKinds.ts';
import type { RegisteredOrigin } from '../../evidence/origin.ts';
import { lastVerification, verificationNames } from '../../evidence/verification.ts';
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
  sealing: terms.sealing,
  advanceRegistration: terms.advanceRegistration,
  selfMade: terms.selfMade,
};

/** What elements are called, by their ids. */
export type ElementNames = Readonly<Record<string, string>>;

/** Names of elements; one the lists no longer know is left out, never printed as its id. */
export function elementText(ids: readonly string[], names: ElementNames): string {
  const known = ids.map((id) => (Object.hasOwn(names, id) ? names[id] : undefined));
  return [...new Set(known.filter((name) => name !== undefined))].join('、');
}

/** `证据3、证据4`. */
export function numbersText(ids: readonly string[], rightsCase: RightsCase): string {
  return rightsCase.evidence
    .filter(({ id }) => ids.includes(id))
    .map(({ number }) => `证据${number}`)
    .join('、');
}

/** By legal kind in the order of the law, then by the time it was taken. Source: SPEC E-114. */
export function inListOrder(evidence: readonly EvidenceItem[]): readonly EvidenceItem[] {
  const place = ({ legalKind }: EvidenceItem) => LegalKind.options.indexOf(legalKind);
  return evidence.toSorted(
    (a, b) => place(a) - place(b) || compareMoments(a.collection.at, b.collection.at) || a.number - b.number,
  );
}

/** One item as the evidence papers list it. */
export function evidenceFields(item: EvidenceItem, names: ElementNames): EvidenceFields {
  const { collection, file, origin } = item;
  return {
    number: item.number,
    title: item.title,
    legalKindText: legalKindNames[item.legalKind].criminal,
    source: orNull(collection.provider) ?? file?.originalPath ?? orNull(collection.place),
    collectedAt: collection.at,
    collectionText: collectionNames[collection.act],
    collectedByText: orNull(collection.by.join('、')),
    methodText: orNull(collection.method),
    collectionPlace: orNull(collection.place),
    holderName: orNull(collection.provider),
    witnessName: orNull(collection.attestingWitness?.name ?? ''),
    originalPlace: orNull(collection.originalPlace),
    provesText: provesText(item, names),
    quantityText: (origin.kind === 'registered' ? orNull(origin.quantity) : null) ?? '1份',
    mediumText: file === null ? materialNames[materialOf(item)] : '电子文件',
    originalText: originalText(item),
    storagePlace: orNull(item.storagePlace),
    folioText: null,
    ...(file === null ? noFile : { ...fileFields(file), verificationText: verifiedText(item) }),
    note: noteOf(item),
  };
}

function provesText({ proofs, provesNote }: EvidenceItem, names: ElementNames): string | null {
  const proven = elementText(
    proofs.map(({ elementId }) => elementId),
    names,
  );
  return orNull([proven, provesNote].filter((part) => part !== '').join('：'));
}

type FileFields = Pick<
  EvidenceFields,
  'fileName' | 'formatText' | 'sizeBytes' | 'sha256' | 'sm3' | 'readBackAt'
>;
const noFile: FileFields & Pick<EvidenceFields, 'verificationText'> = {
  fileName: null,
  formatText: null,
  sizeBytes: null,
  sha256: null,
  sm3: null,
  readBackAt: null,
  verificationText: null,
};

function fileFields({ fileName, claims, sizeBytes, sha256, sm3, readBackAt }: EvidenceFile): FileFields {
  return {
    fileName,
    formatText: claims.mediaType ?? '未识别',
    sizeBytes,
    sha256,
    sm3,
    readBackAt,
  };
}

/** What the last reading found; nothing is said that was not read. */
function verifiedText(item: EvidenceItem): string {
  const state = lastVerification(item);
  return state === null ? '尚未复核' : verificationNames[state];
}

const materialNames = { thing: '实物', paper: '纸质' } as const;

/** A file that came in is a copy unless somebody says otherwise; of a thing nothing is supposed. */
function originalText({ collection, file }: EvidenceItem): EvidenceFields['originalText'] {
  const { form } = collection;
  if (form === 'unknown') return file === null ? null : '复制件';
  return form === 'original' ? '原件' : '复制件';
}

function noteOf({ file, origin }: EvidenceItem): string | null {
  if (file === null) return origin.kind === 'registered' ? thingNote(origin) : null;
  const { claims } = file;
  const notes = [
    claims.damage,
    claims.isExecutable ? '内容是可执行程序，未打开' : null,
    !claims.extensionMatches && !claims.isExecutable ? '扩展名与内容不符' : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join('；');
}

function thingNote({ features, sealNumber }: RegisteredOrigin): string | null {
  const seal = sealNumber === '' ? '' : `封条号${sealNumber}`;
  return orNull([features, seal].filter((part) => part !== '').join('；'));
}

/** The act of taking electronic data in, as E05 describes it. */
export function extractionFields(rightsCase: RightsCase, operator: string): DocumentFields['extraction'] {
  const items = rightsCase.evidence.filter(isFiled);
  const collected = items.map((item) => item.custody[0]?.at ?? item.collection.at).sort(compareMoments);
  const readBack = items.map((item) => item.file.readBackAt);
  const isComplete = readBack.length > 0 && readBack.every((at) => at !== null);
  const lastReadBack =
    readBack
      .filter((at) => at !== null)
      .sort(compareMoments)
      .at(-1) ?? null;
  const collectors = [...new Set(items.flatMap((item) => item.collection.by))];
  return {
    startedAt: collected[0] ?? null,
    endedAt: collected.at(-1) ?? null,
    place: orNull(said(items.map(({ collection }) => collection.place))),
    objectText: orNull(
      [...new Set(items.map(({ file }) => file.originalPath.split('/')[0] ?? ''))].join('、'),
    ),
    method:
      orNull(said(items.map(({ collection }) => collection.method))) ??
      '只读复制，边读边计算校验值，入库后回读比对',
    process: null,
    toolText: '维权卷宗',
    timeSourceText: '本机系统时间',
    operatorsText: orNull(collectors.join('、')) ?? orNull(operator),
    holderName: orNull(said(items.map(({ collection }) => collection.provider))),
    witnessName: orNull(said(items.map(({ collection }) => collection.attestingWitness?.name ?? ''))),
    verifiedAt: lastReadBack,
    verificationText: isComplete ? '全部一致' : null,
  };
}

/** Each different thing once. */
function said(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join('、');
}
