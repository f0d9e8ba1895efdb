import { packageName } from './packageName.ts';
import { PROFILE_NAME } from '#domain/dossier/bagitProfile.ts';
import type { BagitProfile } from '#domain/dossier/bagitProfile.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { CATALOGUE_SCHEMA, fileCatalogue, volumeCatalogue } from '#domain/dossier/catalogues.ts';
import { catalogueSchema } from '#domain/dossier/catalogueSchema.ts';
import {
  boundPath,
  leavingPapers,
  stayingEvidence,
  stayingLines,
  titleOf,
} from '#domain/dossier/departure.ts';
import {
  digestList,
  evidenceDigestTable,
  leftOutNote,
  mediumNote,
  stayingNote,
} from '#domain/dossier/mediumPapers.ts';
import { listedFiles } from '#domain/dossier/packedFile.ts';
import type { FileRemarks } from '#domain/dossier/packedFile.ts';
import { CRATE_NAME, roCrate } from '#domain/dossier/roCrate.ts';
import { CASE_UCO_NAME, caseUco } from '#domain/dossier/interchange/caseUco.ts';
import { RECORD_METADATA_NAME, recordMetadata } from '#domain/dossier/interchange/recordMetadata.ts';
import { DOSSIER_RETENTION } from '#domain/document/caseFields/dossierFields.ts';
import { csvTable } from '#domain/kernel/csvTable.ts';
import type { StatisticsCodes } from '#domain/ledger/statisticsCodes.ts';
import { ledgerTable } from '#domain/ledger/ledgerTable.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { dayOf } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { pagesOf } from './bindVolumes.ts';
import type { BoundVolume } from './bindVolumes.ts';
import type { LeavingDossier } from './leavingDossier.ts';
import { bytesEntry, evidenceEntry, evidencePath, paperEntries, textEntry } from './packageEntries.ts';
import type { PackageDescription, PackagePlan } from './paperPorts.ts';
import type { PackageSigner } from './ports.ts';
import { viewerOf } from './packageViewer.ts';
import type { Surroundings } from './surroundings.ts';

export interface PlanBasis extends LeavingDossier {
  readonly bound: readonly BoundVolume[];
  readonly now: Moment;
  readonly madeBy: string;
  readonly signer: PackageSigner;
  readonly profile: BagitProfile;
  readonly codes: StatisticsCodes;
}

/** A package as it will be written, and how many pages are bound in it. */
export interface PlannedPackage {
  readonly plan: PackagePlan;
  readonly pages: number;
}

const STAYING = '其他/未随卷材料.txt';
const LEDGER_ROW = '其他/台账行.csv';

/**
 * What goes on the medium: the bound dossier, each paper as PDF and DOCX, the file of every item that has one, and the lists.
 * Source: SPEC B-5; documents.md §5.4 (说明文件, 文件目录, 案卷目录, 电子档案/, 其他/).
 */
export function packagePlan(around: Surroundings, basis: PlanBasis): PlannedPackage {
  const { insight, now, madeBy, bound, signer, profile } = basis;
  const pages = pagesOf(basis.bound);
  const { rightsCase, unit } = insight;
  const { content, listed, leaving } = contentOf(around, basis);
  const staying = stayingLines(basis.departure);
  const lists = [
    textEntry('其他/证据校验值清单.csv', evidenceDigestTable(listed), '证据校验值清单'),
    textEntry('其他/案件数据.json', `${JSON.stringify(rightsCase, null, 1)}\n`, '案件数据'),
    textEntry('其他/操作日志.jsonl', basis.trail.lines, '本案操作日志'),
    textEntry(CATALOGUE_SCHEMA, catalogueSchema, '目录的格式'),
    ledgerRow(basis),
    textEntry(
      CASE_UCO_NAME,
      caseUco({ rightsCase, unitName: unit.unitName, evidence: leaving, madeBy, madeAt: now }),
      '证据和提取经过（CASE/UCO）',
    ),
    ...(basis.leftOut.items.length === 0
      ? []
      : [textEntry('其他/未随卷证据.txt', leftOutNote(basis.leftOut), '未随卷证据')]),
    ...(staying.length === 0 ? [] : [textEntry(STAYING, stayingNote(staying), '未随卷材料')]),
  ];
  const about = {
    unit,
    rightsCase,
    now,
    madeBy,
    pages,
    volumes: bound.map(({ volume }) => boundPath(volume)),
    keyFingerprint: signer.keyFingerprint,
  };
  const payload = [
    textEntry('说明文件.TXT', mediumNote(about, content.length), '说明文件'),
    textEntry('案卷目录.XML', volumes(basis), '案卷目录'),
    ...content,
    ...lists,
  ];
  const plan: PackagePlan = {
    ...packageName('dossier', rightsCase.id, now),
    info: bagInfo(basis),
    payload: payload.map(({ entry }) => entry),
    descriptions: descriptions(
      basis,
      payload.map(({ remarks }) => remarks),
    ),
    viewer: (packed) =>
      viewerOf(
        basis,
        listedFiles(
          packed,
          payload.map(({ remarks }) => remarks),
        ),
      ),
    tagFiles: [[PROFILE_NAME, `${JSON.stringify(profile, null, 2)}\n`]],
    signer,
  };
  return { plan, pages };
}

