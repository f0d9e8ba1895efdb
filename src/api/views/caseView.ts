import { z } from 'zod';
import { CarePolicy } from '#domain/care/carePolicy.ts';
import { careTargetStates } from '#domain/care/careTargets.ts';
import { CaseStage } from '#domain/case/caseStage.ts';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { StageMove } from '#domain/case/stageGates.ts';
import { OversightLists } from '#domain/supervision/oversightLists.ts';
import { DispositionFacts } from '#domain/disposition/facts.ts';
import { OutcomeNote, PenaltyRange } from '#domain/case/outcomeRange.ts';
import { DiscretionNote } from '#domain/disposition/discretion.ts';
import { LawComparison } from '#domain/disposition/compareLaw.ts';
import { HearingSteps } from '#domain/disposition/hearingRights.ts';
import { MeasureId } from '#domain/disposition/measures.ts';
import { CitationId, DispositionProposal, RuleId } from '#domain/disposition/proposal.ts';
import { ConductChecklist } from '#domain/evidence/conductReview.ts';
import { DeviceInput } from '#domain/evidence/recordDevice.ts';
import { ElementsFile } from '#domain/evidence/elements.ts';
import { VerificationPolicy } from '#domain/evidence/verification.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { ClockEvent } from '#domain/timeLimits/clockEvent.ts';
import { clockStates } from '#domain/timeLimits/runningClocks.ts';
import { PauseCause } from '#domain/timeLimits/timeLimitRule.ts';
import { list } from '../list.ts';
import { DossierView } from './dossierView.ts';

/** One line of 办理导引. */
export const StepView = z.strictObject({
  id: z.string(),
  label: z.string(),
  why: z.string(),
  source: z.string(),
  tab: z.string(),
  state: z.enum(['open', 'done', 'waived', 'notApplicable', 'passed']),
  waiverReason: z.string().nullable(),
  because: z.string().nullable(),
  before: z.enum(['close', 'archive']),
});
export type StepView = z.infer<typeof StepView>;

/** One gate the case stands before, and what it lacks. */
export const GateView = z.strictObject({
  move: StageMove,
  to: CaseStage,
  source: z.string(),
  lacks: list(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      why: z.string(),
      source: z.string(),
      tab: z.string(),
      weight: z.enum(['must', 'should']),
    }),
  ),
});
export type GateView = z.infer<typeof GateView>;

/** One checklist requirement and what supports it. */
export const RequirementView = z.strictObject({
  id: z.string(),
  label: z.string(),
  why: z.string(),
  source: z.string(),
  verified: z.boolean(),
  usualEvidence: z.string(),
  state: z.enum(['met', 'missing', 'waived']),
  evidenceNumbers: list(z.int()),
  waiverReason: z.string().nullable(),
});
export type RequirementView = z.infer<typeof RequirementView>;

/** A running clock in one line. */
export const ClockLine = z.strictObject({
  ruleId: z.string(),
  /** With the person's name where each has one. */
  label: z.string(),
  startedAt: Moment,
  lawDue: Moment,
  safeDue: Moment,
  state: z.enum(clockStates),
  basis: z.string(),
  verified: z.boolean(),
});
export type ClockLine = z.infer<typeof ClockLine>;

/** An extension that may be approved for a clock. */
export const ExtensionOffer = z.strictObject({
  id: z.string(),
  name: z.string(),
  approver: z.string(),
  condition: z.string(),
  needsUntil: z.boolean(),
});
export type ExtensionOffer = z.infer<typeof ExtensionOffer>;

/** One running clock with its computation. */
export const ClockView = ClockLine.extend({
  subjectId: z.string().nullable(),
  steps: list(z.string()),
  extensions: list(ExtensionOffer),
  pauses: list(PauseCause),
});
export type ClockView = z.infer<typeof ClockView>;

/** A clock whose matter is done, or that stopped with its case. */
export const SettledClockView = z.strictObject({
  label: z.string(),
  /** `null` = the case was settled before the matter was done. */
  endedAt: Moment.nullable(),
  lawDue: Moment,
  isLate: z.boolean(),
});
export type SettledClockView = z.infer<typeof SettledClockView>;

/** Something people may take down for the clocks. */
export const RecordableView = z.strictObject({
  event: ClockEvent,
  name: z.string(),
  needsPerson: z.boolean(),
  isPlanned: z.boolean(),
});
export type RecordableView = z.infer<typeof RecordableView>;

/** One paper of the case: made or not, stale or not. */
export const PaperView = z.strictObject({
  templateId: z.string(),
  /** The officer or visit it is made for; `null` = the case. */
  subjectId: z.string().nullable(),
  title: z.string(),
  stage: z.string(),
  documentClass: z.enum(['A', 'B', 'C']),
  gaps: list(z.strictObject({ key: z.string(), label: z.string() })),
  /** What it is about and the case has nothing of: it cannot be made. */
  lacks: list(z.string()),
  /** What the paper in force was made as; `null` = not made. */
  bears: z
    .strictObject({
      number: z.string().nullable(),
      isNumberVoid: z.boolean(),
      /** `null` = made before this was recorded. */
      templateVersion: z.string().nullable(),
      /** The version papers are made with now, when it is another. */
      templateNow: z.string().nullable(),
      /** What papers made now would say otherwise because of the template alone. */
      templateChanges: list(z.string()),
    })
    .nullable(),
  /** `null` = not made; `stale` = made now, it would say something else. */
  made: z
    .strictObject({
      documentId: z.string(),
      madeAt: Moment,
      pages: z.int(),
      stale: z.boolean(),
      /** What changed, the last few. */
      changes: list(z.string()),
    })
    .nullable(),
  /** The final in force; `stale` = made now, it would say something else. What became of it stands in the record. */
  locked: z
    .strictObject({
      finalId: z.string(),
      version: z.int().positive(),
      pages: z.int().positive(),
      stale: z.boolean(),
      changes: list(z.string()),
    })
    .nullable(),
});
export type PaperView = z.infer<typeof PaperView>;

