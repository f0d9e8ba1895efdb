import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { photoFields } from '#domain/document/caseFields/photoFields.ts';
import { noCompilation } from '#domain/dossier/caseCompilation.ts';
import { compileVolumes } from '#domain/dossier/compileVolumes.ts';
import { departureOf, indexRow, stayingLines } from '#domain/dossier/departure.ts';
import { discreetCase } from '#domain/dossier/discretion/discreetCase.ts';
import { compilationNotes } from '#domain/dossier/reconcileOfficial.ts';
import { VolumeRules } from '#domain/dossier/volumeKind.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import rules from '../../../templates/dossier/volumes.json' with { type: 'json' };
import { aCase, aFile, anItem, at, noClaims, stamp } from '#test/people/aCase.ts';
import { aDraft } from '#test/people/aPaper.ts';

const decided = { at: stamp.now, by: stamp.by };
const face = [{ x: 0, y: 0, width: 9, height: 9, reason: '未成年人面部' }];
const proof = { pixelsChecked: 81, hasNoMetadata: true, textsNotFound: [] } as const;
const from = (parent: EvidenceItem) => ({
  parentId: parent.id,
  parentSha256: parent.file?.sha256 ?? aFile(0).sha256,
});
const coveredOf = (number: number, parent: EvidenceItem, page: number | null = null) =>
  anItem(number, {
    title: `${parent.title} 遮盖件`,
    origin: { kind: 'redacted', ...from(parent), page, boxes: face, proof },
  });

const claims = { ...noClaims, widthPx: 40, heightPx: 30 };
const photo = anItem(1, { title: '虚构少年丑面部照片', file: aFile(1, { claims }) });
const copy = coveredOf(2, photo);
const video = anItem(3, {
  title: '执法录像',
  file: aFile(3, { claims: { ...noClaims, mediaType: 'video/mp4' } }),
});
const still = anItem(4, {
  title: '证据3 00:00:01.000 截图',
  origin: { kind: 'still', ...from(video), atMs: 1000, frameNumber: 25 },
});
const evidence = [photo, copy, video, still];

const withheld = (...ids: readonly string[]) => ({
  ...noCompilation,
  withheld: ids.map((id) => ({ key: `evidence:${id}`, reason: '涉及未成年人面部', ...decided })),
});
const itemsOf = (rightsCase: RightsCase) => {
  const entries = rightsCase.documents.map((document) => ({ group: '', document, final: null, scans: [] }));
  return compileVolumes(rightsCase, entries, VolumeRules.parse(rules));
};
const notesOf = (rightsCase: RightsCase) =>
  compilationNotes(
    rightsCase,
    itemsOf(rightsCase).flatMap(({ items }) => items),
  ).map(({ text }) => text);
const rowOf = (rightsCase: RightsCase, id: string) => {
  const item = itemsOf(rightsCase)
    .flatMap(({ items }) => items)
    .find(({ key }) => key === `evidence:${id}`);
  return item === undefined ? null : indexRow(item).remark;
};