/** The papers and the evidence that leaves; `listed` names the rest too. */
function contentOf(around: Surroundings, { insight, bound, departure, leftOut, covered }: PlanBasis) {
  const { rightsCase } = insight;
  const without = new Set([
    ...leftOut.items.map(({ evidenceId }) => evidenceId),
    ...stayingEvidence(departure),
  ]);
  const listed = rightsCase.evidence.map((item) => ({
    item,
    path: without.has(item.id) ? null : evidencePath(item),
  }));
  const papers = leavingPapers(departure).flatMap((entry, index) =>
    paperEntries(around, { entry, covered: covered.get(entry.document.id) ?? null }, index + 1),
  );
  const leaving = listed.flatMap(({ item, path }) =>
    path !== null && isFiled(item) ? [{ item, path }] : [],
  );
  const evidence = leaving.map(({ item, path }) => evidenceEntry(around, path, item));
  const volumes = bound.map(({ volume, pressed }) =>
    bytesEntry(boundPath(volume), pressed.bytes, `${rightsCase.name} ${titleOf(volume)}`),
  );
  return { content: [...volumes, ...papers, ...evidence], listed, leaving };
}

function headOf({ insight }: PlanBasis) {
  const { rightsCase, unit } = insight;
  return { caseName: rightsCase.name, caseNumber: rightsCase.caseNumber, unitName: unit.unitName };
}

function volumes(basis: PlanBasis): string {
  const { rightsCase } = basis.insight;
  return volumeCatalogue(
    headOf(basis),
    basis.bound.map(({ volume, pressed }) => ({
      title: `${rightsCase.name} ${titleOf(volume)}`,
      from: dayOf(rightsCase.registeredAt),
      until: dayOf(basis.now),
      pages: pressed.pages,
      items: volume.items.length,
      path: boundPath(volume),
      remark: remarkOf(basis, { volume, pressed }),
    })),
  );
}

function remarkOf({ leftOut }: PlanBasis, { volume, pressed }: BoundVolume): string {
  const held = volume.items.filter(({ withheld }) => withheld !== null).length;
  return [
    ...(leftOut.items.length === 0 ? [] : ['有证据未随卷，见 其他/未随卷证据.txt']),
    ...(held === 0 ? [] : [`${held}件未随卷，见 ${STAYING}`]),
    ...archivalRemark(pressed.archivalFaults),
  ].join('；');
}

/** Only a volume whose bytes bear it is called PDF/A. Source: SPEC P-V4. */
function archivalRemark(faults: readonly string[] | null): readonly string[] {
  if (faults === null) return [];
  return [faults.length === 0 ? 'PDF/A-2b' : `不是PDF/A：${faults.join('、')}`];
}

/** Lists with digests; each is told of those before it, and the last one describes everything but itself. */
function descriptions(basis: PlanBasis, remarks: readonly FileRemarks[]): readonly PackageDescription[] {
  const head = { ...headOf(basis), madeBy: basis.madeBy, madeAt: basis.now };
  const crateHead = { ...head, caseId: basis.insight.rightsCase.id, description: descriptionOf(basis) };
  const recordHead = { ...head, retention: DOSSIER_RETENTION };
  return [
    {
      path: '文件目录.XML',
      text: (packed) => fileCatalogue(head, listedFiles(packed, remarks)),
    },
    {
      path: RECORD_METADATA_NAME,
      text: (packed) => recordMetadata(recordHead, listedFiles(packed, remarks)),
    },
    { path: '校验清单.csv', text: digestList },
    { path: CRATE_NAME, text: (packed) => roCrate(crateHead, listedFiles(packed, remarks)) },
  ];
}

function descriptionOf(basis: PlanBasis): string {
  const { name, evidence } = basis.insight.rightsCase;
  return `${name}，卷宗${pagesOf(basis.bound)}页，证据${evidence.length}份`;
}

function bagInfo(basis: PlanBasis): PackagePlan['info'] {
  const { now, profile, signer } = basis;
  const { rightsCase, unit } = basis.insight;
  return [
    ['Source-Organization', unit.unitName],
    ['Contact-Name', basis.madeBy],
    ['Bagging-Date', dayOf(now)],
    ['External-Identifier', rightsCase.caseNumber],
    ['External-Description', descriptionOf(basis)],
    ['Internal-Sender-Identifier', rightsCase.id],
    ['BagIt-Profile-Identifier', profile['BagIt-Profile-Info']['BagIt-Profile-Identifier']],
    ...(basis.trail.head === null
      ? []
      : [['Audit-Trail-Head', `${basis.trail.head.seq} ${basis.trail.head.hash}`] as const]),
    ['Signing-Key-SHA256', signer.keyFingerprint],
    ['Bag-Software-Agent', '维权卷宗'],
  ];
}

/** The case as a row of S01, its words with their codes. */
function ledgerRow({ insight, codes }: PlanBasis) {
  const table = ledgerTable([summarise(insight.rightsCase)], false, codes);
  return textEntry(LEDGER_ROW, csvTable(table), '台账一行（S01）');
}