/** One article as printed, with our paraphrase and whether its text was checked. */
export const CitationView = z.strictObject({
  id: CitationId,
  text: z.string(),
  version: z.string(),
  paraphrase: z.string(),
  verified: z.boolean(),
});
export type CitationView = z.infer<typeof CitationView>;

const span = z.strictObject({ fromMs: z.number(), untilMs: z.number() });
export const CoverageView = z.strictObject({
  device: z.string(),
  deviceId: z.string().nullable(),
  recordings: list(span.extend({ evidenceNumber: z.int(), how: z.string() })),
  gaps: list(span.extend({ reason: z.string().nullable() })),
});
export type CoverageView = z.infer<typeof CoverageView>;

/** A device the files speak of, waiting for a person to confirm it. */
export const DeviceProposalView = z.strictObject({
  key: z.string(),
  /** The device of the case the files would join; `null` = a new one. */
  deviceId: z.string().nullable(),
  device: DeviceInput.omit({ id: true }),
  evidenceNumbers: list(z.int()),
});
export type DeviceProposalView = z.infer<typeof DeviceProposalView>;

/** One line of 本局政策 compared with what the law carries. */
export const PolicyNoteView = z.strictObject({
  ruleId: RuleId,
  text: z.string(),
  lawSays: z.string(),
  suggests: MeasureId.nullable(),
  stance: z.enum(['agrees', 'harderThanLaw', 'softerThanLaw', 'lawOpen', 'reminder']),
  explanation: z.string(),
});
export type PolicyNoteView = z.infer<typeof PolicyNoteView>;

/** A member of the task force who must step aside or be looked at. */
export const RecusalView = z.strictObject({
  ruleId: RuleId,
  severity: z.enum(['mustRecuse', 'warning']),
  text: z.string(),
  basis: list(CitationId),
});
export type RecusalView = z.infer<typeof RecusalView>;

/** Everything the case page shows; derived parts are computed by the domain on every read. */
export const CaseView = z.strictObject({
  rightsCase: RightsCase,
  /** The newest file of the case is damaged: this is the one before, without the last save. */
  recoveredFrom: z.literal('previousGeneration').nullable(),
  readAt: Moment,
  steps: list(StepView),
  gates: list(GateView),
  /** What duties, precautions and reviews are asked about; data of the office. */
  oversightLists: OversightLists,
  checklist: list(RequirementView),
  /** What the bureau laid down for care today, and what is due by what it had laid down on the day of the incident. */
  care: z.strictObject({
    policy: CarePolicy,
    targetSource: z.strictObject({ source: z.string(), verified: z.boolean() }),
    targets: list(
      z.strictObject({
        officerId: z.string(),
        label: z.string(),
        followUpDays: z.int().nullable(),
        dueAt: Moment,
        doneAt: Moment.nullable(),
        state: z.enum(careTargetStates),
      }),
    ),
  }),
  /** The elements of the offences, data of the office. */
  elements: ElementsFile,
  /** How old the last reading of an item may be when it is opened. */
  verification: VerificationPolicy,
  /** How the police's own conduct is looked into, data of the office. */
  conduct: ConductChecklist,
  coverage: list(CoverageView),
  deviceProposals: list(DeviceProposalView),
  /** What each proposal was judged on: the answers over what the record knows. */
  facts: z.record(z.string(), DispositionFacts),
  proposals: z.record(z.string(), DispositionProposal),
  /** By counterparty: the law of the act beside that of the decision, where it makes a difference. */
  lawComparisons: z.record(z.string(), LawComparison),
  /** What gives a right to a hearing, by the day of the decision. */
  hearing: HearingSteps,
  /** Every article the proposals and recusals cite, by its id. */
  citations: z.record(z.string(), CitationView),
  /** By what a public-order penalty is measured, by the law of the day of the act. */
  penaltyRanges: list(PenaltyRange),
  /** What the law says to each penalty on record, by the id of the outcome. */
  outcomeNotes: z.record(z.string(), list(OutcomeNote)),
  /** 本局政策 by counterparty, shown beside the law and never as its basis; empty when switched off. */
  policyNotes: z.record(z.string(), list(PolicyNoteView)),
  /** 裁量基准 by counterparty, beside the law; empty when switched off. */
  discretion: z.record(z.string(), list(DiscretionNote)),
  recusals: list(RecusalView),
  clocks: list(ClockView),
  settledClocks: list(SettledClockView),
  recordable: list(RecordableView),
  /** 立即, 及时, 永久: duties without a number that hold in this case. */
  standingDuties: list(z.strictObject({ label: z.string(), note: z.string(), basis: z.string() })),
  papers: list(PaperView),
  dossier: DossierView,
});
export type CaseView = z.infer<typeof CaseView>;
