import { activationTriggerNames } from '../../case/activation.ts';
import { caseStageNames } from '../../case/caseStage.ts';
import { caseLevelNames, caseSourceNames, dutyActivityNames } from '../../case/rightsCase.ts';
import type { SourceMarks } from '../../lawShelf/sourceMarks.ts';
import type { RightsCase } from '../../case/rightsCase.ts';
import type { UnitSettings } from '../../case/unitSettings.ts';
import type { EvidenceChecklist } from '../../evidence/checklist.ts';
import type { ConductChecklist } from '../../evidence/conductReview.ts';
import type { ElementsFile } from '../../evidence/elements.ts';
import { isFiled, sizeOfFiles } from '../../evidence/evidenceItem.ts';
import { infringementKindNames } from '../../infringement/infringementKind.ts';
import { dayOf, elapsedMs, spokenDuration } from '../../kernel/moment.ts';
import type { Moment } from '../../kernel/moment.ts';
import { taskForceBodyNames, taskForceRoleNames } from '../../supervision/taskForce.ts';
import type { DocumentFields } from '../documentFields.ts';
import { acceptanceFields } from './acceptanceFields.ts';
import { condolenceFields, payoutFields, visitFields } from './careFields.ts';
import { dispositionFacts, proposalFields } from './dispositionFields.ts';
import type { ProposalBasis } from './dispositionFields.ts';
import { dossierFields } from './dossierFields.ts';
import type { BoundVolumeInput, DossierEntryInput, TrailStanding } from './dossierFields.ts';
import { evidenceFields, extractionFields, inListOrder } from './evidenceFields.ts';
import { elementNames, evidencePaperFields } from './evidencePaperFields.ts';
import { counterpartyFields, incidentCameraText, officerFields } from './peopleFields.ts';
import { familyAddressed } from '../paperSubjects.ts';
import { handoverFields } from './handoverFields.ts';
import { officialPaperFields } from './officialPaperFields.ts';
import { procedureFields } from './procedureFields.ts';
import { applicationFields, signOffFields } from './reliefFields.ts';
import { reportFields } from './reportFields.ts';
import { appraisalFields, medicalSlip, rescueFields } from './rescueFields.ts';
import { urgingFields } from './urgingFields.ts';
import type { ClockOfPaper } from './urgingFields.ts';
import { clearingFields, legalServiceFields, opinionPostFields } from './voiceFields.ts';
import { orNull } from './wording.ts';

/** What a paper is made from. */
export interface PaperBasis extends ProposalBasis {
  readonly unit: UnitSettings;
  readonly checklist: EvidenceChecklist;
  readonly elements: ElementsFile;
  readonly conduct: ConductChecklist;
  /** The clocks that run. */
  readonly clocks: readonly ClockOfPaper[];
  /** Which 出处 are printed with 待核. */
  readonly sourceMarks: SourceMarks;
  readonly paper: {
    readonly number: string | null;
    readonly madeAt: Moment;
    readonly madeBy: string;
    /** Officer or visit a per-person paper is made for. */
    readonly subjectId: string | null;
  };
  readonly dossier: {
    readonly entries: readonly DossierEntryInput[];
    readonly pages: number | null;
    readonly trail: TrailStanding | null;
    readonly volume?: BoundVolumeInput;
  };
}

/** Of a paper that is not being bound. */
export const outsideDossier: PaperBasis['dossier'] = { entries: [], pages: null, trail: null };

/** Everything a template may print of a case, in words; `null` where the record is silent. */
export function caseFields(basis: PaperBasis): CaseFields {
  return { ...commonFields(basis), ...subjectFields(basis) };
}

type CaseFields = Omit<DocumentFields, 'access' | 'labels' | 'labelSheet' | 'period' | 'ledger' | 'tip'>;
type SubjectFields = Pick<
  CaseFields,
  | 'legalService'
  | 'clearing'
  | 'officer'
  | 'medicalSlip'
  | 'appraisal'
  | 'rescue'
  | 'condolence'
  | 'family'
  | 'payout'
  | 'visit'
  | 'acceptance'
  | 'report'
>;