describe('a covered copy that leaves in the place of its original', () => {
  it('[B-40] is named in the index and among what stays, with the reason', () => {
    const rightsCase = aCase({ evidence, compilation: withheld('item1') });
    expect(rowOf(rightsCase, 'item1')).toBe('未随卷，以证据2代替');
    expect(rowOf(rightsCase, 'item2')).toBe('照片打印件');
    const departure = departureOf(itemsOf(rightsCase), null);
    expect(stayingLines(departure)).toEqual([
      '未随卷：证据1 虚构少年丑面部照片，理由：涉及未成年人面部；以证据2（遮盖件）代替。',
    ]);
  });

  it('[B-40] is not named when it stays too, or lies in a sealed volume', () => {
    expect(rowOf(aCase({ evidence, compilation: withheld('item1', 'item2') }), 'item1')).toBe('未随卷');
    const placed = [{ key: 'evidence:item2', kind: 'minorSealed' as const, reason: '依法封存', ...decided }];
    const compilation = { ...withheld('item1'), placed };
    expect(rowOf(aCase({ evidence, compilation }), 'item1')).toBe('未随卷');
  });

  it('[B-40] may be made of another copy, of a still, or of one page', () => {
    const [again, ofStill, ofPage] = [coveredOf(5, copy), coveredOf(6, still), coveredOf(7, photo, 2)];
    const rightsCase = aCase({
      evidence: [...evidence, again, ofStill, ofPage],
      compilation: withheld('item1', 'item3'),
    });
    expect(rowOf(rightsCase, 'item1')).toBe('未随卷，以证据2、证据5、证据7代替');
    expect(rowOf(rightsCase, 'item3')).toBe('未随卷，以证据6代替');
    const lines = stayingLines(departureOf(itemsOf(rightsCase), null));
    expect(lines[0]).toContain('证据7（第2页遮盖件）');
    expect(lines[1]).toContain('以证据6（截图的遮盖件）代替');
  });

  it('[B-40] does not bear the title of what stays', () => {
    const rightsCase = aCase({ evidence: [...evidence, coveredOf(5, copy)], compilation: withheld('item1') });
    const told = JSON.stringify(discreetCase(rightsCase, departureOf(itemsOf(rightsCase), null)).rightsCase);
    expect(told).not.toContain('虚构少年丑');
    expect(told).toContain('×× 遮盖件');
    expect(told).toContain('"reason":"未成年人面部"');
  });

  it('[B-41] is told of when its original leaves as well', () => {
    expect(notesOf(aCase({ evidence }))).toEqual([
      '证据1 虚构少年丑面部照片有遮盖件（证据2），原件也随卷；接收方不应当看到遮住的内容的，请把原件改为以遮盖件代替。',
    ]);
    expect(notesOf(aCase({ evidence, compilation: withheld('item1') }))).toEqual([]);
  });

  it('[B-41] does not let a still of what stays be overlooked', () => {
    expect(notesOf(aCase({ evidence, compilation: withheld('item1', 'item3') }))).toEqual([
      '证据3 执法录像不随卷，但由它截取、扫描得来的证据4没有遮盖，仍随卷。',
    ]);
    expect(notesOf(aCase({ evidence, compilation: withheld('item1', 'item3', 'item4') }))).toEqual([]);
  });
});

describe('a photo volume made after somebody kept a picture back', () => {
  const pictures = (rightsCase: RightsCase) =>
    photoFields(rightsCase, {}).map(({ label, picture }) => [label, picture]);
  const shows = ({ file }: EvidenceItem) => ({ object: file?.sha256 });

  it('[B-42] says in its place that it is not printed, and what stands in', () => {
    const whole = [photo, coveredOf(2, photo)].map((item) => ({
      ...item,
      file: { ...aFile(item.number), claims },
    }));
    const [original, covered] = whole;
    if (original === undefined || covered === undefined) throw new Error('two were made');
    expect(pictures(aCase({ evidence: whole }))).toEqual([
      ['证据1', shows(original)],
      ['证据2', shows(covered)],
    ]);
    expect(pictures(aCase({ evidence: whole, compilation: withheld('item1') }))).toEqual([
      ['证据1', { missing: '证据1未随卷，以证据2（遮盖件）代替，画面不印' }],
      ['证据2', shows(covered)],
    ]);
    const placed = [{ key: 'evidence:item1', kind: 'minorSealed' as const, reason: '依法封存', ...decided }];
    expect(pictures(aCase({ evidence: whole, compilation: { ...noCompilation, placed } }))[0]).toEqual([
      '证据1',
      { missing: '证据1在封存卷中，画面不印' },
    ]);
  });

  it('[B-42] is not suspected of printing it', () => {
    const volume = (producedAt: string) => [
      aDraft('d1', { templateId: 'E03', title: '证据照片卷', producedAt: at(producedAt) }),
    ];
    const told = (producedAt: string) =>
      notesOf(aCase({ evidence: [photo], documents: volume(producedAt), compilation: withheld('item1') }));
    expect(told('24T20:00')[0]).toContain('照片卷中可能仍印有');
    expect(told('24T23:00')).toEqual([]);
  });
});
