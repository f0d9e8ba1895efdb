import { execFile } from 'node:child_process';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeLater, enterAs } from '../people/thePeople.ts';
import { anApp, anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

const call = promisify(execFile);
let officer: TestApp;
let reviewer: TestApp;
let caseId: string;

/** The stick goes from one PC to the other. */
const carry = (from: TestApp, to: TestApp) => cp(from.stick, to.stick, { recursive: true });
async function exported(): Promise<string> {
  const folderToken = await officer.stickToken();
  const done = await officer.run('dossier.export', { caseId, folderToken, withoutUnverified: null });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await carry(officer, reviewer);
  return done.value.receipt.folderName;
}
async function received(folder: string) {
  const request = { token: await reviewer.tokenOnStick(folder), source: '测试U盘' };
  const done = await reviewer.run('review.receive', request);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  return done.value;
}
async function opinionOn(submissionId: string): Promise<string> {
  const folderToken = await reviewer.stickToken();
  const done = await reviewer.run('review.exportOpinion', { submissionId, folderToken });
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await carry(reviewer, officer);
  return done.value.receipt.folderName;
}
const sums = (folder: string) =>
  call('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], { cwd: folder });

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

describe('a dossier between two vaults', () => {
  let folder: string;
  let first: string;
  let opinion: string;

  it('[B-10] comes in once, read only, with what its papers say', { timeout: 60_000 }, async () => {
    folder = await exported();
    const reception = await received(folder);
    first = reception.submissionId;
    expect(reception.isKnown).toBe(false);
    expect(await received(folder)).toEqual({ submissionId: first, isKnown: true });
    const view = await reviewer.must('review.view', { submissionId: first });
    expect(view.submission).toMatchObject({ verdict: 'valid', problemCount: 0, caseId });
    expect(view.submission.files.filter(({ isKept }) => !isKept)).toEqual([]);
    expect(view.since).toBeNull();
    expect(await reviewer.must('review.list', {})).toHaveLength(1);
    const index = view.submission.files.findIndex(({ group }) => group === 'volume');
    const content = await reviewer.running.openContent(`submission/${first}/${index}`);
    expect(content).toMatchObject({ ok: true, value: { mediaType: 'application/pdf' } });
  });

  it('[B-10] is nobody else’s to see', async () => {
    expect(await officer.client.call('review.list', {})).toMatchObject({
      failure: { code: 'session.notAllowed' },
    });
    expect(await officer.running.openContent(`submission/${first}/0`)).toMatchObject({
      failure: { code: 'review.notYours' },
    });
  });

  it('[B-12] gets a signed opinion anyone can check', { timeout: 60_000 }, async () => {
    const finding = { id: null, kindId: 'paper', weight: 'must', text: '登记表缺审批人签名' } as const;
    const place = { kind: 'dossier' } as const;
    await reviewer.must('review.noteFinding', { submissionId: first, change: { ...finding, place } });
    expect(
      await reviewer.run('review.exportOpinion', {
        submissionId: first,
        folderToken: await reviewer.stickToken(),
      }),
    ).toMatchObject({ failure: { code: 'review.notIssued' } });
    const change = { outcome: 'returned', text: '请补正后再次送审。' } as const;
    await reviewer.must('review.giveOpinion', { submissionId: first, change });
    opinion = await opinionOn(first);
    const { stdout } = await sums(join(officer.stick, opinion));
    expect(stdout).toContain('data/审核意见.json: OK');
    expect(stdout).toContain('data/审核意见.pdf: OK');
  });

  it('[B-13] takes the opinion once, and refuses a changed one', async () => {
    const spoilt = join(officer.stick, 'opinion-spoilt');
    await cp(join(officer.stick, opinion), spoilt, { recursive: true });
    const text = await readFile(join(spoilt, 'data', '审核意见.json'), 'utf8');
    await writeFile(join(spoilt, 'data', '审核意见.json'), text.replace('returned', 'accepted'));
    expect(
      await officer.run('dossier.takeOpinion', {
        caseId,
        token: await officer.tokenOnStick('opinion-spoilt'),
      }),
    ).toMatchObject({ failure: { code: 'review.opinionDamaged' } });
    expect(
      await officer.run('dossier.takeOpinion', { caseId, token: await officer.tokenOnStick(folder) }),
    ).toMatchObject({ failure: { code: 'review.notAnOpinion' } });
    const take = async () =>
      officer.run('dossier.takeOpinion', { caseId, token: await officer.tokenOnStick(opinion) });
    const taken = await take();
    expect(taken).toMatchObject({
      value: { isKnown: false, view: { rightsCase: { reviews: [{ outcome: 'returned' }] } } },
    });
    expect(await take()).toMatchObject({ value: { isKnown: true, view: { rightsCase: { reviews: [{}] } } } });
    const { rightsCase } = await officer.must('cases.view', { caseId });
    const [review] = rightsCase.reviews;
    await officer.must('dossier.answerFinding', {
      caseId,
      revision: rightsCase.revision,
      change: {
        opinionSha256: review?.original.sha256 ?? '',
        findingId: review?.tasks[0]?.id ?? '',
        kind: 'corrected',
        text: '已补签并重新制作',
      },
    });
  });

  it(
    '[B-31] gets it sealed for the sender’s key, who takes it without a passphrase',
    { timeout: 60_000 },
    async () => {
      const { own } = await officer.must('dossier.recipients', {});
      const request = { submissionId: first, folderToken: await reviewer.stickToken() };
      const form = { by: 'recipients', recipients: [own] } as const;
      expect(await reviewer.run('review.exportOpinion', { ...request, form })).toMatchObject({
        failure: { code: 'dossier.recipientUnknown' },
      });
      await reviewer.must('dossier.keepRecipient', { name: '虚构区公安分局', recipient: own });
      const done = await reviewer.run('review.exportOpinion', { ...request, form });
      if (!done.ok) throw new Error(JSON.stringify(done.failure));
      const name = done.value.receipt.folderName;
      expect(name).toMatch(/^opinion-.*\.zip\.age$/u);
      await carry(reviewer, officer);
      const token = await officer.tokenOnStick(name);
      const taken = await officer.run('dossier.takeOpinion', { caseId, token });
      expect(taken).toMatchObject({ ok: true, value: { isKnown: true } });
    },
  );

  it(
    '[B-14] [B-15] comes a second time with what changed, and is accepted',
    { timeout: 60_000 },
    async () => {
      await officer.run('documents.produce', { caseId, templateIds: ['W01', 'W03'] });
      const second = await received(await exported());
      const view = await reviewer.must('review.view', { submissionId: second.submissionId });
      expect(view.since).toMatchObject({
        opinion: { outcome: 'returned' },
        answers: [{ tasks: [{ answer: { kind: 'corrected', text: '已补签并重新制作' } }] }],
      });
      expect(view.since?.added.map(({ path }) => path)).toContainEqual(expect.stringContaining('W03_'));
      const change = { outcome: 'accepted', text: '同意。' } as const;
      await reviewer.must('review.giveOpinion', { submissionId: second.submissionId, change });
      const accepted = await opinionOn(second.submissionId);
      expect(
        await officer.run('dossier.takeOpinion', { caseId, token: await officer.tokenOnStick(accepted) }),
      ).toMatchObject({ value: { view: { rightsCase: { reviews: [{}, { outcome: 'accepted' }] } } } });
    },
  );

  it(
    '[B-10] that does not verify may be looked at and says so, and is not accepted',
    { timeout: 60_000 },
    async () => {
      const bad = join(reviewer.stick, 'spoilt');
      await cp(join(reviewer.stick, folder), bad, { recursive: true });
      await writeFile(
        join(bad, 'tagmanifest-sha256.txt'),
        await altered(join(bad, 'tagmanifest-sha256.txt')),
      );
      const names = await readdir(join(bad, 'data', '电子档案', '文书'));
      await writeFile(join(bad, 'data', '电子档案', '文书', names[0] ?? ''), 'changed');
      const { submissionId } = await received('spoilt');
      const { submission } = await reviewer.must('review.view', { submissionId });
      expect(submission.verdict).toBe('invalid');
      expect(submission.problemCount).toBeGreaterThan(0);
      expect(submission.files.filter(({ isKept }) => !isKept)).toHaveLength(1);
      const change = { outcome: 'accepted', text: '同意。' } as const;
      expect(await reviewer.client.call('review.giveOpinion', { submissionId, change })).toMatchObject({
        failure: { code: 'review.notVerified' },
      });
    },
  );

  it('[B-10] leaves a vault that is well', { timeout: 60_000 }, async () => {
    await enterAs(reviewer.client, 'auditor');
    const health = await reviewer.run('unit.examine', {});
    const objects = health.ok ? health.value.filter(({ code }) => /^(?:object|record)\./u.test(code)) : [];
    expect(objects.map(({ code }) => code)).toEqual(['record.intact', 'object.intact']);
    expect(await reviewer.run('audit.verify', {})).toMatchObject({ value: { broken: [] } });
  });
});

/** Another package by its identity, which does not vouch for all it lists. */
async function altered(path: string): Promise<string> {
  return `${await readFile(path, 'utf8')}${'0'.repeat(64)}  missing.txt\n`;
}
