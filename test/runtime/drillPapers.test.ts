import { afterAll, beforeAll, expect, it } from 'vitest';
import { collected } from '#app/readAll.ts';
import { documentParts } from '#documents/docx/documentWords.ts';
import { pdfTexts } from '#test/golden/pdfTexts.ts';
import { enterAs } from '#test/people/thePeople.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
}, 120_000);
afterAll(() => app.close());

async function bytesOf(path: string): Promise<Uint8Array> {
  const opened = await app.running.openContent(path);
  if (!opened.ok) throw new Error(opened.failure.code);
  return collected(opened.value.stream(), opened.value.sizeBytes);
}
async function setDrill(drill: boolean): Promise<void> {
  await enterAs(app.client, 'systemAdministrator');
  const { settings } = await app.must('unit.read', {});
  await app.must('unit.save', { ...settings, drill });
  await enterAs(app.client, 'caseOfficer');
}
/** What each page of a paper says, and what its Word file says in headers too. */
async function made(templateId: string) {
  const result = await app.run('documents.produce', { caseId, templateIds: [templateId] });
  if (!result.ok) throw new Error(result.failure.code);
  const documentId = result.value.made[0]?.documentId ?? '';
  const pages = await pdfTexts(await bytesOf(`document/${caseId}/${documentId}.pdf`));
  const word = documentParts(await bytesOf(`document/${caseId}/${documentId}.docx`), /^word\/.*\.xml$/u).join(
    '',
  );
  return { documentId, pages, word };
}

it('[P-Z31] papers of a vault set apart for drills say so on every page, finals too; those made afterwards do not', async () => {
  await setDrill(true);
  const draft = await made('W01');
  expect(draft.pages.every((page) => page.includes('演练'))).toBe(true);
  expect(draft.word).toContain('演练');
  const locked = await app.run('documents.finalise', {
    caseId,
    documentIds: [draft.documentId],
    blanksReason: '当场手写',
  });
  if (!locked.ok) throw new Error(locked.failure.code);
  const [final] = locked.value.view.rightsCase.paperFinals;
  const pages = await pdfTexts(await bytesOf(`final/${caseId}/${final?.id ?? ''}.pdf`));
  expect(pages.every((page) => page.includes('演练'))).toBe(true);
  expect((await made('D02')).pages.join('')).toContain('预填稿');
  await setDrill(false);
  const real = await made('W01');
  expect(real.pages.join('')).toContain('草稿');
  expect(real.pages.join('') + real.word).not.toContain('演练');
});