/** What depends on whom the paper is made for. */
export function subjectFields(basis: PaperBasis): SubjectFields {
  const { rightsCase, unit, paper } = basis;
  const visit = rightsCase.visits.find((entry) => entry.id === paper.subjectId) ?? null;
  const application = rightsCase.relief.applications.find(({ id }) => id === paper.subjectId) ?? null;
  const ofFamily = familyAddressed(paper.subjectId, rightsCase);
  const officer =
    ofFamily ??
    rightsCase.officers.find((entry) => entry.id === paper.subjectId) ??
    rightsCase.officers.find((entry) => entry.id === application?.shares[0]?.officerId) ??
    rightsCase.officers.find((entry) => visit?.officerIds.includes(entry.id) === true) ??
    null;
  return {
    officer: officer === null ? null : officerFields(officer, rightsCase),
    family: ofFamily === null ? null : { officerName: ofFamily.name },
    medicalSlip: medicalSlip(rightsCase, unit, officer?.id ?? null),
    appraisal: appraisalFields(officer),
    rescue: rescueFields(officer, rightsCase),
    condolence:
      application === null ? condolenceFields(rightsCase, visit) : applicationFields(rightsCase, application),
    payout: application === null ? payoutFields(rightsCase, visit) : signOffFields(rightsCase, application),
    visit: visit === null ? null : visitFields(visit, rightsCase, paper.madeBy),
    legalService: legalServiceFields(rightsCase, paper.subjectId, officer?.id ?? null),
    clearing: clearingFields(rightsCase, paper.subjectId),
    report: reportFields(rightsCase, unit, paper),
    acceptance: acceptanceFields(rightsCase, paper.subjectId, elementNames(basis)),
  };
}

/** What every paper of the case may print alike, whomever it is made for. */
export function commonFields(basis: PaperBasis): Omit<CaseFields, keyof SubjectFields> {
  const { rightsCase, unit, paper } = basis;
  const names = elementNames(basis);
  return {
    document: { number: paper.number, madeAt: paper.madeAt, madeByName: orNull(paper.madeBy) },
    unit: unitFields(basis),
    case: labelFields(rightsCase),
    incident: incidentFields(rightsCase),
    officers: rightsCase.officers.map((entry) => officerFields(entry, rightsCase)),
    counterparties: rightsCase.counterparties.map(counterpartyFields),
    activation: activationFields(rightsCase),
    taskForce: (rightsCase.activation?.taskForce ?? []).map((member) => ({
      name: member.name,
      badgeNumber: orNull(member.badgeNumber),
      unitAndPost: orNull(member.unitAndPost) ?? taskForceBodyNames[member.body],
      roleText: taskForceRoleNames[member.role],
      phone: orNull(member.phone),
    })),
    caseWatcher: orNull(rightsCase.activation?.caseWatchChief ?? ''),
    facts: dispositionFacts(rightsCase),
    proposals: proposalFields(basis),
    evidence: inListOrder(rightsCase.evidence).map((item) => evidenceFields(item, names)),
    electronicData: rightsCase.evidence.filter(isFiled).map((item) => evidenceFields(item, names)),
    evidenceTotals: {
      items: rightsCase.evidence.length,
      files: rightsCase.evidence.filter(isFiled).length,
      bytes: sizeOfFiles(rightsCase.evidence),
    },
    ...evidencePaperFields(basis),
    ...procedureFields(rightsCase),
    officialPapers: officialPaperFields(rightsCase),
    urging: urgingFields(rightsCase, basis.clocks, paper.madeAt),
    handover: handoverFields(rightsCase),
    opinionPosts: opinionPostFields(rightsCase),
    extraction: extractionFields(rightsCase, paper.madeBy),
    visits: rightsCase.visits.map((entry) => visitFields(entry, rightsCase, paper.madeBy)),
    dossier: dossierFields(rightsCase, unit, {
      ...basis.dossier,
      compiledOn: dayOf(paper.madeAt),
      compiler: paper.madeBy,
    }),
  };
}

