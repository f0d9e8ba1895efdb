import { z } from 'zod';
import { Moment } from '../kernel/moment.ts';
import { Answer } from './collection.ts';

const people = z.array(z.string().min(1).max(60)).max(10).readonly();

/** 询问、讯问笔录. Source: 刑诉解释 第八十八至九十五条. */
export const InterviewParticulars = z.strictObject({
  kind: z.literal('interview'),
  /** Id of the person of the case; `null` = somebody else, named below. */
  personId: z.string().nullable(),
  personName: z.string().max(60),
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  place: z.string().max(120),
  interviewers: people,
  recorder: z.string().max(60),
  /** The person read it through and signed every page. */
  confirmed: Answer,
  rightsTold: Answer,
  heldSeparately: Answer,
  drunk: Answer,
  /** 同步录音录像. */
  recorded: Answer,
  inHandlingCentre: Answer,
  isMinor: Answer,
  guardian: z.string().max(60),
  needsInterpreter: Answer,
  interpreter: z.string().max(60),
});

/** 鉴定意见、诊断证明. Source: 刑诉解释 第九十七、九十八条. */
export const AppraisalParticulars = z.strictObject({
  kind: z.literal('appraisal'),
  institution: z.string().max(120),
  appraisers: people,
  isQualified: Answer,
  sampleOriginClear: Answer,
  signed: Answer,
  stamped: Answer,
  /** 鉴定意见已告知双方. */
  toldBothSides: Answer,
});

/** 辨认笔录. Source: 刑诉解释 第一百零五条; 程序规定 第二百六十条. */
export const LineupParticulars = z.strictObject({
  kind: z.literal('lineup'),
  of: z.enum(['people', 'photos', 'objects']),
  count: z.int().nonnegative().nullable(),
  conductedBy: people,
  prompted: Answer,
  seenBefore: Answer,
  heldSeparately: Answer,
});

/** 到案经过、情况说明、自首立功证明. Source: 刑诉解释 第一百四十二、一百四十四条. */
export const ExplanationParticulars = z.strictObject({
  kind: z.literal('explanation'),
  handlers: people,
  signed: Answer,
  stamped: Answer,
});

/** 勘验、检查、搜查、扣押等笔录. Source: 刑诉解释 第一百零二条. */
export const ExaminationParticulars = z.strictObject({
  kind: z.literal('examination'),
  conductedBy: people,
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  signed: Answer,
});

/** 录像、录音、照片、电子数据: what makes it doubtful. Source: 刑诉解释 第一百零八、一百零九、一百一十三、一百一十四条. */
export const RecordingParticulars = z.strictObject({
  kind: z.literal('recording'),
  /** 有剪辑、增加、删改. */
  edited: Answer,
  editNote: z.string().max(300),
  /** Somebody doubts that it is genuine, or where, when and how it was made. */
  doubted: Answer,
  /** The explanation, or the appraisal that answers the doubt. */
  doubtAnswered: z.string().max(300),
});

/** What the formalities of a paper depend on; each kind of paper its own. */
export const Particulars = z.discriminatedUnion('kind', [
  InterviewParticulars,
  AppraisalParticulars,
  LineupParticulars,
  ExplanationParticulars,
  ExaminationParticulars,
  RecordingParticulars,
]);
export type Particulars = z.infer<typeof Particulars>;
