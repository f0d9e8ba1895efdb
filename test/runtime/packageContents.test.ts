import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareCollection } from '#domain/evidence/collection.ts';
import { parseBagInfo } from '#domain/dossier/bagInfo.ts';
import { registration } from '#cli/sample/scenario.ts';
import profile from '../../templates/dossier/bagitProfile.json' with { type: 'json' };
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let bag: string;
const inBag = (path: string) => join(bag, ...path.split('/'));
const text = (path: string) => readFile(inBag(path), 'utf8');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A case with a paper and an odd piece of evidence, exported by the product itself. */
beforeAll(async () => {
  const made = await anAppWithCase();
  ({ app } = made);
  const { caseId } = made;
  const run = app.client.run;
  const folderToken = await app.stickToken();
  await writeFile(join(app.stick, '现场 "<b>&记录".txt'), '现场记录');
  const collected = {
    act: 'collection',
    by: ['测试民警乙'],
    at: registration.registration.occurredAt,
  } as const;
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  await run('evidence.import', { caseId, tokens: [folderToken], circumstances }, () => undefined).result;
  await run('documents.produce', { caseId, templateIds: ['W01'] }, () => undefined).result;
  const request = { caseId, folderToken, withoutUnverified: null };
  const exported = await run('dossier.export', request, () => undefined).result;
  if (!exported.ok) throw new Error(JSON.stringify(exported.failure));
  bag = join(app.stick, exported.value.receipt.folderName);
}, 120_000);
afterAll(() => app.close());

describe('what a package holds', () => {
  it('[B-5] both catalogues are valid after the schema that goes with them', () => {
    for (const name of ['文件目录.XML', '案卷目录.XML']) {
      const args = ['--noout', '--nonet', '--schema', inBag('data/其他/目录.xsd'), inBag(`data/${name}`)];
      // xmllint tells on the standard error; it throws when the file is not valid.
      execFileSync('xmllint', args, { stdio: 'pipe' });
    }
  });

  it('[B-5] the layout is that of the transfer of electronic files', async () => {
    const names = await readdir(inBag('data'));
    expect(names.toSorted()).toEqual(
      [
        'ro-crate-metadata.json',
        '其他',
        '文件目录.XML',
        '校验清单.csv',
        '案卷目录.XML',
        '电子档案',
        '说明文件.TXT',
      ].toSorted(),
    );
  });

  it('[B-5] the RO-Crate describes every payload file but itself, with the digest it really has', async () => {
    const crate: { '@graph': readonly Record<string, string>[] } = JSON.parse(
      await text('data/ro-crate-metadata.json'),
    );
    const described = new Map(
      crate['@graph']
        .filter((entity) => entity['@type'] === 'File')
        .map((entity) => [decodeURIComponent(entity['@id'] ?? ''), entity['sha256']]),
    );
    const entries = await readdir(inBag('data'), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(inBag('data').length + 1));
    expect([...described.keys(), 'ro-crate-metadata.json'].toSorted()).toEqual(files.toSorted());
    for (const [path, digest] of described)
      expect(digest, path).toBe(sha256(await readFile(inBag(`data/${path}`))));
  });

  it('[B-27] [B-28] other programs find the evidence, the metadata of every file, and the row of the ledger', async () => {
    const graph: { '@graph': readonly Record<string, string>[] } = JSON.parse(
      await text('data/其他/案件交换.jsonld'),
    );
    const files = graph['@graph'].filter((node) => node['@type'] === 'uco-observable:File');
    expect(files).toHaveLength(1);
    expect(JSON.stringify(files)).toContain(sha256(Buffer.from('现场记录')));
    execFileSync('xmllint', ['--noout', '--nonet', inBag('data/其他/电子文件元数据.xml')], { stdio: 'pipe' });
    const entities = (await text('data/其他/电子文件元数据.xml')).match(/<文件实体>/gu);
    const listed = (await text('data/文件目录.XML')).match(/<文件>/gu);
    expect(entities?.length).toBe((listed?.length ?? 0) + 1);
    expect(await text('data/其他/台账行.csv')).toContain('1起');
    expect(await text('data/其他/台账行.csv')).toContain('侵害形式代码（待核）');
  });

  it('[B-5] the package has everything its own profile demands', async () => {
    expect(JSON.parse(await text('bagit-profile.json'))).toEqual(profile);
    const { elements } = parseBagInfo(await text('bag-info.txt'));
    const labels = elements.map(([label]) => label);
    const allowed: readonly string[] = Object.keys(profile['Bag-Info']);
    expect(labels.filter((label) => !allowed.includes(label))).toEqual([]);
    for (const [label, { required }] of Object.entries(profile['Bag-Info']))
      expect(labels.filter((each) => each === label).length, label).toBeGreaterThanOrEqual(required ? 1 : 0);
    for (const path of [...profile['Tag-Files-Required'], ...profile['Payload-Files-Required']])
      expect((await readFile(inBag(path))).length, path).toBeGreaterThan(0);
  });

  it('[B-6] the signature is the vault’s, and openssl agrees as 说明文件 says', async () => {
    const note = await text('data/说明文件.TXT');
    const command = /^ {2}(openssl pkeyutl .*)$/mu.exec(note.replaceAll('\r', ''))?.[1] ?? 'false';
    const said = execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: bag, encoding: 'utf8' });
    expect(said).toContain('Signature Verified Successfully');
    const fingerprint = /指纹（公钥 DER 的 SHA-256）：([0-9a-f]{64})/u.exec(note)?.[1];
    expect(await text('bag-info.txt')).toContain(`Signing-Key-SHA256: ${fingerprint}\n`);
  });

  it('[B-4] the chain of the case holds from its first line to the head that bag-info.txt names', async () => {
    const lines = (await text('data/其他/操作日志.jsonl')).trimEnd().split('\n');
    let prev = '0'.repeat(64);
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ prev });
      prev = sha256(Buffer.from(line));
    }
    expect(await text('bag-info.txt')).toContain(`Audit-Trail-Head: ${lines.length} ${prev}\n`);
  });

  it('[B-5] sha256sum agrees with both manifests', () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: bag });
  });
});
