import type { ProducedDocument, RightsCase } from '#domain/case/rightsCase.ts';
import type { DossierComposition } from '#domain/dossier/composeDossier.ts';
import { evidenceDigestTable, fileCatalogue, leftOutNote, mediumNote } from '#domain/dossier/mediumPapers.ts';
import { extensionOf, mediaName } from '#domain/dossier/mediaName.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import type { VerifiedItem } from '#domain/evidence/verification.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { utf8Bytes } from '#domain/kernel/utf8.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import type { Insight } from './caseInsight.ts';
import { SourceFailure } from './ports.ts';
import type { ByteSource } from './ports.ts';
import type { PackageEntry, PackagePlan, PressedDossier } from './paperPorts.ts';
import type { Surroundings } from './surroundings.ts';
import type { TrailOfCase } from './trailOfCase.ts';

interface PlanBasis {
  readonly insight: Insight;
  readonly composition: DossierComposition;
  readonly dossier: PressedDossier;
  readonly now: Moment;
  readonly madeBy: string;
  readonly trail: TrailOfCase;
  readonly leftOut: LeftOut;
}

/** Items whose bytes were not as they came in, so that they do not leave, and who decided that the rest does. */
export interface LeftOut {
  readonly items: readonly VerifiedItem[];
  readonly reason: string;
  readonly by: string;
}

/**
 * What goes on the medium: the bound dossier, each paper as PDF and DOCX, the file of every item that has one, and the lists.
 * Source: documents.md §5.4 (说明文件, 文件目录, 电子档案/, 其他/).
 */
export function packagePlan(around: Surroundings, basis: PlanBasis): PackagePlan {
  const { rightsCase, unit } = basis.insight;
  const papers = basis.composition.entries.flatMap(({ document }, index) =>
    paperEntries(around, document, index + 1),
  );
  const without = new Set(basis.leftOut.items.map(({ evidenceId }) => evidenceId));
  const listed = rightsCase.evidence.map((item) => ({
    item,
    path: without.has(item.id) ? null : evidencePath(item),
  }));
  const evidence = listed.flatMap(({ item, path }) =>
    item.file === null || path === null ? [] : [storedEntry(around, path, item.file)],
  );
  const bound = bytesEntry('电子档案/卷宗.pdf', basis.dossier.bytes);
  const content = [bound, ...papers, ...evidence];
  const lists = [
    textEntry('其他/证据校验值清单.csv', evidenceDigestTable(listed)),
    textEntry('其他/案件数据.json', `${JSON.stringify(rightsCase, null, 1)}\n`),
    textEntry('其他/操作日志.jsonl', basis.trail.lines),
    ...(without.size === 0 ? [] : [textEntry('其他/未随卷证据.txt', leftOutNote(basis.leftOut))]),
  ];
  const { now, madeBy } = basis;
  const about = { unit, rightsCase, now, madeBy, pages: basis.dossier.pages };
  return {
    folderName: folderName(rightsCase, basis.now),
    info: bagInfo(basis),
    payload: [
      textEntry('说明文件.TXT', mediumNote(about, content.length)),
      textEntry('文件目录.XML', fileCatalogue(rightsCase, [...content, ...lists])),
      ...content,
      ...lists,
    ],
  };
}

function evidencePath({ number, title, file }: EvidenceItem): string | null {
  if (file === null) return null;
  return `电子档案/证据/${mediaName(`E${serial(number)}`, title, extensionOf(file.fileName))}`;
}

function paperEntries(
  around: Surroundings,
  document: ProducedDocument,
  order: number,
): readonly PackageEntry[] {
  const name = (extension: string) =>
    `电子档案/文书/${mediaName(serial(order), `${document.templateId}_${document.title}`, extension)}`;
  return [storedEntry(around, name('pdf'), document.pdf), storedEntry(around, name('docx'), document.docx)];
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

function bytesEntry(path: string, bytes: Uint8Array): PackageEntry {
  async function* stream(): ByteSource {
    yield bytes;
  }
  return { path, sizeBytes: bytes.byteLength, stream };
}

const textEntry = (path: string, text: string) => bytesEntry(path, utf8Bytes(text));
const serial = (order: number) => String(order).padStart(3, '0');

/** ASCII only and revealing nothing but the day and part of the random case id: it is what anyone sees on the stick. */
function folderName(rightsCase: RightsCase, now: Moment): string {
  const stamp = now.slice(0, 19).replaceAll(/[-:]/gu, '').replace('T', '-');
  return `dossier-${rightsCase.id.slice(0, 8)}-${stamp}`;
}

function bagInfo(basis: PlanBasis): PackagePlan['info'] {
  const { now, dossier } = basis;
  const { rightsCase, unit } = basis.insight;
  return [
    ['Source-Organization', unit.unitName],
    ['Contact-Name', basis.madeBy],
    ['Bagging-Date', dayOf(now)],
    ['External-Identifier', rightsCase.caseNumber],
    [
      'External-Description',
      `${rightsCase.name}，卷宗${dossier.pages}页，证据${rightsCase.evidence.length}份`,
    ],
    ['Internal-Sender-Identifier', rightsCase.id],
    ...(basis.trail.head === null
      ? []
      : [['Audit-Trail-Head', `${basis.trail.head.seq} ${basis.trail.head.hash}`] as const]),
    ['Bag-Software-Agent', '维权卷宗'],
  ];
}