function unitFields({ unit, rightsCase, paper }: PaperBasis): DocumentFields['unit'] {
  return {
    name: unit.unitName,
    shortName: unit.unitName,
    stationName: orNull(rightsCase.officers[0]?.unit ?? '') ?? unit.unitName,
    rightsOffice: unit.rightsOffice,
    rightsCommission: `${unit.unitName}维护民警执法权威工作委员会`,
    inspectorate: `${unit.unitName}警务督察部门`,
    superiorRightsOffice: orNull(unit.superiorOffice),
    contactName: orNull(paper.madeBy),
    contactPhone: orNull(unit.rightsOfficePhone),
  };
}

function labelFields(rightsCase: RightsCase): DocumentFields['case'] {
  return {
    number: orNull(rightsCase.caseNumber),
    name: rightsCase.name,
    kindText: infringementKindNames[rightsCase.kind],
    levelText: levelText(rightsCase),
    statusText: caseStageNames[rightsCase.stage],
    sourceText: sourceText(rightsCase),
    officialNumber: orNull(rightsCase.incident.alarmNumber),
    registeredAt: rightsCase.registeredAt,
    acceptedAt: rightsCase.registeredAt,
    closedOn: null,
    secrecyText: '工作秘密',
  };
}

const levelText = (rightsCase: RightsCase) =>
  caseLevelNames[rightsCase.level] as DocumentFields['case']['levelText'];
const sourceText = (rightsCase: RightsCase) =>
  caseSourceNames[rightsCase.source] as DocumentFields['case']['sourceText'];

function incidentFields(rightsCase: RightsCase): DocumentFields['incident'] {
  const { incident, officers, activation } = rightsCase;
  const hasVideo = rightsCase.evidence.some(
    (item) => item.file?.claims.mediaType?.startsWith('video/') === true,
  );
  const inCustody = rightsCase.counterparties.some(
    (person) => !['atLarge', 'unknown'].includes(person.custody),
  );
  const measures: DocumentFields['incident']['measuresTaken'] = [
    ...(inCustody ? (['现场控制'] as const) : []),
    ...(activation?.firstSteps.rescue == null ? [] : (['送医救治'] as const)),
    ...(rightsCase.evidence.length > 0 ? (['固定证据'] as const) : []),
    ...(activation === null ? [] : (['申请启动维权机制'] as const)),
  ];
  return {
    at: incident.occurredAt,
    place: incident.place,
    alarmNumber: orNull(incident.alarmNumber),
    calledAt: incident.calledAt,
    arrivedAt: incident.arrivedAt,
    activityText: dutyActivityNames[incident.activity] as DocumentFields['incident']['activityText'],
    dutyText: orNull(officers[0]?.dutyAtTheTime ?? '') ?? dutyActivityNames[incident.activity],
    brief: orNull(incident.brief),
    tool: orNull(incident.tool),
    consequence: orNull(incident.consequence),
    propertyLossFen: incident.propertyLossFen,
    cameraText: incidentCameraText(rightsCase),
    cameraReason: orNull(
      officers.map((officer) => officer.bodyCameraReason).find((reason) => reason !== '') ?? '',
    ),
    videoCollectedText: hasVideo ? '已提取' : '未提取',
    measuresTaken: measures,
    witnesses: rightsCase.witnesses.map((witness) => ({ name: witness.name, phone: orNull(witness.phone) })),
  };
}

function activationFields(rightsCase: RightsCase): DocumentFields['activation'] {
  const { activation, incident } = rightsCase;
  if (activation === null)
    return { at: null, elapsedText: null, reasons: [], reasonText: null, measures: [] };
  const wording = activation.triggers.map((trigger) => activationTriggerNames[trigger]);
  const { rescue, legalAssistance } = activation.firstSteps;
  const measure = (measureText: string, note: string, at: Moment) => ({
    measureText,
    unit: orNull(note),
    person: null,
    dueAt: at,
  });
  return {
    at: activation.activatedAt,
    elapsedText: spokenDuration(elapsedMs(incident.occurredAt, activation.activatedAt)),
    reasons: wording.map((word) =>
      word === '舆情' ? '涉警舆情' : word,
    ) as DocumentFields['activation']['reasons'],
    reasonText: orNull(activation.reason),
    measures: [
      ...(rescue === null ? [] : [measure('医疗绿色通道', rescue.note, rescue.doneAt)]),
      ...(legalAssistance === null
        ? []
        : [measure('法律援助', legalAssistance.note, legalAssistance.doneAt)]),
    ],
  };
}
