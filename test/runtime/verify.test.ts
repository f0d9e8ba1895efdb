import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf, JobName } from '#api/contract.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { registration } from '#cli/sample/scenario.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
let folderToken: string;
/** The stored files of 证据1 and 证据2, in that order. */
const stored: string[] = [];
const circumstances = {
  ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
  storagePlace: '',
};
const run = <N extends JobName>(name: N, input: InputOf<N>) =>
  app.client.run(name, input, () => undefined).result;
const objects = async () => {
  const entries = await readdir(join(app.folder, 'vault', 'objects'), {
    recursive: true,
    withFileTypes: true,
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
};
const read = async () => (await app.must('cases.view', { caseId })).rightsCase;
const exportWith = (withoutUnverified: string | null, despiteFindings: string | null = null) =>
  run('dossier.export', { caseId, folderToken, withoutUnverified, despiteFindings });

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  folderToken = await app.stickToken();
  await run('documents.produce', { caseId, templateIds: ['W01'] });
  for (const [name, text] of [
    ['a.txt', '现场记录'.repeat(400)],
    ['b.txt', '询问提纲'.repeat(900)],
  ] as const) {
    const before = new Set(await objects());
    await writeFile(join(app.stick, name), text);
    expect(await run('evidence.import', { caseId, tokens: [folderToken], circumstances })).toMatchObject({
      ok: true,
    });
    const added = (await objects()).filter((path) => !before.has(path));
    const sizes = await Promise.all(added.map(async (path) => (await readFile(path)).length));
    stored.push(added[sizes.indexOf(Math.max(...sizes))] ?? '');
  }
}, 120_000);
afterAll(() => app.close());

describe('evidence that is not as it came in', () => {
  it('[E-150] [E-151] is named, one by one or all at once, and never told as good', async () => {
    expect(await run('evidence.verify', { caseId })).toMatchObject({
      ok: true,
      value: { items: [{ state: 'same' }, { state: 'same' }], withoutFile: 0 },
    });
    const bytes = await readFile(stored[0] ?? '');
    bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
    await writeFile(stored[0] ?? '', bytes);
    await rm(stored[1] ?? '');
    expect(await run('evidence.verify', { caseId })).toMatchObject({
      ok: true,
      value: {
        items: [
          { evidenceNumber: 1, title: 'a', state: 'differs' },
          { evidenceNumber: 2, title: 'b', state: 'missing' },
        ],
      },
    });
    const [first] = (await read()).evidence;
    const one = await run('evidence.verifyItem', { caseId, evidenceId: first?.id ?? '' });
    expect(one).toMatchObject({ ok: true, value: { items: [{ evidenceNumber: 1, state: 'differs' }] } });
    expect((await read()).evidence.map(({ file }) => file?.readBackAt)).toEqual([null, null]);
  });

  it('[E-152] keeps the dossier from leaving, and is named to whoever asks', async () => {
    expect(await exportWith(null)).toMatchObject({
      ok: false,
      failure: {
        code: 'dossier.evidenceUnverified',
        detail: { items: '证据1 a（字节不符）；证据2 b（文件丢失）' },
      },
    });
    expect((await read()).exports).toEqual([]);
    expect((await readdir(app.stick)).filter((name) => name.startsWith('dossier-'))).toEqual([]);
  });

  it('[E-152] [E-176] stays behind when somebody says why the rest leaves, and the package tells it', async () => {
    const exported = await exportWith('法制部门要求先看文书');
    expect(exported).toMatchObject({
      ok: true,
      value: {
        receipt: { verdict: { verdict: 'valid' }, evidence: [{ state: 'differs' }, { state: 'missing' }] },
      },
    });
    const [folder] = (await readdir(app.stick)).filter((name) => name.startsWith('dossier-'));
    const data = join(app.stick, folder ?? '', 'data');
    const files = await readdir(data, { recursive: true });
    expect(files.filter((path) => path.includes('证据/'))).toEqual([]);
    const note = await readFile(join(data, '其他', '未随卷证据.txt'), 'utf8');
    expect(note).toContain('证据1　a　字节不符');
    expect(note).toContain('理由：法制部门要求先看文书');
    expect((await read()).events.at(-1)?.summary).toContain(
      '未随卷：证据1 a（字节不符）、证据2 b（文件丢失）',
    );
    // Only what left has a link that says so.
    const links = (await read()).evidence.flatMap(({ custody }) => custody.map(({ act }) => act));
    expect(links).not.toContain('exported');
  });

  it('[E-175] [E-176] keeps the dossier from leaving while something in it may not be used, unless somebody says why', async () => {
    await writeFile(join(app.stick, 'c.jpg'), Buffer.from(`MZ${'\0'.repeat(400)}PE\0\0`));
    expect(await run('evidence.import', { caseId, tokens: [folderToken], circumstances })).toMatchObject({
      ok: true,
    });
    const named = /^证据\d+：文件残缺或者是可执行程序/u;
    const barred = await exportWith('法制部门要求先看文书');
    expect(barred).toMatchObject({ ok: false, failure: { code: 'dossier.evidenceOut' } });
    expect(barred.ok ? '' : barred.failure.detail?.['items']).toMatch(named);
    const exports = (await read()).exports.length;
    expect(await exportWith('法制部门要求先看文书', '原始文件一并送检')).toMatchObject({ ok: true });
    const after = await read();
    expect(after.exports.length).toBe(exports + 1);
    expect(after.events.at(-1)?.summary).toContain('仍然导出，理由：原始文件一并送检');
    const left = after.evidence.filter(({ custody }) => custody.some(({ act }) => act === 'exported'));
    expect(left.find(({ title }) => title === 'c')?.custody.at(-1)?.note).toMatch(
      /^随卷导出到.*，已回读校验$/u,
    );
  });
});
