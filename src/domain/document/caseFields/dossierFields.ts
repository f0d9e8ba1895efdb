import type { RightsCase } from '../../case/rightsCase.ts';
import { archiveNumberOf } from '../../case/stageChange.ts';
import type { UnitSettings } from '../../case/unitSettings.ts';
import { isFiled } from '../../evidence/evidenceItem.ts';
import type { EvidenceItem } from '../../evidence/evidenceItem.ts';
import { digestInGroups } from '../../kernel/digest.ts';
import type { Sha256 } from '../../kernel/digest.ts';
import type { Day } from '../../kernel/moment.ts';
import { dayOf } from '../../kernel/moment.ts';
import type { DocumentFields } from '../documentFields.ts';
import { orNull } from './wording.ts';

/** 保管期限. Source: documents.md §5.3 (待核). */
export const DOSSIER_RETENTION = '永久';

/** One part of the dossier before its folio number is known. */
export interface DossierEntryInput {
  readonly key: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly madeOn: Day;
  readonly remark: string | null;
  /** Who made it; absent = the bureau's own office. */
  readonly responsible?: string | undefined;
}

/** Which volume is bound, and what its closing sheet must tell besides. */
export interface BoundVolumeInput {
  readonly kindText: string;
  readonly number: number;
  readonly of: number;
  /** Only the 维权专卷 holds the bureau's own papers. */
  readonly isOwn: boolean;
  readonly evidence: readonly EvidenceItem[];
  readonly notes: readonly string[];
}

/** Where the case's trail stood when the dossier was bound, and its first bad line, if any. */
export interface TrailStanding {
  readonly seq: number;
  readonly hash: Sha256;
  readonly firstBroken: number | null;
}

interface Compilation {
  readonly entries: readonly DossierEntryInput[];
  readonly pages: number | null;
  readonly compiledOn: Day;
  readonly compiler: string;
  readonly trail: TrailStanding | null;
  /** Absent = the one 维权专卷. */
  readonly volume?: BoundVolumeInput | undefined;
}

/** Cover, index and closing sheet of one volume. */
export function dossierFields(
  rightsCase: RightsCase,
  unit: UnitSettings,
  compilation: Compilation,
): DocumentFields['dossier'] {
  const { entries, pages, compiledOn, compiler, trail, volume } = compilation;
  return {
    fonds: unit.unitName,
    kindText: volume?.kindText ?? '维权专卷',
    title: rightsCase.name,
    affectedText: orNull(rightsCase.officers.map((officer) => officer.name).join('、')),
    counterpartyText: orNull(rightsCase.counterparties.map((person) => person.name).join('、')),
    acceptedOn: dayOf(rightsCase.registeredAt),
    closedOn: null,
    outcomeText: null,
    compilingUnit: unit.rightsOffice,
    compilerName: orNull(compiler),
    reviewerName: null,
    compiledOn,
    retentionText: DOSSIER_RETENTION,
    volumes: volume?.of ?? 1,
    volume: volume?.number ?? 1,
    items: entries.length,
    pages,
    archiveNumber: orNull(archiveNumberOf(rightsCase)),
    entries: entries.map((entry, index) => ({
      key: entry.key,
      order: index + 1,
      documentNumber: entry.documentNumber,
      responsible: entry.responsible ?? unit.rightsOffice,
      title: entry.title,
      madeOn: entry.madeOn,
      folioText: null,
      remark: entry.remark,
    })),
    remarks: [
      ...remarks(volume?.evidence ?? rightsCase.evidence),
      ...(volume?.notes ?? []),
      ...(volume?.isOwn === false ? [] : ['本局救援、慰问等内部材料入维权专卷，不并入诉讼卷。']),
      ...trailRemark(trail),
    ],
    checkerName: null,
  };
}

/** The head of the trail on paper: a trail that is cut or rewritten later no longer ends like this (SPEC B-4). */
function trailRemark(trail: TrailStanding | null): readonly string[] {
  if (trail === null) return [];
  const head = `操作日志共${trail.seq}条，随卷存于移交介质；链尾校验值（SHA-256）${digestInGroups(trail.hash)}。`;
  const gap = `操作日志第${trail.firstBroken}条与前后不符，原因待查。`;
  return trail.firstBroken === null ? [head] : [head, gap];
}

/** What a reader must know of this volume: copies, damaged items, what is kept elsewhere. */
function remarks(evidence: readonly EvidenceItem[]): readonly string[] {
  const files = evidence.filter(isFiled);
  const elsewhere = evidence.filter((item) => !isFiled(item));
  const damaged = files.filter(({ file }) => file.claims.damage !== null);
  const programs = files.filter(({ file }) => file.claims.isExecutable);
  const numbers = (items: readonly { readonly number: number }[]) =>
    items.map((item) => `证据${item.number}`).join('、');
  return [
    `本卷电子证据${files.length}份，均为复制件，随卷存于移交介质，校验值见完整性校验清单。`,
    ...(damaged.length === 0 ? [] : [`${numbers(damaged)}内容残缺，按原样保存，未作修复。`]),
    ...(programs.length === 0 ? [] : [`${numbers(programs)}实际内容为可执行程序，按原样保存，未打开。`]),
    ...(elsewhere.length === 0
      ? []
      : [`${numbers(elsewhere)}为实物或者纸质材料，不在移交介质上，存放处见证据清单。`]),
  ];
}
