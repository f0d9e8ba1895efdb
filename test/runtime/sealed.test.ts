import { execFile } from 'node:child_process';
import { cp, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputOf } from '#api/contract.ts';
import { handoverFields } from '#domain/document/caseFields/handoverFields.ts';
import { passphraseOf, passphraseProblem } from '#domain/dossier/packageSealing.ts';
import { comeLater } from '../people/thePeople.ts';
import { anApp, anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const call = promisify(execFile);
const passphrase = '7K2M-X9QD-4RTB-0000';
let officer: TestApp;
let reviewer: TestApp;
let caseId: string;

type Form = InputOf<'dossier.export'>['form'];
const exportAs = async (form: Form) =>
  officer.run('dossier.export', {
    caseId,
    folderToken: await officer.stickToken(),
    form,
    withoutUnverified: null,
  });
async function exportedAs(form: Form): Promise<string> {
  const done = await exportAs(form);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await cp(officer.stick, reviewer.stick, { recursive: true });
  return done.value.receipt.folderName;
}
const newestExport = async () => {
  const { rightsCase } = await officer.must('cases.view', { caseId });
  return { exported: rightsCase.exports.at(-1), told: rightsCase.events.at(-1)?.summary };
};

beforeAll(async () => {
  ({ app: officer, caseId } = await anAppWithCase());
  reviewer = await anApp({}, true);
  await comeLater(reviewer.client, 'legalReviewer', '测试审核员戊');
  await officer.run('documents.produce', { caseId, templateIds: ['W01'] });
}, 120_000);
afterAll(async () => {
  await officer.close();
  await reviewer.close();
});

describe('a dossier that leaves sealed', () => {
  it(
    '[B-24] [B-25] is opened by its passphrase at the reviewer, and by nothing else',
    { timeout: 120_000 },
    async () => {
      const name = await exportedAs({ by: 'passphrase', passphrase });
      expect(name).toMatch(/\.zip\.age$/u);
      const { exported, told } = await newestExport();
      expect(exported?.sealing).toEqual({ by: 'passphrase' });
      expect(told).toContain('口令加密');
      expect(JSON.stringify(await officer.must('cases.view', { caseId }))).not.toContain(passphrase);
      const token = await reviewer.tokenOnStick(name);
      const refusal = (code: string) => ({ ok: false, failure: { code } });
      expect(await reviewer.run('dossier.verify', { token })).toMatchObject(
        refusal('dossier.needsPassphrase'),
      );
      expect(await reviewer.run('dossier.verify', { token, passphrase: 'guess-guess' })).toMatchObject(
        refusal('dossier.wrongPassphrase'),
      );
      expect(await reviewer.run('review.receive', { token, source: '测试U盘' })).toMatchObject(
        refusal('dossier.needsPassphrase'),
      );
      expect(await reviewer.run('dossier.verify', { token, passphrase })).toMatchObject({
        ok: true,
        value: { verdict: 'valid', signature: { state: 'valid' } },
      });
      const received = await reviewer.run('review.receive', { token, source: '测试U盘', passphrase });
      expect(received).toMatchObject({ ok: true, value: { isKnown: false } });
    },
  );

  it('[B-24] is judged at the command line, the passphrase from a file', { timeout: 60_000 }, async () => {
    const { exported } = await newestExport();
    const path = join(officer.stick, exported?.folderName ?? '');
    const secretFile = join(officer.folder, '口令.txt');
    await writeFile(secretFile, `${passphrase}\n`);
    const cli = ['src/cli/launch.mjs', 'src/cli/dossier.ts', 'verify', path, '--json'];
    const opened = await call(process.execPath, [...cli, `--password-file=${secretFile}`]);
    expect(JSON.parse(opened.stdout)).toMatchObject({ verdict: 'valid' });
    await expect(call(process.execPath, cli)).rejects.toMatchObject({ code: 2 });
  });

  it(
    '[B-43] is told by a digest that anybody takes of the file as it came',
    { timeout: 60_000 },
    async () => {
      const { exported } = await newestExport();
      const path = join(reviewer.stick, exported?.folderName ?? '');
      const { stdout } = await call('sha256sum', [path]);
      expect(exported?.sealedFile).toEqual({
        sha256: stdout.slice(0, 64),
        sizeBytes: (await stat(path)).size,
      });
      expect(exported?.contents).toMatchObject({
        kinds: [{ kind: 'rights', volumes: 1, leaves: true }],
        withheld: 0,
        sealedFor: null,
      });
      const { rightsCase } = await officer.must('cases.view', { caseId });
      const made = await officer.run('documents.produce', { caseId, templateIds: ['A04'] });
      expect(made.ok).toBe(true);
      expect(handoverFields(rightsCase).sealedSha256).toBe(stdout.slice(0, 64));
    },
  );

  it('[B-25] takes no passphrase that can be guessed, and makes up one that cannot', async () => {
    expect(await exportAs({ by: 'passphrase', passphrase: '1234567890' })).toMatchObject({
      ok: false,
      failure: { code: 'dossier.passphraseWeak' },
    });
    const made = passphraseOf(crypto.getRandomValues(new Uint8Array(15)));
    expect(made).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){5}$/u);
    expect(passphraseProblem(made)).toBeNull();
  });

  it(
    '[B-26] is sealed for a unit whose key was taken down, and the record names it',
    { timeout: 60_000 },
    async () => {
      const { own } = await reviewer.must('dossier.recipients', {});
      const unknown = await exportAs({ by: 'recipients', recipients: [own] });
      expect(unknown).toMatchObject({ ok: false, failure: { code: 'dossier.recipientUnknown' } });
      const { known } = await officer.must('dossier.keepRecipient', {
        name: '虚构区法制大队',
        recipient: own,
      });
      expect(known).toMatchObject([{ name: '虚构区法制大队', recipient: own }]);
      const name = await exportedAs({ by: 'recipients', recipients: [own] });
      const { exported, told } = await newestExport();
      expect(exported?.sealing).toMatchObject({ by: 'recipients', recipients: [{ name: '虚构区法制大队' }] });
      expect(told).toContain('虚构区法制大队');
      const verdict = await reviewer.run('dossier.verify', { token: await reviewer.tokenOnStick(name) });
      expect(verdict).toMatchObject({ ok: true, value: { verdict: 'valid' } });
    },
  );

  it('[B-26] never puts another key under the same name, or takes what is no key', async () => {
    const other = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
    const keep = (recipient: string) =>
      officer.client.call('dossier.keepRecipient', { name: '虚构区法制大队', recipient });
    expect(await keep(other)).toMatchObject({ ok: false, failure: { code: 'dossier.recipientTaken' } });
    expect(await keep(`${other.slice(0, -1)}q`)).toMatchObject({
      ok: false,
      failure: { code: 'dossier.recipientUnfit' },
    });
    const { own } = await officer.must('dossier.recipients', {});
    expect((await officer.must('dossier.dropRecipient', { recipient: own })).known).toEqual([]);
  });
});
