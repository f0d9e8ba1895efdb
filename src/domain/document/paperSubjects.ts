import type { AffectedOfficer } from '../case/person.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { visitLevelNames } from '../care/condolenceVisit.ts';
import { familyOf } from '../care/familyMember.ts';
import { reliefKindNames } from '../care/relief.ts';
import { audienceNames } from '../publicOpinion/publicOpinion.ts';
import { providersOf } from './caseFields/acceptanceFields.ts';
import { editionLabel } from '../upward/upwardReport.ts';
import type { Template } from './template.ts';

/** For whom one copy of a paper is made; `id` null = for the case as a whole. */
export interface PaperSubject {
  readonly id: string | null;
  /** Added to the title, e.g. `民警甲`; empty for the case as a whole. */
  readonly label: string;
}

/** One subject per hurt officer, per visit, or the case itself, as the template says. */
export function paperSubjects(template: Template, rightsCase: RightsCase): readonly PaperSubject[] {
  switch (template.per) {
    case 'case':
      return [{ id: null, label: '' }];
    case 'unit':
    case 'chosenItems':
      return [];
    case 'officer':
      return hurtOfficers(rightsCase);
    case 'officerAndFamily':
      return hurtOfficers(rightsCase).flatMap((officer) => [officer, ...familySubjects(officer, rightsCase)]);
    case 'provider':
      return providersOf(rightsCase);
    case 'legalOpinion':
      return rightsCase.legalAssistance.requests
        .filter(({ opinion }) => opinion !== null)
        .map(({ id, officerId }) => ({ id, label: nameOf(rightsCase, officerId) }));
    case 'clearingNotice':
      return clearingSubjects(rightsCase);
    case 'upwardReport':
      return reportSubjects(template, rightsCase);
    case 'visit':
      return visitSubjects(rightsCase);
    case 'relief':
      return reliefSubjects(rightsCase);
  }
}

/** One for each report; while nobody wrote one, and where one was made before that, what the record says. */
function reportSubjects({ id: templateId }: Template, { upward, documents }: RightsCase) {
  const written = upward.reports
    .filter(({ struck }) => struck === null)
    .map((report): PaperSubject => ({ id: report.id, label: editionLabel(report, upward) }));
  const wasMadeBefore = documents.some((made) => made.templateId === templateId && made.subjectId === null);
  return written.length === 0 || wasMadeBefore ? [{ id: null, label: '' }, ...written] : written;
}

function visitSubjects({ visits }: RightsCase): readonly PaperSubject[] {
  return visits.map((visit, index) => ({
    id: visit.id,
    label: `${visitLevelNames[visit.level]}第${index + 1}次`,
  }));
}

/** Money and goods are asked for by application; while nobody did, what the visits handed over. Source: SPEC C-30. */
function reliefSubjects(rightsCase: RightsCase): readonly PaperSubject[] {
  const { applications } = rightsCase.relief;
  if (applications.length === 0) return visitSubjects(rightsCase);
  return applications.map(({ id, kind, level }, index) => ({
    id,
    label: `${visitLevelNames[level]}${reliefKindNames[kind]}第${index + 1}份`,
  }));
}

function nameOf({ officers }: RightsCase, officerId: string): string {
  return officers.find(({ id }) => id === officerId)?.name ?? '';
}

function hurtOfficers({ officers }: RightsCase): readonly PaperSubject[] {
  return officers
    .filter((officer) => officer.injury.description !== '')
    .map((officer) => ({ id: officer.id, label: officer.name }));
}

const FAMILY_OF = 'family-of-';

/** One letter to a household, however many of it are registered. Source: SPEC C-67. */
function familySubjects({ id, label }: PaperSubject, { relief }: RightsCase): readonly PaperSubject[] {
  if (id === null || familyOf(relief.family, id).length === 0) return [];
  return [{ id: `${FAMILY_OF}${id}`, label: `${label}家属` }];
}

/** The officer to whose family a paper goes; `null` = it goes to no family. */
export function familyAddressed(subjectId: string | null, { officers }: RightsCase): AffectedOfficer | null {
  return officers.find(({ id }) => subjectId === `${FAMILY_OF}${id}`) ?? null;
}

/** One for each notice; while nobody recorded one, a sheet for the pen for each officer who was hurt. */
function clearingSubjects(rightsCase: RightsCase): readonly PaperSubject[] {
  const notices = rightsCase.publicOpinion.clearings.flatMap((clearing) =>
    clearing.notices.map(({ id, audience }) => ({
      id,
      label: `${nameOf(rightsCase, clearing.officerId)}，${audienceNames[audience]}`,
    })),
  );
  return notices.length > 0 ? notices : hurtOfficers(rightsCase);
}
