import { isBoundVolume, stayingLines } from '#domain/dossier/departure.ts';
import type { ListedFile } from '#domain/dossier/packedFile.ts';
import type { ViewerDossier, ViewerFile } from '#domain/dossier/viewerDossier.ts';
import { infringementKindNames } from '#domain/infringement/infringementKind.ts';
import { officialDateTime } from '#domain/kernel/moment.ts';
import { pagesOf } from './bindVolumes.ts';
import type { PlanBasis } from './packagePlan.ts';

/** Where a file belongs on the page, by its folder; the first that fits. */
const groups: readonly { readonly title: string; readonly has: (path: string) => boolean }[] = [
  { title: '装订好的卷宗', has: isBoundVolume },
  { title: '文书', has: (path) => path.startsWith('电子档案/文书/') },
  { title: '证据', has: (path) => path.startsWith('电子档案/证据/') },
  { title: '目录、清单和记录', has: () => true },
];

/** What the page in the package shows. Source: SPEC B-7. */
export function viewerOf(basis: PlanBasis, files: readonly ListedFile[]): ViewerDossier {
  const { insight, composition, signer, trail } = basis;
  const grouped = groups.map(({ title }) => ({ title, files: [] as ViewerFile[] }));
  for (const file of files) {
    const index = groups.findIndex(({ has }) => has(file.path));
    grouped[index]?.files.push(rowOf(file));
  }
  return {
    title: insight.rightsCase.name,
    facts: factsOf(basis),
    groups: grouped.filter((group) => group.files.length > 0),
    missing: composition.missing.map(({ label, why }) => `${label}：${why}`),
    keyFingerprint: signer.keyFingerprint,
    trailHead: trail.head,
  };
}

function rowOf({ sm3: _, ...file }: ListedFile): ViewerFile {
  return { ...file, path: `data/${file.path}` };
}

function factsOf({ insight, bound, departure, now, madeBy, leftOut }: PlanBasis): ViewerDossier['facts'] {
  const { rightsCase, unit } = insight;
  const { incident } = rightsCase;
  return [
    ['案件编号', rightsCase.caseNumber],
    ['侵害类型', infringementKindNames[rightsCase.kind]],
    ['发生时间', officialDateTime(incident.occurredAt)],
    ['发生地点', incident.place],
    ['受侵害人员', rightsCase.officers.map(({ name }) => name).join('、')],
    ['移交单位', unit.unitName],
    ['制作人', madeBy],
    ['制作时间', officialDateTime(now)],
    ['卷宗', `${bound.length}卷${pagesOf(bound)}页`],
    ...stayingLines(departure).map((line) => ['未随卷', line] as const),
    [
      '证据',
      `${rightsCase.evidence.length}份${leftOut.items.length === 0 ? '' : `，其中${leftOut.items.length}份未随卷`}`,
    ],
  ];
}
