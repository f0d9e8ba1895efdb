import type { CaseEvent } from '#domain/case/caseEvent.ts';
import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { commonFields, outsideDossier, subjectFields } from '#domain/document/caseFields/caseFields.ts';
import type { PaperBasis } from '#domain/document/caseFields/caseFields.ts';
import { fillTemplate } from '#domain/document/fillTemplate.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import type { Template } from '#domain/document/template.ts';
import { changedSince } from '#domain/papers/changedSince.ts';
import { sameOnPaper } from '#domain/papers/sameOnPaper.ts';
import type { Insight } from './caseInsight.ts';
import { storedModel } from './storedModel.ts';
import type { Surroundings } from './surroundings.ts';

/** A case as it stands, with what papers print of it. */
export type PaperGround = Insight & Pick<PaperBasis, 'clocks'>;

/**
 * Answers of papers made before what happened since that changed what they say; nothing when they would be made word for word again.
 * A stored text that can no longer be read counts as changed: somebody has to look.
 *
 * Source: SPEC P-Z6.
 */
export function changesOfPapers(around: Surroundings, ground: PaperGround) {
  const refilled = refiller(ground);
  return async (template: Template, made: ProducedDocument): Promise<readonly CaseEvent[]> => {
    const changes = changedSince(ground.rightsCase, made.producedAt);
    if (changes.length === 0) return [];
    const subjects = paperSubjects(template, ground.rightsCase);
    if (!subjects.some(({ id }) => id === made.subjectId)) return changes;
    const stored = await around.modelMemory.recall(made, () => storedModel(around, made));
    if (!stored.ok) return changes;
    return sameOnPaper(stored.value, refilled(template, made)) ? [] : changes;
  };
}

/** Fills a template from the record of today, under the number, hour and hand of the paper made before. */
function refiller(ground: PaperGround): (template: Template, made: ProducedDocument) => DocumentModel {
  const commonByStamp = new Map<string, ReturnType<typeof commonFields>>();
  return (template, { documentNumber, producedAt, by, subjectId }) => {
    const basis: PaperBasis = {
      ...ground,
      paper: { number: documentNumber, madeAt: producedAt, madeBy: by, subjectId },
      dossier: outsideDossier,
    };
    // Papers made in one go share all but what depends on whom they are made for.
    const key = JSON.stringify([documentNumber, producedAt, by]);
    const common = commonByStamp.get(key) ?? commonFields(basis);
    commonByStamp.set(key, common);
    return fillTemplate(template, { ...common, ...subjectFields(basis) }).model;
  };
}
