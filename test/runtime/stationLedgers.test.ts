import type { InputOf } from '#api/contract.ts';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collected } from '#app/readAll.ts';
import { Day } from '#domain/kernel/moment.ts';
import { stationRow } from '#domain/ledger/stationPack.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import { ledgerPackFiles } from '#dossier/ledgerPackFiles.ts';
import { aSigner } from '../dossier/aSigner.ts';
import { aCase, at } from '../people/aCase.ts';
import { comeLater, enterAs } from '../people/thePeople.ts';
import { anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const everything = {
  scope: { from: Day.parse('2018-01-01'), until: null, unit: null },
  offset: 0,
  limit: 50,
} as const;

let bureau: TestApp;
/** 台账包 of another vault, with one case. */
const packBytes = ledgerPackFiles().write(
  {
    format: 'weiquan-ledger-pack',
    version: 1,
    unitName: '示例派出所',
    madeAt: at('28T09:00'),
    madeBy: '测试民警戊',
    rows: [stationRow(summarise(aCase()))],
  },
  aSigner(),
);

/** A vault's own 台账包, as it would be saved on a stick. */
async function packOf(
  app: TestApp,
  sealing: InputOf<'ledger.packOut'>['sealing'] = null,
): Promise<Uint8Array> {
  const { sheet } = await app.must('ledger.packOut', { sealing });
  const opened = await app.running.openContent(sheet);
  if (!opened.ok) throw new Error(opened.failure.code);
  return collected(opened.value.stream(), opened.value.sizeBytes);
}

async function statisticsOf(app: TestApp): Promise<string> {
  const { sheet } = await app.must('registers.pressStatistics', { scope: everything.scope, format: 'csv' });
  const opened = await app.running.openContent(sheet);
  if (!opened.ok) throw new Error(opened.failure.code);
  const bytes = await collected(opened.value.stream(), opened.value.sizeBytes);
  return Buffer.from(bytes).toString('utf8');
}

/** Puts a file on the bureau's stick and takes it in. */
async function takeIn(name: string, bytes: Uint8Array | string, passphrase: string | null = null) {
  await writeFile(join(bureau.stick, name), bytes);
  return bureau.client.call('ledger.packIn', { token: await bureau.tokenOnStick(name), passphrase });
}

beforeAll(async () => {
  bureau = await anEnteredApp('caseOfficer');
  await comeLater(bureau.client, 'rightsOffice', '测试维权办未');
});
afterAll(() => bureau.close());

describe('the ledger of a station at the bureau', () => {
  it('[S-12] leaves sealed, and is opened before its signature is checked', { timeout: 60_000 }, async () => {
    const passphrase = '7K2M-X9QD-4RTB';
    const sealed = await packOf(bureau, { by: 'passphrase', passphrase });
    expect(Buffer.from(sealed).toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/u);
    const refused = (code: string) => ({ ok: false, failure: { code } });
    expect(await takeIn('加密.json.age', sealed)).toMatchObject(refused('dossier.needsPassphrase'));
    expect(await takeIn('加密.json.age', sealed, 'guess-guess')).toMatchObject(
      refused('dossier.wrongPassphrase'),
    );
    expect(await takeIn('加密.json.age', sealed, passphrase)).toMatchObject(refused('ledger.packIsOwn'));
    const damaged = Buffer.from(sealed);
    damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
    expect(await takeIn('损坏.json.age', damaged, passphrase)).toMatchObject(
      refused('dossier.sealedDamaged'),
    );
    const weak = bureau.client.call('ledger.packOut', { sealing: { by: 'passphrase', passphrase: '123' } });
    expect(await weak).toMatchObject(refused('dossier.passphraseWeak'));
  });

  it('[S-9] is refused when a byte of it was changed, and nothing changes', async () => {
    const changed = Buffer.from(packBytes)
      .toString('utf8')
      .replace('涉嫌', '疑似')
      .replace('民警甲', '民警乙');
    for (const [name, bytes] of [
      ['改动过的台账包.json', changed],
      ['不是台账包.json', '{"a":1}'],
      ['空文件.json', ' '],
    ] as const) {
      const taken = await takeIn(name, bytes);
      expect(taken.ok ? null : taken.failure.code, name).toBe('ledger.packUnfit');
    }
    expect((await bureau.must('ledger.read', everything)).total).toBe(0);
  });

  it('[S-9] is counted with its unit once it is taken in, and once only', async () => {
    const taken = await takeIn('台账包.json', packBytes);
    expect(taken.ok && taken.value).toMatchObject({ cases: 1, added: 1, renewed: 0, unchanged: 0, older: 0 });
    const read = await bureau.must('ledger.read', everything);
    expect([read.total, read.packs.length, read.conflicts.length]).toEqual([1, 1, 0]);
    expect(read.rows[0]?.station?.unitName).toBe(read.packs[0]?.unitName);
    expect(read.sentence).toContain('发生1起涉警案件');
    const again = await takeIn('台账包.json', packBytes);
    expect(again.ok ? null : again.failure.code).toBe('ledger.packKnown');
    const traced = await bureau.must('ledger.trace', { scope: everything.scope, figure: 'cases' });
    expect(traced.map((source) => source.station)).toEqual([read.packs[0]?.unitName]);
  });

  it('[R-20] counts in the statistics that go up exactly as in the ledger', async () => {
    const read = await bureau.must('ledger.read', everything);
    const { units } = await bureau.must('registers.read', { scope: everything.scope });
    expect(units).toEqual(expect.arrayContaining([...read.units]));
    const table = await statisticsOf(bureau);
    expect(table).toContain(`涉警案件,${read.figures.cases}起`);
    expect(table).toContain(`受伤民警、辅警,${read.figures.injured}名`);
    expect(table).toContain('侵害情形,01,暴力袭击,1,起');
  });

  it('[S-9] is no business of the vault it came from', async () => {
    const own = await packOf(bureau);
    const taken = await takeIn('自己的台账包.json', own);
    expect(taken.ok ? null : taken.failure.code).toBe('ledger.packIsOwn');
  });

  it('[S-10] is left out and counted again by somebody with a reason, and the trail tells it', async () => {
    const read = await bureau.must('ledger.read', everything);
    const [row] = read.rows;
    if (row?.station == null) throw new Error('the row is of a station');
    const { keyFingerprint } = row.station;
    const settle = (isCounted: boolean) =>
      bureau.must('ledger.settle', {
        caseId: row.id,
        keyFingerprint,
        isCounted,
        reason: '与本局登记的是同一起',
      });
    await settle(false);
    expect((await bureau.must('ledger.read', everything)).total).toBe(0);
    await settle(true);
    expect((await bureau.must('ledger.read', everything)).total).toBe(1);
  });

  it('[S-9] survives saving the unit, and its bytes are nobody else’s orphan', async () => {
    await enterAs(bureau.client, 'systemAdministrator');
    const { settings } = await bureau.must('unit.read', {});
    await bureau.must('unit.save', { ...settings, rightsOfficePhone: '000-0000' });
    const examined = await bureau.client.run('unit.examine', {}, () => undefined).result;
    const findings = examined.ok ? examined.value : [];
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.map(({ code }) => code)).not.toContain('object.orphan');
    await enterAs(bureau.client, 'caseOfficer');
    expect((await bureau.must('ledger.read', everything)).total).toBe(0);
    await bureau.must('session.enter', { loginName: '测试维权办未', password: '青山绿水-2026-同' });
    expect((await bureau.must('ledger.read', everything)).total).toBe(1);
  });

  it('[S-9] never goes to the screen with the settings of the unit, whoever saves a part of them', async () => {
    const { settings } = await bureau.must('unit.read', {});
    const { revision, hospitals } = settings;
    const kept = await bureau.must('care.keepHospitals', { revision, hospitals: [...hospitals] });
    expect([settings, kept].flatMap((one) => Object.keys(one))).not.toContain('stations');
    expect((await bureau.must('ledger.read', everything)).packs).toHaveLength(1);
  });
});
