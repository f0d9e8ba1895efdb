import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { JobName, InputOf, OutputOf } from '#api/contract.ts';
import { registration } from '#cli/sample/scenario.ts';
import { digestsBelow, examineProgramFiles, programFilesName } from '#runtime/programFiles.ts';
import { enterAs } from '../people/thePeople.ts';
import { anApp, anEnteredApp } from './anApp.ts';
import type { TestApp } from './anApp.ts';

async function done<N extends JobName>(app: TestApp, name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const answer = await app.client.run(name, input, () => undefined).result;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/** A vault with one case, backed up to its stick by 系统管理员, who is inside. */
async function aBackedUpApp() {
  const app = await anEnteredApp('caseOfficer');
  const { rightsCase } = await app.must('cases.register', registration);
  await app.must('session.leave', {});
  await enterAs(app.client, 'systemAdministrator');
  const folderToken = await app.stickToken();
  const receipt = await done(app, 'backup.run', { folderToken, isThorough: false });
  return { app, rightsCase, folderToken, receipt };
}

describe('keeping a vault', () => {
  it('goes from a backup over a drill to another PC, where one enters with the same password', async () => {
    const { app, rightsCase, folderToken, receipt } = await aBackedUpApp();
    expect(await app.must('backup.list', { folderToken })).toMatchObject([
      { snapshot: receipt.snapshot, cases: 1 },
    ]);
    const drilled = await done(app, 'backup.drill', { folderToken, snapshot: null });
    expect(drilled.problems).toEqual([]);
    expect(drilled.sentence).toMatch(
      /^如果今天从这份备份恢复，可以得到1件案件、0份证据和文书文件，最后保存于.+。$/u,
    );

    const other = await anApp({ extraRoots: [{ label: '测试U盘', path: app.stick }] });
    const [place] = await other.must('backup.offers', {});
    expect(place).toMatchObject({ label: '测试U盘', snapshots: [{ snapshot: receipt.snapshot }] });
    const restored = await done(other, 'backup.restore', {
      folderToken: place?.folderToken ?? '',
      snapshot: receipt.snapshot,
    });
    expect(restored).toMatchObject({ cases: 1 });
    await enterAs(other.client, 'caseOfficer');
    const view = await other.must('cases.view', { caseId: rightsCase.id });
    expect(view.rightsCase).toEqual(rightsCase);
    expect(view.recoveredFrom).toBe(null);
    const answer = await other.client.call('backup.offers', {});
    expect(answer.ok ? null : answer.failure.code).toBe('unit.alreadySetUp');
    await other.close();
    await app.close();
  }, 60_000);

  it('shows on the case page that the newest file is damaged, and mends it', async () => {
    const app = await anEnteredApp('caseOfficer');
    const { rightsCase } = await app.must('cases.register', registration);
    const path = join(app.folder, 'vault', 'cases', rightsCase.id, 'case.sealed');
    await cp(path, `${path}.prev`);
    await writeFile(path, 'spoilt');
    const view = await app.must('cases.view', { caseId: rightsCase.id });
    expect(view.recoveredFrom).toBe('previousGeneration');
    await app.must('session.leave', {});
    await enterAs(app.client, 'systemAdministrator');
    const findings = await done(app, 'unit.examine', {});
    const found = findings.find(({ remedy }) => remedy === 'repairRecord');
    const [offer] = await app.must('repair.offers', { path: found?.path ?? '', folderToken: null });
    if (offer === undefined) throw new Error('nothing was offered');
    const { source, sha256 } = offer;
    await app.must('repair.accept', { path: found?.path ?? '', source, sha256 });
    const after = await done(app, 'unit.examine', {});
    expect(after.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(after.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['templates.unsealed', 'fonts.intact']),
    );
    await app.close();
  }, 60_000);
});

describe('the command line', () => {
  const run = promisify(execFile);
  const dossier = (...args: readonly string[]) =>
    run(process.execPath, ['src/cli/dossier.ts', ...args], { encoding: 'utf8' });

  it('checks a backup without a password and restores it', async () => {
    const { app, receipt } = await aBackedUpApp();
    const checked = await dossier('verify-backup', app.stick, '--json');
    expect(JSON.parse(checked.stdout)).toMatchObject({
      snapshots: [{ snapshot: receipt.snapshot, spoilt: [] }],
    });
    const target = join(app.folder, 'elsewhere');
    expect((await dossier('restore', app.stick, `--vault=${target}`)).stdout).toContain('案件1件');
    await expect(dossier('restore', app.stick, `--vault=${target}`)).rejects.toMatchObject({ code: 2 });
    await expect(dossier('verify-backup', target)).rejects.toMatchObject({ code: 2 });
    await app.close();
  }, 60_000);
});

describe('templates and fonts of an installed program', () => {
  it('are held against the list baked when it was packaged', async () => {
    const root = await mkdtemp(join(tmpdir(), 'program-'));
    const [templatesFolder, fontFolder] = [join(root, 'templates'), join(root, 'fonts')];
    await cp('templates', templatesFolder, { recursive: true });
    await mkdir(fontFolder);
    await writeFile(join(fontFolder, 'a.ttf'), 'font');
    const places = { templatesFolder, fontFolder };
    const codes = async () => (await examineProgramFiles(places)).map(({ code }) => code);
    const baked = { templates: await digestsBelow(templatesFolder), fonts: await digestsBelow(fontFolder) };
    await writeFile(join(root, programFilesName), JSON.stringify(baked));
    expect(await codes()).toEqual(['templates.intact', 'fonts.intact']);
    const changed = join(templatesFolder, 'A03', 'template.json');
    await writeFile(changed, `${await readFile(changed, 'utf8')} `);
    await writeFile(join(templatesFolder, 'extra.json'), '{}');
    await rm(join(fontFolder, 'a.ttf'));
    expect(await codes()).toEqual(['templates.changed', 'templates.extra', 'fonts.missing']);
    await rm(root, { recursive: true });
  });
});
