import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutputOf } from '#api/contract.ts';
import { archivalFaults } from '#documents/pdf/archivalFaults.ts';
import { codeOfFinal } from '#domain/papers/paperCode.ts';
import type { ReportInput } from '#domain/upward/recordReport.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
let view: OutputOf<'cases.view'>;
let receipt: OutputOf<'dossier.export'>['receipt'];
const paper = (templateId: string) => {
  const found = view.papers.find((entry) => entry.templateId === templateId);
  if (found === undefined) throw new Error(`no paper ${templateId}`);
  return found;
};
const finalise = (templateId: string, blanksReason = '当场手写') => {
  const documentIds = [paper(templateId).made?.documentId ?? ''];
  return app.client.run('documents.finalise', { caseId, documentIds, blanksReason }, () => undefined).result;
};
/** A first report in the writer's own words. */
const aReport = (text: string): ReportInput => ({
  id: 'r1',
  edition: 'first',
  paragraphs: [{ id: 'p1', section: 'injuries', key: null, recorded: '', text }],
  signerName: '测试督察长巳',
  urgency: null,
  issuedOn: null,
  attachments: [],
  recipients: [
    { id: 'city', level: 'city', office: '虚构市公安局维权办', role: 'main', sent: null, receipt: null },
  ],
});
async function contentOf(path: string) {
  const opened = await app.running.openContent(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  const parts: Uint8Array[] = [];
  for await (const part of opened.value.stream()) parts.push(part);
  return { fileName: opened.value.fileName, bytes: new Uint8Array(Buffer.concat(parts)) };
}
const target = () => ({ caseId, revision: view.rightsCase.revision });

beforeAll(async () => {
  ({ app, caseId, view } = await anAppWithCase());
  const templateIds = ['W01', 'W04', 'W05', 'E02'];
  const made = await app.client.run('documents.produce', { caseId, templateIds }, () => undefined).result;
  if (!made.ok) throw new Error(made.failure.code);
  ({ view } = made.value);
}, 120_000);
afterAll(() => app.close());

describe('a paper after it is made', () => {
  it('[P-Z3] stays a draft while places are blank and nobody says why', async () => {
    expect(await finalise('W01', '')).toMatchObject({ ok: false, failure: { code: 'paper.gapsOpen' } });
  });

  it('[P-Z2] is locked with exactly the text that was looked at', async () => {
    const locked = await finalise('W01');
    if (!locked.ok) throw new Error(locked.failure.code);
    ({ view } = locked.value);
    const [final] = view.rightsCase.paperFinals;
    const draft = view.rightsCase.documents.find(({ id }) => id === final?.documentId);
    expect(final?.textDigest).toBe(draft?.model.sha256);
    expect(final?.pdf.sha256).not.toBe(draft?.pdf.sha256);
    expect(final?.trailHead?.seq).toBeGreaterThan(0);
    expect(paper('W01').locked).toMatchObject({ version: 1, stale: false, changes: [] });
  });

  it('[P-Z6] is marked when the record moves on, and a stale draft is not locked', async () => {
    const { incident, name, kind } = view.rightsCase;
    const change = { name, kind, level: 'major' as const, incident: { ...incident, tool: '木棍' } };
    view = await app.must('cases.recordBasics', { ...target(), change });
    expect(paper('W01').locked?.stale).toBe(true);
    expect(paper('W01').locked?.changes).toHaveLength(1);
    expect(await finalise('W04')).toMatchObject({ ok: false, failure: { code: 'paper.changedSince' } });
  });

  it('[P-Z6] is not marked while it would be made word for word again, and may still be locked', async () => {
    expect(paper('W05').made).toMatchObject({ stale: false, changes: [] });
    const locked = await finalise('W05');
    if (!locked.ok) throw new Error(locked.failure.code);
    ({ view } = locked.value);
    expect(paper('W05').locked).toMatchObject({ version: 1, stale: false });
  });

  it('[P-Z6] is marked alone when the report it prints is reworded', async () => {
    view = await app.must('upward.recordReport', { ...target(), change: aReport('已送医院，正在治疗。') });
    const templateIds = ['W01', 'W04', 'W05', 'W07'];
    const made = await app.client.run('documents.produce', { caseId, templateIds }, () => undefined).result;
    if (!made.ok) throw new Error(made.failure.code);
    ({ view } = made.value);
    view = await app.must('upward.recordReport', { ...target(), change: aReport('已送医院，伤情稳定。') });
    const marked = view.papers.filter((entry) => entry.made?.stale === true);
    expect(marked.map(({ templateId }) => templateId)).toEqual(['W07']);
    expect(marked[0]?.made?.changes).toContain('初报专报：拟稿，还没有报出');
    view = await app.must('upward.recordReport', { ...target(), change: aReport('已送医院，正在治疗。') });
    expect(paper('W07').made).toMatchObject({ stale: false, changes: [] });
  });

  it('[P-Z9] the package holds final and signed scan of one paper and shows the draft of another', async () => {
    const [final] = view.rightsCase.paperFinals;
    if (final === undefined) throw new Error('no final');
    const scan = PNG.sync.write(new PNG({ width: 40, height: 40 }));
    await writeFile(join(app.stick, '签署件.png'), scan);
    const folderToken = await app.stickToken();
    const { entries } = await app.must('drives.list', { token: folderToken });
    const tokens = entries.filter(({ name }) => name === '签署件.png').map(({ token }) => token);
    const taken = await app.client.run('documents.takeScans', { caseId, tokens }, () => undefined).result;
    if (!taken.ok) throw new Error(taken.failure.code);
    ({ view } = taken.value);
    const scanId = taken.value.outcomes[0]?.scanId ?? '';
    const change = { scanId, codes: [codeOfFinal(final)], pages: final.pages };
    view = await app.must('documents.placeScan', { ...target(), change });
    const request = { caseId, folderToken, withoutUnverified: null, isArchival: true };
    const exported = await app.client.run('dossier.export', request, () => undefined).result;
    if (!exported.ok) throw new Error(exported.failure.code);
    ({ receipt } = exported.value);
    expect(receipt.verdict.verdict).toBe('valid');
    const bag = join(app.stick, exported.value.receipt.folderName, 'data');
    const papers = await readdir(join(bag, '电子档案', '文书'));
    const signed = papers.find((name) => name.startsWith('001_W01') && name.includes('签署件'));
    expect((await readFile(join(bag, '电子档案', '文书', signed ?? ''))).equals(scan)).toBe(true);
    const catalogue = await readFile(join(bag, '文件目录.XML'), 'utf8');
    expect(catalogue).toContain('签署件扫描，存卷正本；二维码相符；原文件名 签署件.png');
    expect(catalogue).toContain('定稿第1版，签署件扫描另附');
    expect(catalogue).toContain('草稿');
  });

  it('[P-V4] the volume asked for as PDF/A-2b is said to be one by its own bytes, the receipt, the catalogue and the log', async () => {
    expect(receipt.archival).toEqual([{ volume: '维权专卷', faults: [] }]);
    const bag = join(app.stick, receipt.folderName, 'data');
    expect(archivalFaults(await readFile(join(bag, '电子档案', '卷宗.pdf')))).toEqual([]);
    expect(await readFile(join(bag, '案卷目录.XML'), 'utf8')).toContain('PDF/A-2b');
    view = await app.must('cases.view', { caseId });
    expect(view.rightsCase.events.at(-1)?.summary).toContain('PDF/A-2b：维权专卷');
  });

  it('[P-V5] a final is taken out as PDF/A-2b with its code; the locked file stays as it is', async () => {
    const [final] = view.rightsCase.paperFinals;
    const content = await contentOf(`final/${caseId}/${final?.id ?? ''}.pdfa.pdf`);
    expect(content.fileName).toContain('PDF_A');
    expect(archivalFaults(content.bytes)).toEqual([]);
    const words = (await pdfTexts(content.bytes)).join('');
    expect(words).toContain('第1版');
    const plain = await contentOf(`final/${caseId}/${final?.id ?? ''}.pdf`);
    expect(createHash('sha256').update(plain.bytes).digest('hex')).toBe(final?.pdf.sha256);
    expect((await pdfTexts(plain.bytes)).join('')).toBe(words);
  });
});
