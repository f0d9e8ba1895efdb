import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { templateIds, templatesFolder } from '#test/golden/templateVariants.ts';

const good = {
  id: 'X01',
  title: '试表',
  version: '1.0',
  effectiveFrom: '2026-01-01',
  class: 'C',
  layout: 'L3',
  stage: '登记',
  copies: [],
  source: '测试',
  signatureChain: [],
  numberWord: null,
  page: {},
  fields: [],
  body: [{ kind: 'title', text: '试表' }],
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shelf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(id: string, content: unknown): Promise<string> {
  await mkdir(join(folder, id), { recursive: true });
  const path = join(folder, id, 'template.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe('the shelf', () => {
  it('[P-H1] the templates of the product are sound', async () => {
    const shelf = openTemplateShelf(templatesFolder);
    const ids = (await shelf.templates()).map((template) => template.id);
    expect(ids).toEqual(expect.arrayContaining([...templateIds]));
  });
  it('[P-H2] damage is told with its place', async () => {
    await put('X01', '{');
    await put('X02', { ...good, id: 'X01' });
    await put('X03', { ...good, id: 'X03', class: 'Z' });
    await put('X04', { ...good, id: 'X04', body: [{ kind: 'title', text: '{{case.gone}}' }] });
    const shelf = openTemplateShelf(folder);
    const problem = async (id: string) => {
      const result = await shelf.template(id);
      return result.ok ? null : [result.failure.code, result.failure.detail?.['problem']];
    };
    expect(await problem('X01')).toEqual(['document.templateDamaged', '不是有效的 JSON 文件']);
    expect(await problem('X02')).toEqual(['document.templateDamaged', '编号写成了X01']);
    expect((await problem('X03'))?.[1]).toMatch(/^class /);
    expect(await problem('X04')).toEqual(['document.templateDamaged', '未知字段：case.gone']);
    expect(await problem('X09')).toEqual(['document.templateUnknown', undefined]);
    expect(await shelf.templates()).toEqual([]);
  });
  it('[P-H3] names that would lead out of the shelf are unknown', async () => {
    const shelf = openTemplateShelf(folder);
    for (const name of [
      '../package',
      'law/../../package',
      '/etc/passwd',
      'C:\\x',
      'a\0b',
      '',
      'law//x',
      'x.json',
      '.',
    ])
      expect(await shelf.data(name)).toMatchObject({
        ok: false,
        failure: { code: 'document.templateUnknown' },
      });
    expect(await shelf.template('../X01')).toMatchObject({ ok: false });
  });
  it('[P-H4] data files are read as they are, with or without a byte-order mark', async () => {
    await mkdir(join(folder, 'law'));
    await writeFile(join(folder, 'law', 'ruleSets.json'), '\uFEFF{"a":1}');
    const shelf = openTemplateShelf(folder);
    expect(await shelf.data('law/ruleSets')).toEqual({ ok: true, value: { a: 1 } });
    expect(await shelf.data('law/none')).toMatchObject({
      ok: false,
      failure: { code: 'document.templateUnknown' },
    });
  });
  it('[P-H5] an edited template shows at the next paper', async () => {
    const path = await put('X01', good);
    const shelf = openTemplateShelf(folder);
    expect(await shelf.template('X01')).toMatchObject({ ok: true, value: { title: '试表' } });
    await writeFile(path, JSON.stringify({ ...good, title: '新表' }));
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect(await shelf.template('X01')).toMatchObject({ ok: true, value: { title: '新表' } });
  });
  it('[P-H5] an edited data file is read again, an unchanged one is not', async () => {
    const path = join(folder, 'edited.json');
    await writeFile(path, '{"a":1}');
    const shelf = openTemplateShelf(folder);
    const first = await shelf.data('edited');
    expect(await shelf.data('edited')).toBe(first);
    await writeFile(path, '{"a":2}');
    await utimes(path, new Date(), new Date(Date.now() + 5000));
    expect(await shelf.data('edited')).toEqual({ ok: true, value: { a: 2 } });
    await rm(path);
    expect(await shelf.data('edited')).toMatchObject({ failure: { code: 'document.templateUnknown' } });
  });
});
