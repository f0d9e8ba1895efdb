import { describe, expect, it } from 'vitest';
import { fileCatalogue, volumeCatalogue } from '#domain/dossier/catalogues.ts';
import { digestList } from '#domain/dossier/mediumPapers.ts';
import { listedFiles } from '#domain/dossier/packedFile.ts';
import type { FileRemarks, PackedFile } from '#domain/dossier/packedFile.ts';
import { crateId, roCrate } from '#domain/dossier/roCrate.ts';
import { Sha256, Sm3 } from '#domain/kernel/digest.ts';
import { Day } from '#domain/kernel/moment.ts';
import { at } from '#test/people/aCase.ts';

const head = { caseName: '<a&"b"\u0001', caseNumber: '虚公维〔2026〕1号', unitName: '虚构市公安局测试分局' };
const packed = (path: string): PackedFile => ({
  path,
  sizeBytes: 3,
  sha256: Sha256.parse('a'.repeat(64)),
  sm3: Sm3.parse('b'.repeat(64)),
});
const remarks: FileRemarks = {
  path: '电子档案/文书/001_W01.pdf',
  title: '维权案件登记表 <b>&',
  responsible: '测试民警丁',
  number: '虚公维〔2026〕1号',
  date: Day.parse('2026-03-24'),
  mediaType: 'application/pdf',
  remark: '受理与启动',
};
const files = listedFiles([packed(remarks.path), packed('其他/操作日志.jsonl')], [remarks]);

describe('the catalogues of the medium', () => {
  it('[B-5] name every file in order with number, day in eight digits and digest, and escape what XML would read', () => {
    const xml = fileCatalogue(head, files);
    expect(xml).toContain('<文件目录 题名="&lt;a&amp;&quot;b&quot; " 档号="虚公维〔2026〕1号" 件数="2">');
    expect(xml).toContain('<题名>维权案件登记表 &lt;b&gt;&amp;</题名>');
    expect(xml).toContain('<日期>20260324</日期>');
    expect(xml.match(/<顺序号>\d+<\/顺序号>/gu)).toEqual(['<顺序号>1</顺序号>', '<顺序号>2</顺序号>']);
    expect(xml.match(/<责任者>[^<]+/gu)).toEqual(['<责任者>测试民警丁', '<责任者>虚构市公安局测试分局']);
    expect(xml.match(/<校验值>a{64}<\/校验值>/gu)).toHaveLength(2);
  });

  it('[B-5] name the volume with its pages and the file it is bound in', () => {
    const volume = {
      title: '维权专卷',
      from: Day.parse('2026-03-24'),
      until: Day.parse('2026-04-01'),
      pages: 12,
      items: 7,
      path: '电子档案/卷宗.pdf',
      remark: '',
    };
    const xml = volumeCatalogue(head, [volume]);
    expect(xml).toContain('<起始日期>20260324</起始日期>');
    expect(xml).toContain('<页数>12</页数>');
    expect(xml).toContain('<电子档案名称>电子档案/卷宗.pdf</电子档案名称>');
  });

  it('[B-5] list the digests of every file for a spreadsheet', () => {
    expect(digestList([packed('=a.txt')])).toBe(
      `\uFEFF文件,字节数,SHA-256,SM3\r\n'=a.txt,3,${'a'.repeat(64)},${'b'.repeat(64)}\r\n`,
    );
  });
});

describe('the RO-Crate', () => {
  const crate = roCrate(
    {
      ...head,
      caseId: 'c1',
      description: '卷宗12页',
      madeBy: '测试民警丁',
      madeAt: at('24T21:00'),
    },
    files,
  );

  it('[B-5] describes every file with title, type, size and both digests, and says who handed over and when', () => {
    const graph: readonly Record<string, unknown>[] = JSON.parse(crate)['@graph'];
    const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
    expect(byId.get('./')).toMatchObject({
      hasPart: [{ '@id': '电子档案/文书/001_W01.pdf' }, { '@id': '其他/操作日志.jsonl' }],
    });
    expect(byId.get('电子档案/文书/001_W01.pdf')).toMatchObject({
      '@type': 'File',
      name: '维权案件登记表 <b>&',
      encodingFormat: 'application/pdf',
      contentSize: '3',
      sha256: 'a'.repeat(64),
      sm3: 'b'.repeat(64),
    });
    expect(byId.get('#export')).toMatchObject({ '@type': 'CreateAction', endTime: at('24T21:00') });
  });

  it('[B-5] points at nothing that it does not describe', () => {
    const graph: readonly { '@id': string }[] = JSON.parse(crate)['@graph'];
    const ids = new Set(graph.map((entity) => entity['@id']));
    const pointed = [...crate.matchAll(/\{\s*"@id": ("[^"]+")\s*\}/gu)].map(([, id = '']): string =>
      JSON.parse(id),
    );
    expect(pointed.filter((id) => !ids.has(id) && !id.startsWith('https://'))).toEqual([]);
  });

  it.each([
    ['电子档案/带 空格.txt', '电子档案/带%20空格.txt'],
    ['a%#?[1].pdf', 'a%25%23%3F%5B1%5D.pdf'],
    ['𫖯㛃.jpg', '𫖯㛃.jpg'],
  ])('[B-5] writes %s as an IRI can hold it', (path, id) => {
    expect(crateId(path)).toBe(id);
    expect(decodeURIComponent(id)).toBe(path);
  });
});
