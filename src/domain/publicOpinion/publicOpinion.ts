import { z } from 'zod';
import { KeptWord } from '../deidentification/keptWords.ts';
import type { InfringementKind } from '../infringement/infringementKind.ts';
import { Day, Moment } from '../kernel/moment.ts';

const text = (most: number) => z.string().trim().max(most);
const id = z.string().min(1).max(40);

export const PostNature = z.enum(['toVerify', 'untrue', 'partlyTrue', 'true']);
export type PostNature = z.infer<typeof PostNature>;
export const postNatureNames: Readonly<Record<PostNature, string>> = {
  toVerify: '待核',
  untrue: '不实',
  partlyTrue: '部分属实',
  true: '属实',
};

/** Source: documents.md D08. */
export const OpinionMeasure = z.enum([
  'cyberPolice',
  'localCheck',
  'platformNotice',
  'clarification',
  'prosecution',
  'noResponse',
]);
export type OpinionMeasure = z.infer<typeof OpinionMeasure>;
export const opinionMeasureNames: Readonly<Record<OpinionMeasure, string>> = {
  cyberPolice: '报网安',
  localCheck: '属地核查',
  platformNotice: '通报平台',
  clarification: '发布澄清',
  prosecution: '司法追究',
  noResponse: '不回应',
};

export const OpinionDecision = z.strictObject({
  measures: z.array(OpinionMeasure).min(1).max(6).readonly(),
  responsible: text(60).min(1),
  decidedBy: text(60).min(1),
  at: Moment,
  draft: text(2000),
});

/** One post or report about the case, found and dealt with. The captured pages are evidence already. */
export const OpinionPost = z.strictObject({
  id,
  foundAt: Moment,
  platform: text(60).min(1),
  account: text(60),
  url: text(2000),
  content: text(2000).min(1),
  spread: text(200),
  /** Fixings of the page, and other items that keep it. */
  captureIds: z.array(id).max(20).readonly(),
  evidenceIds: z.array(id).max(50).readonly(),
  nature: PostNature,
  verification: text(2000),
  decision: OpinionDecision.nullable(),
  tracking: z
    .array(z.strictObject({ at: Moment, situation: text(500).min(1) }))
    .max(200)
    .readonly(),
});
export type OpinionPost = z.infer<typeof OpinionPost>;

export const ClearingResult = z.enum(['untrue', 'partlyUntrue', 'falseAccusation', 'true']);
export type ClearingResult = z.infer<typeof ClearingResult>;
export const clearingResultNames: Readonly<Record<ClearingResult, string>> = {
  untrue: '不属实',
  partlyUntrue: '部分不实',
  falseAccusation: '诬告',
  true: '属实',
};

export const Audience = z.enum(['person', 'unit', 'system', 'public']);
export type Audience = z.infer<typeof Audience>;
export const audienceNames: Readonly<Record<Audience, string>> = {
  person: '本人',
  unit: '所在单位',
  system: '系统内',
  public: '社会',
};

/** One version of the notice for one audience, each with its own words. */
export const ClearingNotice = z.strictObject({
  id,
  audience: Audience,
  addressee: text(60).min(1),
  problem: text(1000).min(1),
  verification: text(2000).min(1),
  closing: text(1000),
  kept: z.array(KeptWord).max(50).readonly(),
  /** Who of 宣传 and 法制 agreed to it; needed before the public reads it. */
  publicityApprover: text(60),
  legalApprover: text(60),
});
export type ClearingNotice = z.infer<typeof ClearingNotice>;

/** 澄清正名 of one officer: what was alleged, how it was checked, what was found, who is told. */
export const NameClearing = z.strictObject({
  id,
  officerId: id,
  allegation: text(1000).min(1),
  channel: text(60),
  receivedOn: Day,
  check: z
    .strictObject({
      by: text(120).min(1),
      on: Day,
      findings: text(2000).min(1),
      evidenceIds: z.array(id).max(50).readonly(),
    })
    .nullable(),
  conclusion: z
    .strictObject({ result: ClearingResult, on: Day, basis: text(1000).min(1), approver: text(60).min(1) })
    .nullable(),
  notices: z.array(ClearingNotice).max(20).readonly(),
});
export type NameClearing = z.infer<typeof NameClearing>;

/** Kinds ⑥⑦⑨ of the ten, for which a name is cleared. Source: SPEC O-10. */
export const clearedKinds: readonly InfringementKind[] = [
  'falseAccusation',
  'unfoundedComplaint',
  'wrongfulAccountability',
];

export const DisciplinaryStep = z.enum([
  'suspension',
  'confinement',
  'sanction',
  'removal',
  'demotion',
  'dismissal',
  'other',
]);
export type DisciplinaryStep = z.infer<typeof DisciplinaryStep>;
export const disciplinaryStepNames: Readonly<Record<DisciplinaryStep, string>> = {
  suspension: '停止执行职务',
  confinement: '禁闭',
  sanction: '处分',
  removal: '免职',
  demotion: '降职',
  dismissal: '辞退',
  other: '其他',
};

const answered = z.enum(['yes', 'no', 'unknown']);

/** A step taken against the officer of the case, and whether it kept to the law; 不清楚 is an answer of its own. */
export const DisciplinaryRecord = z.strictObject({
  id,
  officerId: id,
  step: DisciplinaryStep,
  decidedOn: Day,
  decidedBy: text(60).min(1),
  ground: text(500),
  days: z.int().positive().max(400).nullable(),
  hasLegalGround: answered,
  followedProcedure: answered,
  wasHeard: answered,
  drivenByOpinion: answered,
  followUp: text(500),
});
export type DisciplinaryRecord = z.infer<typeof DisciplinaryRecord>;

export const PublicOpinion = z.strictObject({
  posts: z.array(OpinionPost).max(300).readonly(),
  clearings: z.array(NameClearing).max(60).readonly(),
  disciplines: z.array(DisciplinaryRecord).max(60).readonly(),
});
export type PublicOpinion = z.infer<typeof PublicOpinion>;

export const noPublicOpinion: PublicOpinion = { posts: [], clearings: [], disciplines: [] };
