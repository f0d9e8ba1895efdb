import type { ProducedDocument, RightsCase } from '#domain/case/rightsCase.ts';
import { withEvent } from '#domain/case/stamp.ts';
import type { Stamp } from '#domain/case/stamp.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { caseFields, outsideDossier } from '#domain/document/caseFields/caseFields.ts';
import type { PaperBasis } from '#domain/document/caseFields/caseFields.ts';
import { fillPaper } from '#domain/document/fillPaper.ts';
import { missingMaterial } from '#domain/document/missingMaterial.ts';
import { numberPatternOf, sayNumber } from '#domain/document/paperNumber.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import type { PaperSubject } from '#domain/document/paperSubjects.ts';
import type { Template } from '#domain/document/template.ts';
import { isVoid } from '#domain/papers/voidNumber.ts';
import { noticeObstacle } from '#domain/publicOpinion/noticeCheck.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Bytes } from '#domain/kernel/utf8.ts';
import { caseClocks } from './caseClocks.ts';
import { changeNewest } from './changeCase.ts';
import { insightOf } from './caseInsight.ts';
import type { Insight } from './caseInsight.ts';
import { withPictures } from './paperPictures.ts';
import { storeBytes } from './storeBytes.ts';
import { asDraft } from './storedModel.ts';
import type { DocumentFormat } from './paperPorts.ts';
import type { Progress } from './ports.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

export interface MadePapers {
  readonly rightsCase: RightsCase;
  readonly made: readonly ProducedDocument[];
  readonly substitutions: readonly string[];
}

/**
 * Makes papers as PDF and DOCX from the newest state of the case. Gaps are printed blank, named, and recorded with the paper.
 *
 * Fails: `document.*`; `api.cancelled` when stopped before the last paper, keeping none of this run.
 */
export async function producePapers(
  around: Surroundings,
  caseId: string,
  templateIds: readonly string[],
  progress: Progress,
): Promise<Result<MadePapers>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const stamp = stampOf(around);
  const insight = await insightOf(around, current.value);
  if (!insight.ok) return insight;
  const clocks = await caseClocks(around, current.value);
  if (!clocks.ok) return clocks;
  const work = await workList(around, templateIds, current.value);
  if (!work.ok) return work;
  const made: ProducedDocument[] = [];
  const substitutions = new Set<string>();
  for (const [index, { template, subject }] of work.value.entries()) {
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    progress.report({
      phase: template.title,
      doneBytes: 0,
      totalBytes: 0,
      doneFiles: index,
      totalFiles: work.value.length,
    });
    const order = { insight: { ...insight.value, clocks: clocks.value.clocks }, stamp, template, subject };
    const paper = await pressPaper(around, order, progress);
    if (!paper.ok) return paper;
    made.push(paper.value.document);
    for (const line of paper.value.substitutions) substitutions.add(line);
  }
  const saved = await changeNewest(around, caseId, (rightsCase, now) =>
    ok(made.reduce((next, document) => withPaper(next, document, now), rightsCase)),
  );
  return saved.ok ? ok({ rightsCase: saved.value, made, substitutions: [...substitutions] }) : saved;
}

function withPaper(rightsCase: RightsCase, document: ProducedDocument, stamp: Stamp): RightsCase {
  const documents = [...rightsCase.documents, document];
  return withEvent({ ...rightsCase, documents }, stamp, 'documentProduced', `制作${document.title}`);
}

interface WorkItem {
  readonly template: Template;
  readonly subject: PaperSubject;
}

async function workList(
  around: Surroundings,
  templateIds: readonly string[],
  rightsCase: RightsCase,
): Promise<Result<readonly WorkItem[]>> {
  const work: WorkItem[] = [];
  for (const id of templateIds) {
    const template = await around.shelf.template(id);
    if (!template.ok) return template;
    const subjects = paperSubjects(template.value, rightsCase);
    const blocked = obstacleAmong(template.value, subjects, rightsCase);
    if (blocked !== null) return refused(blocked);
    work.push(...subjects.map((subject) => ({ template: template.value, subject })));
  }
  return ok(work);
}

/** A notice that clears a name is not printed while it tells who somebody is. Source: SPEC O-6. */
function obstacleAmong(template: Template, subjects: readonly PaperSubject[], rightsCase: RightsCase) {
  if (template.per !== 'clearingNotice') return null;
  for (const clearing of rightsCase.publicOpinion.clearings)
    for (const notice of clearing.notices) {
      const subject = subjects.find(({ id }) => id === notice.id);
      const problem = noticeObstacle(rightsCase, clearing, notice);
      if (subject !== undefined && problem !== null)
        return failure('document.notReady', { paper: `${template.title}（${subject.label}）`, problem });
    }
  return null;
}

