import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseUco } from '#domain/dossier/interchange/caseUco.ts';
import { recordMetadata } from '#domain/dossier/interchange/recordMetadata.ts';
import { isFiled } from '#domain/evidence/evidenceItem.ts';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Day, Moment } from '#domain/kernel/moment.ts';
import { aCase, anItem } from '../../people/aCase.ts';

const at = Moment.parse('2026-05-03T10:00:00+08:00');
const Node = z.looseObject({ '@id': z.string(), '@type': z.string() });
const Graph = z.object({ '@context': z.record(z.string(), z.string()), '@graph': z.array(Node) });

function filed(number: number, changes: Partial<EvidenceItem>): FiledItem {
  const item = anItem(number, changes);
  if (!isFiled(item)) throw new Error('an item without a file');
  return item;
}
const photo = filed(1, { id: 'a', title: '现场照片' });
const origin = {
  kind: 'still',
  parentId: 'a',
  parentSha256: photo.file.sha256,
  atMs: 1000,
  frameNumber: 25,
} as const;
const still = filed(2, { id: 'b', title: '截图', origin });

function graphOf(items: readonly (typeof photo)[]) {
  const evidence = items
    .filter(isFiled)
    .map((item) => ({ item, path: `电子档案/证据/E00${item.number}.jpg` }));
  const text = caseUco({
    rightsCase: aCase({ evidence: items }),
    unitName: '虚构市公安局',
    evidence,
    madeBy: '测试民警丙',
    madeAt: at,
  });
  return Graph.parse(JSON.parse(text));
}

describe('the evidence for tools of digital forensics', () => {
  it('[B-27] names every file with both digests, and who fixed it', () => {
    const { '@graph': graph } = graphOf([photo]);
    const file = graph.find((node) => node['@id'] === 'kb:file-1');
    expect(JSON.stringify(file)).toContain(photo.file.sha256);
    expect(JSON.stringify(file)).toContain(photo.file.sm3);
    const act = graph.find((node) => node['@id'] === 'kb:collection-1');
    expect(act).toMatchObject({
      '@type': 'case-investigation:InvestigativeAction',
      'uco-core:name': '提取',
      'uco-action:performer': { '@id': expect.stringMatching(/^kb:person-/u) },
    });
    expect(graph.find((node) => node['@id'] === 'kb:provenance-1')).toMatchObject({
      'case-investigation:exhibitNumber': '证据1',
    });
  });

  it('[B-27] names one performer and calls the others participants', () => {
    const two = { ...photo, collection: { ...photo.collection, by: ['测试民警甲', '测试民警乙'] } };
    const act = graphOf([two])['@graph'].find((node) => node['@id'] === 'kb:collection-1');
    expect(act).toMatchObject({
      'uco-action:performer': { '@id': 'kb:person-1' },
      'uco-action:participant': [{ '@id': 'kb:person-2' }],
    });
  });

  it('[B-27] says what was derived from what, and never points at what is not there', () => {
    const { '@graph': graph, '@context': context } = graphOf([photo, still]);
    expect(graph.find((node) => node['@id'] === 'kb:file-2')).toMatchObject({
      'case-investigation:wasDerivedFrom': [{ '@id': 'kb:file-1' }],
    });
    const alone = JSON.stringify(graphOf([still]));
    expect(alone).not.toContain('wasDerivedFrom');
    const ids = new Set([...JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/gu)].map(([, id]) => id));
    const defined = new Set(
      [...JSON.stringify(graph).matchAll(/"@id":"([^"]+)","@type"/gu)].map(([, id]) => id),
    );
    expect(ids).toEqual(defined);
    const prefixes = [...JSON.stringify(graph).matchAll(/"(?:@type":")?([a-z-]+):[A-Za-z]+"/gu)].map(
      ([, name]) => name ?? '',
    );
    for (const prefix of prefixes) expect(Object.keys(context)).toContain(prefix);
  });
});

describe('the metadata of the electronic records', () => {
  it('[B-28] has an entity for every file, with its place, size and digests', () => {
    const head = {
      caseName: '民警甲执行职务受侵害案',
      caseNumber: '虚公维字〔2026〕1号',
      unitName: '虚构市公安局',
      retention: '永久',
      madeBy: '测试民警丙',
      madeAt: at,
    };
    const file = {
      path: '电子档案/文书/001.pdf',
      title: '登记表 <一>',
      responsible: '',
      number: null,
      date: Day.parse('2026-05-03'),
      mediaType: 'application/pdf',
      remark: '',
      sizeBytes: 12,
      sha256: Sha256.parse('a'.repeat(64)),
      sm3: Sm3.parse('b'.repeat(64)),
    };
    const xml = recordMetadata(head, [file, { ...file, path: '电子档案/文书/002.pdf' }]);
    expect(xml.match(/<文件实体>/gu)).toHaveLength(2);
    for (const line of [
      '<题名>登记表 &lt;一&gt;</题名>',
      '<日期>20260503</日期>',
      '<计算机文件名>电子档案/文书/001.pdf</计算机文件名>',
      '<计算机文件大小>12</计算机文件大小>',
      `<SHA-256>${'a'.repeat(64)}</SHA-256>`,
      '<责任者>虚构市公安局</责任者>',
    ])
      expect(xml).toContain(line);
  });
});
