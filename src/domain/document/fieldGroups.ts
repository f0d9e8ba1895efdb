/** People, evidence and other repeated groups of the document vocabulary; see documentFields.ts for the conventions. */
import { z } from 'zod';
import { Day, Moment } from '../kernel/moment.ts';
import { MissingPicture, StoredPicture } from './photoBlock.ts';

export const text = z.string().min(1).nullable();
export const moment = Moment.nullable();
export const day = Day.nullable();
export const fen = z.int().nonnegative().nullable();
export const count = z.int().nonnegative().nullable();
export const words = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).nullable();
export const list = <T extends z.ZodType>(element: T) => z.array(element).readonly();
export const wordList = <const T extends readonly [string, ...string[]]>(values: T) => list(z.enum(values));

export const CameraText = words(['全程开启', '部分开启', '未开启', '未配备']);

export const OfficerFields = z.strictObject({
  name: text,
  genderText: words(['男', '女']),
  bornOn: day,
  /** Full years on the day of the incident. */
  ageText: text,
  badgeNumber: text,
  categoryText: words(['民警', '辅警', '近亲属']),
  unit: text,
  post: text,
  phone: text,
  dutyText: text,
  cameraText: CameraText,
  cameraReason: text,
  injury: z.strictObject({
    partsText: text,
    description: text,
    diagnosis: text,
    hospital: text,
    /** As `injuryGradeText` says: 待鉴定, 轻微伤 …; null when not filled. */
    gradeText: text,
    visitedAt: moment,
    treatments: list(
      z.strictObject({
        at: moment,
        statusText: text,
        hospital: text,
        note: text,
        costFen: fen,
        paidBy: text,
        recordedBy: text,
      }),
    ),
  }),
});
export type OfficerFields = z.infer<typeof OfficerFields>;

export const CounterpartyFields = z.strictObject({
  name: text,
  genderText: words(['男', '女']),
  bornOn: day,
  idTypeText: text,
  /** Printed in full on internal papers. */
  idNumber: text,
  address: text,
  workplace: text,
  phone: text,
  deputyText: words(['否', '人大代表', '政协委员']),
  custodyText: text,
  note: text,
});
export type CounterpartyFields = z.infer<typeof CounterpartyFields>;

export const EvidenceFields = z.strictObject({
  number: z.int().positive(),
  title: text,
  legalKindText: text,
  /** 来源或提供人. */
  source: text,
  collectedAt: moment,
  /** 提取, 调取, 接受, 扣押, 自行制作. */
  collectionText: text,
  collectedByText: text,
  /** 提取、固定方法, as said of the act. */
  methodText: text,
  collectionPlace: text,
  holderName: text,
  witnessName: text,
  /** Where the original of a copy is. */
  originalPlace: text,
  /** What the item is to prove. */
  provesText: text,
  quantityText: text,
  mediumText: text,
  originalText: words(['原件', '复制件']),
  storagePlace: text,
  /** Folio numbers inside the dossier, once composed. */
  folioText: text,
  fileName: text,
  formatText: text,
  sizeBytes: count,
  sha256: text,
  sm3: text,
  readBackAt: moment,
  /** 一致, or that it has not been verified. */
  verificationText: text,
  note: text,
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;

export const ProposalFields = z.strictObject({
  /** Whom the proposal concerns. */
  subjectName: text,
  /** 刑事立案, 治安处罚, 批评教育警示训诫 … of the open track. */
  trackText: text,
  /** What is proposed, in full. */
  conclusionText: text,
  measureText: text,
  /** Facts that would still have to be known. */
  missingFactsText: text,
  /** Each condition of the leading track with its state: 具备, 不具备 or 待查, and the numbers of the evidence for it. */
  conditions: list(z.string()),
  /** What weighs heavier or may lighten, as far as it is on record. */
  weighing: list(z.string()),
  /** Conclusions the facts do not allow, with the reason. */
  refused: list(z.string()),
  /** Conclusions nothing on record opens, each with what does not hold. */
  closed: list(z.string()),
  /** What the law of the day of the act and of the day of the decision say differently. */
  lawVersions: list(z.string()),
  /** What the table of discretion suggests for the leading road; a reminder beside the law. */
  discretion: list(z.string()),
  /** Penalties on record with what the law says to them. */
  outcomes: list(z.string()),
  /** Why the proposed measure is proposed, who approves it, which papers go with it. */
  measures: list(z.string()),
  /** What people decided, with approver and reason; empty = nobody has yet. */
  decided: list(z.string()),
  /** The bureau's policy beside the law and beside what was decided; empty = switched off. */
  policy: list(z.string()),
  /** Rules the proposal rests on, by their numbers. */
  rulesText: text,
  lawBasis: list(z.strictObject({ law: text, article: text, effectiveOn: day })),
  /** 两个一律, 过度维权 and other prompts. */
  warnings: list(z.string()),
});
export type ProposalFields = z.infer<typeof ProposalFields>;

export const VisitFields = z.strictObject({
  typeText: words(['慰问', '回访']),
  levelText: words(['本局', '市局维权办', '省厅维权办', '工会', '协会']),
  at: moment,
  place: text,
  visitors: list(z.strictObject({ name: text, post: text, unit: text })),
  recipientName: text,
  injuryStatus: text,
  needs: text,
  reply: text,
  tasks: list(z.strictObject({ matter: text, owner: text, dueOn: day, result: text })),
  psychologyText: words(['正常', '建议疏导', '已转介']),
  consentText: words(['已同意', '未同意']),
  /** Only with consent. */
  photos: list(
    z.strictObject({
      picture: z.union([StoredPicture, MissingPicture]),
      widthPx: z.int().positive(),
      heightPx: z.int().positive(),
      caption: text,
    }),
  ),
  recorderName: text,
});
export type VisitFields = z.infer<typeof VisitFields>;

export const DossierEntryFields = z.strictObject({
  /** Key of the dossier part; pressing fills the folio by it. */
  key: z.string(),
  order: z.int().positive(),
  documentNumber: text,
  responsible: text,
  title: text,
  madeOn: day,
  /** First folio, the last entry `起-止`; null before the dossier is pressed. */
  folioText: text,
  remark: text,
});
export type DossierEntryFields = z.infer<typeof DossierEntryFields>;
