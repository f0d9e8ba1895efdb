import { standingOf } from '#domain/dossier/composeDossier.ts';
import type { DossierEntry } from '#domain/dossier/composeDossier.ts';
import { MASK } from '#domain/dossier/discretion/maskedWords.ts';
import { extensionOf, mediaName } from '#domain/dossier/mediaName.ts';
import { mediaTypeOf } from '#domain/dossier/packedFile.ts';
import type { FileRemarks } from '#domain/dossier/packedFile.ts';
import { evidenceName } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import { legalKindNames } from '#domain/evidence/legalKinds.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import { utf8Bytes } from '#domain/kernel/utf8.ts';
import type { CoveredPaper } from './leavingDossier.ts';
import { SourceFailure } from './ports.ts';
import type { ByteSource } from './ports.ts';
import type { PackageEntry } from './paperPorts.ts';
import type { Surroundings } from './surroundings.ts';

/** Bytes of the package and what its lists say of them. */
export interface RemarkedEntry {
  readonly entry: PackageEntry;
  readonly remarks: FileRemarks;
}

type Remark = Omit<FileRemarks, 'path' | 'mediaType'>;

/** A paper as PDF and as DOCX, and the scans of it signed. Shape: `order` counts the papers of the dossier from 1. */
export function paperEntries(
  around: Surroundings,
  { entry, covered }: { readonly entry: DossierEntry; readonly covered: CoveredPaper | null },
  order: number,
): readonly RemarkedEntry[] {
  const { document, group, final, scans } = entry;
  const path = (extension: string, what = '') =>
    `电子档案/文书/${mediaName(serial(order), `${document.templateId}_${document.title}${what}`, extension)}`;
  const remark: Remark = {
    title: document.title,
    responsible: document.by,
    number: document.documentNumber,
    date: dayOf(final?.at ?? document.producedAt),
    remark: `${group}（${standingOf(entry)}）`,
  };
  if (covered !== null) {
    const said = { ...remark, remark: `${group}（遮盖件：未随卷材料的题名和姓名以${MASK}代替，原件留存）` };
    return [
      { path: path('pdf', '_遮盖件'), bytes: covered.pdf },
      { path: path('docx', '_遮盖件'), bytes: covered.docx },
    ].map((copy) => remarked(madeEntry(copy.path, copy.bytes), said));
  }
  const signed = scans.map((scan, index) => {
    const { fileName } = scan.file;
    const count = scans.length === 1 ? '' : String(index + 1);
    const scanned = storedEntry(around, path(extensionOf(fileName), `_签署件${count}`), scan.file);
    const how = scan.place?.how === 'code' ? '二维码相符' : `人工认定：${scan.place?.reason ?? ''}`;
    const said = { title: `${document.title} 签署件`, date: dayOf(scan.at), responsible: scan.by };
    return remarked(scanned, {
      ...remark,
      ...said,
      remark: `签署件扫描，存卷正本；${how}；原文件名 ${fileName}`,
    });
  });
  return [
    ...signed,
    remarked(storedEntry(around, path('pdf'), final?.pdf ?? document.pdf), remark),
    remarked(storedEntry(around, path('docx'), document.docx), { ...remark, remark: `${group}（可编辑）` }),
  ];
}

/** Where the bytes of an item lie on the medium; `null` when it has none. */
export function evidencePath({ number, title, file }: EvidenceItem): string | null {
  if (file === null) return null;
  return `电子档案/证据/${mediaName(`E${serial(number)}`, title, extensionOf(file.fileName))}`;
}

export function evidenceEntry(around: Surroundings, path: string, item: FiledItem): RemarkedEntry {
  const { entry, remarks } = remarked(storedEntry(around, path, item.file), {
    title: evidenceName(item),
    responsible: item.collection.by.join('、'),
    number: null,
    date: dayOf(item.collection.at),
    remark: `${legalKindNames[item.legalKind].criminal}；原文件名 ${item.file.fileName}`,
  });
  return { entry, remarks: { ...remarks, mediaType: item.file.claims.mediaType ?? remarks.mediaType } };
}

function storedEntry(
  around: Surroundings,
  path: string,
  stored: { readonly sha256: Sha256; readonly sm3?: Sm3; readonly sizeBytes: number },
): PackageEntry {
  async function* stream() {
    const opened = await around.vault.openObject(stored.sha256);
    if (!opened.ok) throw new SourceFailure(opened.failure);
    yield* opened.value.stream();
  }
  const { sha256, sm3, sizeBytes } = stored;
  return { path, sizeBytes, stream, ...(sm3 === undefined ? {} : { known: { sha256, sm3 } }) };
}

export function bytesEntry(path: string, bytes: Uint8Array, title: string): RemarkedEntry {
  const remark = { title, responsible: '', number: null, date: null, remark: '' };
  return remarked(madeEntry(path, bytes), remark);
}

function madeEntry(path: string, bytes: Uint8Array): PackageEntry {
  async function* stream(): ByteSource {
    yield bytes;
  }
  return { path, sizeBytes: bytes.byteLength, stream };
}

export function textEntry(path: string, text: string, title: string): RemarkedEntry {
  return bytesEntry(path, utf8Bytes(text), title);
}

function remarked(entry: PackageEntry, remark: Remark): RemarkedEntry {
  return { entry, remarks: { ...remark, path: entry.path, mediaType: mediaTypeOf(entry.path) } };
}

const serial = (order: number) => String(order).padStart(3, '0');
