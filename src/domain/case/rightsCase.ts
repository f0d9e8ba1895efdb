import { z } from 'zod';
import { CondolenceVisit } from '../care/condolenceVisit.ts';
import { CaseRelief } from '../care/relief.ts';
import { RescueFile } from '../care/rescueFile.ts';
import { DispositionDecision } from '../disposition/decision.ts';
import { DispositionFacts } from '../disposition/facts.ts';
import { LegalOutcome } from '../disposition/legalOutcome.ts';
import { ConductReview } from '../evidence/conductReview.ts';
import { Handover } from '../evidence/custody.ts';
import { RecordingDevice } from '../evidence/device.ts';
import { EvidenceItem } from '../evidence/evidenceItem.ts';
import { GapDuty } from '../evidence/gapDuty.ts';
import { WebCapture } from '../evidence/webCapture.ts';
import { CaseCompilation } from '../dossier/caseCompilation.ts';
import { InfringementKind } from '../infringement/infringementKind.ts';
import { ExportContents, SealedFile } from '../dossier/exportContents.ts';
import { ExportSealing } from '../dossier/packageSealing.ts';
import { Sha256 } from '../kernel/digest.ts';
import { Moment } from '../kernel/moment.ts';
import { CaseReview } from '../review/caseReview.ts';
import { OwnPaper } from '../ownForms/ownForm.ts';
import { PaperFinal, PaperSigning, PrintRun, SignedScan } from '../papers/paperFinal.ts';
import { LegalAssistance } from '../legalAssistance/legalAssistance.ts';
import { PublicOpinion } from '../publicOpinion/publicOpinion.ts';
import { CaseOversight } from '../supervision/oversight.ts';
import { UpwardReporting } from '../upward/upwardReport.ts';
import { Activation } from './activation.ts';
import { CaseEvent } from './caseEvent.ts';
import { CaseStage } from './caseStage.ts';
import { ClockRecord } from './clockRecord.ts';
import { FaultFinding } from './faultFinding.ts';
import { AffectedOfficer, Counterparty, Witness } from './person.ts';
import { CaseProcedure } from './procedure.ts';
import { StageChange } from './stageChange.ts';
import { EnforcementStep, PlaceKind } from './whereItHappens.ts';

export const CaseLevel = z.enum(['ordinary', 'serious', 'major']);
export type CaseLevel = z.infer<typeof CaseLevel>;
export const caseLevelNames: Readonly<Record<CaseLevel, string>> = {
  ordinary: '一般',
  serious: '较大',
  major: '重大',
};

export const CaseSource = z.enum([
  'unitReport',
  'ownApplication',
  'relativeApplication',
  'hotline12389',
  'inspectorate',
  'assignedFromAbove',
  'publicOpinion',
]);
export type CaseSource = z.infer<typeof CaseSource>;
export const caseSourceNames: Readonly<Record<CaseSource, string>> = {
  unitReport: '单位上报',
  ownApplication: '本人申请',
  relativeApplication: '近亲属申请',
  hotline12389: '12389',
  inspectorate: '督察发现',
  assignedFromAbove: '上级交办',
  publicOpinion: '舆情发现',
};

export const DutyActivity = z.enum([
  'policeCall',
  'traffic',
  'stopAndCheck',
  'arrest',
  'investigation',
  'security',
  'other',
]);
export type DutyActivity = z.infer<typeof DutyActivity>;
export const dutyActivityNames: Readonly<Record<DutyActivity, string>> = {
  policeCall: '接处警',
  traffic: '交通执法',
  stopAndCheck: '盘查检查',
  arrest: '抓捕',
  investigation: '办案',
  security: '保卫',
  other: '其他',
};

/** What happened, where and when. Half-filled is fine: only time and place are required (screens.md 启动). */
export const Incident = z.strictObject({
  occurredAt: Moment,
  place: z.string().min(1).max(80),
  placeKind: PlaceKind,
  activity: DutyActivity,
  step: EnforcementStep,
  alarmNumber: z.string().max(40),
  calledAt: Moment.nullable(),
  arrivedAt: Moment.nullable(),
  /** When the police had it under control or left; body cameras must run until then. */
  endedAt: Moment.nullable(),
  brief: z.string().max(4000),
  tool: z.string().max(120),
  consequence: z.string().max(500),
  propertyLossFen: z.int().nonnegative().nullable(),
});
export type Incident = z.infer<typeof Incident>;

/** Bytes kept in the vault's object store. */
export const StoredBytes = z.strictObject({ sha256: Sha256, sizeBytes: z.int().positive() });
export type StoredBytes = z.infer<typeof StoredBytes>;