interface PaperOrder extends WorkItem {
  readonly insight: Insight & Pick<PaperBasis, 'clocks'>;
  readonly stamp: Stamp;
}

async function pressPaper(around: Surroundings, order: PaperOrder, progress: Progress) {
  const { insight, stamp, template, subject } = order;
  const { rightsCase } = insight;
  const lacking = lackOf(order);
  if (lacking !== null) return refused(lacking);
  const number = await numberOf(around, order);
  if (!number.ok) return number;
  const paper = { number: number.value, madeAt: stamp.now, madeBy: stamp.by, subjectId: subject.id };
  const filled = fillPaper(template, { ...insight, paper, dossier: outsideDossier });
  const pictured = await withPictures(around, filled.model, { rightsCase, progress });
  if (!pictured.ok) return pictured;
  const { model, unprinted } = pictured.value;
  const stored = await storePressed(around, { named: filled.model, model });
  if (!stored.ok) return stored;
  const document: ProducedDocument = {
    id: around.ids.next(),
    templateId: template.id,
    subjectId: subject.id,
    title: subject.label === '' ? template.title : `${template.title}（${subject.label}）`,
    documentNumber: number.value,
    producedAt: stamp.now,
    by: stamp.by,
    ...stored.value.files,
    gaps: [...filled.gaps.map((gap) => gap.label), ...unprinted],
    caseRevision: rightsCase.revision,
    templateVersion: template.version,
  };
  return ok({ document, substitutions: stored.value.substitutions });
}

/** A sheet that would hold a head and nothing below it is not made. Source: SPEC P-Z20. */
function lackOf({ insight, stamp, template, subject }: PaperOrder) {
  if (template.needs.length === 0) return null;
  const paper = { number: null, madeAt: stamp.now, madeBy: stamp.by, subjectId: subject.id };
  const lacks = missingMaterial(template, { ...caseFields({ ...insight, paper, dossier: outsideDossier }) });
  if (lacks.length === 0) return null;
  return failure('document.nothingToPrint', { paper: template.title, what: lacks.join('、') });
}

/** A paper made again keeps its number, unless that was voided; a new one takes the next. Source: SPEC P-T12, P-N6. */
async function numberOf(around: Surroundings, order: PaperOrder): Promise<Result<string | null>> {
  const { template, subject, insight, stamp } = order;
  const pattern = numberPatternOf(template);
  const { organCode } = insight.unit;
  if (pattern === null || organCode === '') return ok(null);
  const earlier = insight.rightsCase.documents.findLast(
    (document) =>
      document.templateId === template.id &&
      document.subjectId === subject.id &&
      document.documentNumber !== null &&
      !isVoid(insight.unit.numberVoids, template.id, document.documentNumber),
  );
  if (earlier?.documentNumber != null) return ok(earlier.documentNumber);
  const year = Number(stamp.now.slice(0, 4));
  // Counted by template and year: another pattern goes on from the last number, so that none is given twice.
  const serial = await around.vault.nextNumber(`paper.${template.id}`, year);
  return serial.ok ? ok(sayNumber(pattern, { organCode, year, serial: serial.value })) : serial;
}

interface PaperToPress {
  /** With pictures by name, as it is kept. */
  readonly named: DocumentModel;
  readonly model: DocumentModel;
}

/** Presses and stores one format after the other, so that only one of them is in memory. */
async function storePressed(around: Surroundings, { named, model }: PaperToPress) {
  const kept = await storeBytes(around, utf8Bytes(JSON.stringify(named)));
  if (!kept.ok) return kept;
  const pdf = await storeFormat(around, asDraft(model), 'pdf');
  if (!pdf.ok) return pdf;
  const docx = await storeFormat(around, model, 'docx');
  if (!docx.ok) return docx;
  const { pages, substitutions } = pdf.value;
  return ok({
    files: { pages, model: kept.value, pdf: pdf.value.stored, docx: docx.value.stored },
    substitutions,
  });
}

async function storeFormat(around: Surroundings, model: DocumentModel, format: DocumentFormat) {
  const pressed = await around.press.press(model, format);
  if (!pressed.ok) return pressed;
  const stored = await storeBytes(around, pressed.value.bytes);
  if (!stored.ok) return stored;
  const { pages, substitutions } = pressed.value;
  return ok({ stored: stored.value, pages, substitutions });
}
