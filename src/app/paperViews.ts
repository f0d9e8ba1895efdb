import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import { commonFields, outsideDossier, subjectFields } from '#domain/document/caseFields/caseFields.ts';
import type { PaperBasis } from '#domain/document/caseFields/caseFields.ts';
import { missingMaterial } from '#domain/document/missingMaterial.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import type { PaperSubject } from '#domain/document/paperSubjects.ts';
import { templateGaps } from '#domain/document/templateGaps.ts';
import type { Template } from '#domain/document/template.ts';
import type { DossierOrder } from '#domain/dossier/composeDossier.ts';
import { changesSince } from '#domain/templateEditions/changesSince.ts';
import { toldChanges } from '#domain/papers/changedSince.ts';
import { paperLife } from '#domain/papers/paperState.ts';
import { isVoid } from '#domain/papers/voidNumber.ts';
import { changesOfPapers } from './changesOfPapers.ts';
import type { PaperGround } from './changesOfPapers.ts';
import { stampOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** The frame of the dossier is pressed with it at export; it is not a paper anyone makes by itself. */
const FRAME = 'A03';

/** As the papers lie in the dossier; what is never bound comes last. */
export function inBindingOrder(templates: readonly Template[], order: DossierOrder): readonly Template[] {
  const bound = order.groups.flatMap((group) => group.papers.map((paper) => paper.templateId));
  const place = ({ id }: Template) => (bound.includes(id) ? bound.indexOf(id) : bound.length);
  return [...templates].sort((a, b) => place(a) - place(b));
}

/** Every paper of the case, made or not, with what it would leave blank and whether the record moved on since it was made. */
export async function paperViews(around: Surroundings, templates: readonly Template[], ground: PaperGround) {
  const fieldsFor = fieldsOf(around, ground);
  const changesOf = changesOfPapers(around, ground);
  const wanted = templates
    .filter(({ id }) => id !== FRAME)
    .flatMap((template) =>
      paperSubjects(template, ground.rightsCase).map((subject) => ({ template, subject })),
    );
  const madeView = async (template: Template, made: ProducedDocument) => {
    const changes = await changesOf(template, made);
    return { changes: [...toldChanges(changes)], stale: changes.length > 0 };
  };
  return inTurn(wanted, async ({ template, subject }) => {
    const { draft, final, finalDraft } = paperLife(ground.rightsCase, template.id, subject.id);
    const ofDraft = draft === null ? null : await madeView(template, draft);
    // Usually the final was locked from the draft made last.
    const ofFinal =
      finalDraft === null || finalDraft === draft ? ofDraft : await madeView(template, finalDraft);
    const fields = fieldsFor(subject.id);
    return {
      ...namesOf(template, subject),
      gaps: templateGaps(template, fields),
      lacks: [...missingMaterial(template, fields)],
      bears: await bornBy(around, template, { made: finalDraft ?? draft, unit: ground.unit }),
      made:
        draft === null || ofDraft === null
          ? null
          : { documentId: draft.id, madeAt: draft.producedAt, pages: draft.pages, ...ofDraft },
      locked:
        final === null || ofFinal === null
          ? null
          : { finalId: final.id, version: final.version, pages: final.pages, ...ofFinal },
    };
  });
}

interface Born {
  readonly made: ProducedDocument | null;
  readonly unit: PaperGround['unit'];
}

/** The number and the edition a paper bears; a voided number and what its template says otherwise since are told. Source: SPEC P-N6, P-T20, P-Z25. */
async function bornBy(around: Surroundings, template: Template, { made, unit }: Born) {
  if (made === null) return null;
  const { documentNumber: number, templateVersion } = made;
  const isSame = templateVersion === null || templateVersion === template.version;
  return {
    number,
    isNumberVoid: isVoid(unit.numberVoids, template.id, number),
    templateVersion,
    templateNow: isSame ? null : template.version,
    templateChanges: isSame ? [] : await changedSince(around, template.id, { templateVersion, unit }),
  };
}

async function changedSince(
  around: Surroundings,
  templateId: string,
  { templateVersion, unit }: { readonly templateVersion: string; readonly unit: PaperGround['unit'] },
): Promise<string[]> {
  const delivered = await around.shelf.delivered(templateId);
  return delivered.ok ? [...changesSince(delivered.value, unit.templateEditions ?? [], templateVersion)] : [];
}

function namesOf(template: Template, subject: PaperSubject) {
  return {
    templateId: template.id,
    subjectId: subject.id,
    title: subject.label === '' ? template.title : `${template.title}（${subject.label}）`,
    stage: template.stage,
    documentClass: template.class,
  };
}

/** What a paper made now would print. */
function fieldsOf(around: Surroundings, ground: PaperGround) {
  const stamp = stampOf(around);
  const basisFor = (subjectId: string | null): PaperBasis => ({
    ...ground,
    paper: { number: null, madeAt: stamp.now, madeBy: stamp.by, subjectId },
    dossier: outsideDossier,
  });
  // Only a little of what papers print depends on whom they are made for; the rest is worked out once.
  const common = commonFields(basisFor(null));
  return (subjectId: string | null) => ({ ...common, ...subjectFields(basisFor(subjectId)) });
}

/** One after the other, so that only one stored text is in memory. */
async function inTurn<T, V>(items: readonly T[], viewOf: (item: T) => Promise<V>): Promise<readonly V[]> {
  const views: V[] = [];
  for (const item of items) views.push(await viewOf(item));
  return views;
}
