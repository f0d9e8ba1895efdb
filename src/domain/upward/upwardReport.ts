import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { Struck } from '../kernel/struck.ts';

/** 初报、续报、终报. Source: mission S7; documents.md W07. */
export const ReportEdition = z.enum(['first', 'followUp', 'final']);
export type ReportEdition = z.infer<typeof ReportEdition>;
export const reportEditionNames = { first: '初报', followUp: '续报', final: '终报' } as const;

/** 紧急程度. Source: GB/T 9704-2012 7.2.3. */
export const ReportUrgency = z.enum(['flash', 'urgent']);
export type ReportUrgency = z.infer<typeof ReportUrgency>;
export const reportUrgencyNames = { flash: '特急', urgent: '加急' } as const;

export const SuperiorLevel = z.enum(['city', 'province', 'ministry', 'other']);
export type SuperiorLevel = z.infer<typeof SuperiorLevel>;
export const superiorLevelNames: Readonly<Record<SuperiorLevel, string>> = {
  city: '市局',
  province: '省厅',
  ministry: '公安部',
  other: '其他',
};

export const SendingChannel = z.enum(['byHand', 'courier', 'network', 'fax', 'phone']);
export type SendingChannel = z.infer<typeof SendingChannel>;
export const sendingChannelNames: Readonly<Record<SendingChannel, string>> = {
  byHand: '专人送达',
  courier: '机要通信',
  network: '公安网',
  fax: '保密传真',
  phone: '电话先报',
};

const text = (most: number) => z.string().trim().max(most);
const id = z.string().min(1).max(40);
/** Scans are items of evidence of the case. */
const scans = z.array(id).max(20).readonly();

/** Who took the report in. */
export const ReportReceipt = z.strictObject({
  signer: text(60).min(1),
  at: Moment,
  /** The number it was given there; empty = none is known. */
  number: text(60),
  evidenceIds: scans,
});

export const ReportDispatch = z.strictObject({ channel: SendingChannel, at: Moment, by: text(60).min(1) });

export const ReportRecipient = z.strictObject({
  id,
  level: SuperiorLevel,
  office: text(60).min(1),
  /** 主送 or 抄送. */
  role: z.enum(['main', 'copy']),
  sent: ReportDispatch.nullable(),
  receipt: ReportReceipt.nullable(),
});
export type ReportRecipient = z.infer<typeof ReportRecipient>;

export const ReportSection = z.enum(['overview', 'injuries', 'measures', 'nextSteps']);
export type ReportSection = z.infer<typeof ReportSection>;
export const reportSectionNames: Readonly<Record<ReportSection, string>> = {
  overview: '基本情况',
  injuries: '伤情及救治情况',
  measures: '处置措施及案件进展',
  nextSteps: '下步措施',
};

export const ReportParagraph = z.strictObject({
  id,
  section: ReportSection,
  /** Which sentence of the record it was worded from; `null` = in the writer's own words. */
  key: text(80).nullable(),
  /** How the record worded it then; empty for own words. */
  recorded: text(5000),
  text: text(5000).min(1),
});
export type ReportParagraph = z.infer<typeof ReportParagraph>;

/** 民警受侵害情况专报 with where it went and who took it in. */
export const UpwardReport = z.strictObject({
  id,
  edition: ReportEdition,
  paragraphs: z.array(ReportParagraph).min(1).max(60).readonly(),
  signerName: text(60),
  /** `null` = neither; most reports say nothing. */
  urgency: ReportUrgency.nullable(),
  issuedOn: Day.nullable(),
  attachments: z.array(text(100).min(1)).max(20).readonly(),
  recipients: z.array(ReportRecipient).min(1).max(12).readonly(),
  writtenAt: Moment,
  by: z.string(),
  struck: Struck.nullable(),
});
export type UpwardReport = z.infer<typeof UpwardReport>;

/** What became of an instruction. */
export const InstructionResult = z.strictObject({
  at: Moment,
  by: text(60).min(1),
  text: text(1000).min(1),
  evidenceIds: scans,
});

/** 上级批示、交办: a task with a day to be done by, as the superior office gave it. */
export const SuperiorInstruction = z.strictObject({
  id,
  /** The report it answers; `null` = it came by itself. */
  reportId: id.nullable(),
  level: SuperiorLevel,
  office: text(60).min(1),
  /** Who gave it, e.g. `虚构市公安局督察长`. */
  givenBy: text(60),
  receivedAt: Moment,
  text: text(1000).min(1),
  /** Last day it allows; `null` = it names none. */
  dueOn: Day.nullable(),
  /** Who has to do it. */
  owner: text(60).min(1),
  evidenceIds: scans,
  result: InstructionResult.nullable(),
  by: z.string(),
  struck: Struck.nullable(),
});
export type SuperiorInstruction = z.infer<typeof SuperiorInstruction>;

export const UpwardReporting = z.strictObject({
  reports: z.array(UpwardReport).max(60).readonly(),
  instructions: z.array(SuperiorInstruction).max(200).readonly(),
});
export type UpwardReporting = z.infer<typeof UpwardReporting>;

export const nothingReported: UpwardReporting = { reports: [], instructions: [] };

/** A report that left cannot be reworded. */
export function isSent({ recipients }: Pick<UpwardReport, 'recipients'>): boolean {
  return recipients.some(({ sent }) => sent !== null);
}

/** `初报`, `续报`, `续报（第2次）`, `终报`: what is told apart in lists. */
export function editionLabel(report: UpwardReport, { reports }: UpwardReporting): string {
  const name = reportEditionNames[report.edition];
  if (report.struck !== null || report.edition !== 'followUp') return name;
  const standing = reports.filter(({ edition, struck }) => edition === 'followUp' && struck === null);
  const place = standing.findIndex(({ id }) => id === report.id);
  return place < 1 ? name : `${name}（第${place + 1}次）`;
}

export type InstructionState = 'open' | 'overdue' | 'done' | 'struck';
export const instructionStateNames: Readonly<Record<InstructionState, string>> = {
  open: '办理中',
  overdue: '逾期未办',
  done: '已办结',
  struck: '已划去',
};

/** Where an instruction stands on a day; the last day itself is still in time. Source: SPEC U-6. */
export function instructionState(
  { struck, result, dueOn }: Pick<SuperiorInstruction, 'struck' | 'result' | 'dueOn'>,
  today: Day,
): InstructionState {
  if (struck !== null) return 'struck';
  if (result !== null) return 'done';
  return dueOn !== null && dueOn < today ? 'overdue' : 'open';
}
