import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedVault } from '#app/guardedVault.ts';
import { collected } from '#app/readAll.ts';
import { packLine } from '#domain/templatePack/packLine.ts';
import type { TemplatePack } from '#domain/templatePack/templatePack.ts';
import { sha256Of } from '#dossier/hashing/sha256Of.ts';
import { aForm } from '#test/documents/forms/aForm.ts';
import { aSigner } from '../dossier/aSigner.ts';
import { resignedPack } from '../dossier/resignedPack.ts';
import { enterAs } from '../people/thePeople.ts';
import { anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let home: TestApp;
let abroad: TestApp;
let packBytes: Uint8Array;
let toldDigest: string;
const nothing = { labels: [], wording: [], rows: [], chains: [], number: null };

async function onStick(app: TestApp, name: string, bytes: Uint8Array | string): Promise<string> {
  await writeFile(join(app.stick, name), bytes);
  return app.tokenOnStick(name);
}

beforeAll(async () => {
  home = await anEnteredApp('systemAdministrator');
  abroad = await anEnteredApp('systemAdministrator');
  const { texts } = await home.must('templates.read', { templateId: 'W01' });
  const place = texts.find(({ delivered }) => delivered.includes('填报单位'))?.place ?? '';
  const draft = { ...nothing, wording: [{ place, to: '报送单位：{{填报单位}}' }] };
  await home.must('templates.change', { templateId: 'W01', draft, reason: '按市局统一表式' });
  const token = await onStick(home, '说明.docx', await aForm(['情况说明', '{{案件名称}}']));
  const kept = await home.must('forms.import', { token, title: '情况说明', class: 'C', formId: null });
  const chosen = { templateIds: ['W01'], formIds: kept.forms.map(({ id }) => id) };
  const { sheet, fileSha256 } = await home.must('templates.packOut', chosen);
  toldDigest = fileSha256;
  const opened = await home.running.openContent(sheet);
  if (!opened.ok) throw new Error(opened.failure.code);
  packBytes = await collected(opened.value.stream(), opened.value.sizeBytes);
  foreign = resigned((pack) => pack);
}, 120_000);
afterAll(async () => {
  await home.close();
  await abroad.close();
});

const resigned = (change: (pack: TemplatePack) => TemplatePack) => resignedPack(packBytes, change);
/** Both test vaults are copies of one and have the same key: another key stands for the other bureau. */
let foreign: Uint8Array;
const text = () => Buffer.from(packBytes).toString('utf8');
const partsOf = (): object => JSON.parse(text()) as object;

describe('模板包 between two vaults', () => {
  it.each([
    ['pack.unfit__flippedByte', () => text().replace('按市局统一', '按省厅统一')],
    ['pack.unfit__partMissing', () => JSON.stringify({ ...partsOf(), parts: {} })],
    ['pack.unfit__partNotListed', () => text().replace('"parts":{', `"parts":{"${'a'.repeat(64)}":"AAAA",`)],
    ['pack.newer__version2', () => JSON.stringify({ ...partsOf(), version: 2 })],
    ['pack.unfit__otherJson', () => '{"a":1}'],
    ['pack.unfit__noJson', () => 'PK'],
    ['pack.unfit__empty', () => ' '],
    ['pack.tooLarge__sparse', () => Buffer.alloc((48 << 20) + 1)],
  ])('[P-T16] %s is refused whole', async (name, make) => {
    const token = await onStick(abroad, `${name}.json`, make());
    const looked = await abroad.client.call('templates.packLook', { token });
    expect(looked).toMatchObject({ failure: { code: name.split('__')[0] } });
  });

  it('[P-T16] is no business of the vault it came from', async () => {
    const token = await onStick(home, '自己的.json', packBytes);
    expect(await home.client.call('templates.packLook', { token })).toMatchObject({
      failure: { code: 'pack.isOwn' },
    });
  });

  it('[P-T15] is all that an administrator can sign with the key of the vault', async () => {
    const signer = aSigner();
    const stranger = { packageSigner: () => Promise.resolve({ ok: true as const, value: signer }) };
    const vault = Object.assign(Object.create(null), stranger) as Parameters<typeof guardedVault>[0];
    const actor = { id: 'x', name: '测试管理员子', badgeNumber: '', role: 'systemAdministrator' as const };
    const guarded = await guardedVault(vault, actor).packageSigner();
    if (!guarded.ok) throw new Error(guarded.failure.code);
    const digest = sha256Of('x');
    expect(guarded.value.signTagManifest(packLine(digest))).toHaveLength(64);
    for (const other of [
      `${digest}  bagit.txt\n`,
      `${digest}  bagit.txt\n${digest}  weiquan-template-pack.json\n`,
    ])
      expect(() => guarded.value.signTagManifest(Buffer.from(other))).toThrow('template packs only');
  });

  it('[P-T17] a changed 法条, an unknown paper and an unfit form are named and not taken in', async () => {
    const bad = resigned((pack) => ({
      ...pack,
      editions: pack.editions.flatMap((edition) => [
        {
          ...edition,
          changes: {
            ...edition.changes,
            wording: edition.changes.wording.map((one) => ({ ...one, to: `${one.to}《民法典》第九条` })),
          },
        },
        { ...edition, templateId: 'Z99' },
      ]),
      forms: pack.forms.map((form) => ({ ...form, title: '传唤证' })),
    }));
    const token = await onStick(abroad, '不合的.json', bad);
    const { sha256, editions, forms } = await abroad.must('templates.packLook', { token });
    expect(editions[0]?.problems.join()).toContain('《民法典》');
    expect(editions[1]?.problems.join()).toContain('没有这个编号的文书');
    expect(forms[0]?.problems.join()).toContain('传唤证');
    const order = { token, sha256, templateIds: ['W01'], formTitles: [], isKeyChecked: true };
    expect(await abroad.client.call('templates.packIn', order)).toMatchObject({
      failure: { code: 'pack.itemUnfit' },
    });
  });

  it('[P-T17] what was made for another text waits, and is judged by that text', async () => {
    const reworded = (to: string) =>
      resigned((pack) => ({
        ...pack,
        editions: pack.editions.map((edition) => ({
          ...edition,
          changes: {
            ...edition.changes,
            wording: edition.changes.wording.map((one) => ({ ...one, from: '以后的文字', to })),
          },
        })),
      }));
    const waiting = await onStick(abroad, '等的.json', reworded('本局的文字'));
    const looked = await abroad.must('templates.packLook', { token: waiting });
    expect(looked.editions[0]).toMatchObject({ waiting: 1, problems: [] });
    const bad = await onStick(abroad, '等的二.json', reworded('依据第九条'));
    const other = await abroad.must('templates.packLook', { token: bad });
    expect(other.editions[0]?.problems.join()).toContain('第九条');
  });

  it('[P-T19] a key seen for the first time is compared before anything comes in', async () => {
    const token = await onStick(abroad, '模板包.json', foreign);
    const { sha256, key } = await abroad.must('templates.packLook', { token });
    expect(key).toEqual({ knownAs: [], isOtherKey: false });
    const order = { token, sha256, templateIds: ['W01'], formTitles: ['情况说明'], isKeyChecked: false };
    expect(await abroad.client.call('templates.packIn', order)).toMatchObject({
      failure: { code: 'pack.keyUnchecked' },
    });
  });

  it('[P-T21] its file has the digest both sides read', async () => {
    expect(toldDigest).toBe(sha256Of(packBytes));
    const token = await onStick(abroad, '核对.json', foreign);
    const { fileSha256 } = await abroad.must('templates.packLook', { token });
    expect(fileSha256).toBe(sha256Of(foreign));
  });

  it('[P-T18] [P-T21] comes in item by item with where it is from, once only, and the trail tells it', async () => {
    const token = await abroad.tokenOnStick('模板包.json');
    const { sha256 } = await abroad.must('templates.packLook', { token });
    const order = { token, sha256, templateIds: ['W01'], formTitles: ['情况说明'], isKeyChecked: true };
    expect(await abroad.must('templates.packIn', order)).toEqual({ editions: 1, forms: 1, unchanged: 0 });
    const again = { ...order, isKeyChecked: false };
    expect(await abroad.must('templates.packIn', again)).toEqual({ editions: 0, forms: 0, unchanged: 2 });
    const w01 = await abroad.must('templates.read', { templateId: 'W01' });
    expect([w01.inForce, w01.editions.length]).toEqual(['1.0-局1', 1]);
    expect(w01.editions[0]?.from).toContain('局1，测试管理员子');
    const { forms } = await abroad.must('forms.list', {});
    expect(forms[0]?.versions[0]?.from?.text).toContain('第1版');
    const rowOf = async (wanted: string) =>
      (await abroad.must('templates.list', {})).templates.find(({ id }) => id === wanted);
    expect((await rowOf('W01'))?.from).toMatchObject({ packSha256: sha256 });
    expect((await rowOf('W02'))?.from).toBeNull();
    const back = await abroad.must('templates.restore', { templateId: 'W01', reason: '先用原样' });
    expect(back.editions).toHaveLength(2);
    const looked = await abroad.must('templates.packLook', { token });
    expect(looked.editions[0]).toMatchObject({ standing: 'new', earlier: 1 });
    await enterAs(abroad.client, 'auditor');
    const asked = { acts: [], text: '', offset: 0, limit: 200 };
    const trail = JSON.stringify(await abroad.client.call('audit.read', asked));
    expect(trail).toContain('导入模板包：');
    expect(trail).toContain('W01《民警执法权威受侵犯情况登记表》局1；本局模板《情况说明》第1版');
    await enterAs(home.client, 'auditor');
    expect(JSON.stringify(await home.client.call('audit.read', asked))).toContain('带出模板包：2项，W01局1');
  });
});