/** A paper made from the case: which template, when, and the digests of what was made. */
export const ProducedDocument = z.strictObject({
  id: z.string(),
  templateId: z.string(),
  /** The officer or visit a per-person paper is made for; `null` = the case as a whole. */
  subjectId: z.string().nullable(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  producedAt: Moment,
  by: z.string(),
  pages: z.int().nonnegative(),
  /** The neutral text it was pressed from, so that the dossier prints exactly what was made then. */
  model: StoredBytes,
  pdf: StoredBytes,
  docx: StoredBytes,
  /** Labels of required fields that were empty; shown until filled. */
  gaps: z.array(z.string()).readonly(),
  /** Revision of the case the paper was made from; a later one means 记录有变更. */
  caseRevision: z.int().nonnegative(),
  /** Of the template it was made with, e.g. `1.0-局2`; `null` = a paper of version 3, which did not know. */
  templateVersion: z.string().max(30).nullable(),
});
export type ProducedDocument = z.infer<typeof ProducedDocument>;

export const DossierExport = z.strictObject({
  id: z.string(),
  at: Moment,
  by: z.string(),
  driveLabel: z.string(),
  folderName: z.string(),
  files: z.int().positive(),
  bytes: z.int().positive(),
  tagManifestSha256: Sha256,
  verifiedAt: Moment,
  /** `null` = not sealed. */
  sealing: ExportSealing.nullable(),
  /** The file a sealed package is; `null` = not sealed, or an export of version 3. */
  sealedFile: SealedFile.nullable(),
  /** `null` = an export of version 3, which did not tell. */
  contents: ExportContents.nullable(),
});
export type DossierExport = z.infer<typeof DossierExport>;

/** A checklist requirement the case officer has declared not applicable, with the reason. */
export const RequirementWaiver = z.strictObject({
  requirementId: z.string(),
  reason: z.string().min(2).max(200),
  by: z.string(),
  at: Moment,
});
export type RequirementWaiver = z.infer<typeof RequirementWaiver>;

/** The whole of one 民警执法权益受侵害案件; one record on disk. */
export const RightsCase = z.strictObject({
  schemaVersion: z.literal(4),
  id: z.string().regex(/^[a-z0-9]{26}$/),
  /** How many times the record was saved; the guard against lost updates. */
  revision: z.int().nonnegative(),
  caseNumber: z.string().max(60),
  name: z.string().min(1).max(80),
  kind: InfringementKind,
  level: CaseLevel,
  source: CaseSource,
  stage: CaseStage,
  registeredAt: Moment,
  caseOfficer: z.string().max(60),
  /** Ids of the accounts that may open it, besides those who see every case (SPEC A-C1). */
  members: z.array(z.string().min(1).max(40)).readonly(),
  incident: Incident,
  officers: z.array(AffectedOfficer).min(1).readonly(),
  counterparties: z.array(Counterparty).readonly(),
  witnesses: z.array(Witness).readonly(),
  activation: Activation.nullable(),
  evidence: z.array(EvidenceItem).readonly(),
  devices: z.array(RecordingDevice).max(60).readonly(),
  webCaptures: z.array(WebCapture).max(200).readonly(),
  handovers: z.array(Handover).max(2000).readonly(),
  conductReview: ConductReview.nullable(),
  gapDuties: z.array(GapDuty).max(200).readonly(),
  waivers: z.array(RequirementWaiver).readonly(),
  stageChanges: z.array(StageChange).max(200).readonly(),
  procedure: CaseProcedure,
  oversight: CaseOversight,
  legalAssistance: LegalAssistance,
  publicOpinion: PublicOpinion,
  upward: UpwardReporting,
  /** Facts for the disposition, by counterparty id. */
  facts: z.record(z.string(), DispositionFacts),
  /** What 督察 and 法制 each found of the enforcement; the facts hold what follows from both. */
  faultFindings: z.array(FaultFinding).max(500).readonly(),
  decisions: z.array(DispositionDecision).readonly(),
  /** What the law's course brought the other side. */
  legalOutcomes: z.array(LegalOutcome).max(500).readonly(),
  visits: z.array(CondolenceVisit).readonly(),
  rescue: z.array(RescueFile).max(60).readonly(),
  relief: CaseRelief,
  documents: z.array(ProducedDocument).readonly(),
  /** Papers made from the bureau's own Word forms. */
  ownPapers: z.array(OwnPaper).max(2000).readonly(),
  paperFinals: z.array(PaperFinal).max(2000).readonly(),
  printRuns: z.array(PrintRun).max(5000).readonly(),
  paperSignings: z.array(PaperSigning).max(2000).readonly(),
  signedScans: z.array(SignedScan).max(2000).readonly(),
  compilation: CaseCompilation,
  exports: z.array(DossierExport).readonly(),
  reviews: z.array(CaseReview).max(100).readonly(),
  clockRecords: z.array(ClockRecord).max(1000).readonly(),
  events: z.array(CaseEvent).min(1).readonly(),
});
export type RightsCase = z.infer<typeof RightsCase>;
