/**
 * The one vocabulary all templates speak: what a case can say on paper, already in words an officer reads.
 *
 * Shape: plain JSON. `null` = not known (never an empty string); lists are empty when there is nothing.
 * `…Text` = Chinese wording as printed and as compared by check boxes; `…At` = Moment; `…On` = Day; `…Fen` = integer fen.
 */
import { z } from 'zod';
import { careGroups } from './careGroups.ts';
import { evidencePaperGroups } from './evidenceGroups.ts';
import { ledgerGroup } from './ledgerGroup.ts';
import { periodGroup } from './periodGroup.ts';
import { tipGroup } from './tipGroup.ts';
import { procedureGroups } from './procedureGroups.ts';
import { infringementKindNames } from '../infringement/infringementKind.ts';
import { Moment } from '../kernel/moment.ts';
import { voiceGroups } from './voiceGroups.ts';
import {
  CameraText,
  count,
  CounterpartyFields,
  day,
  DossierEntryFields,
  EvidenceFields,
  fen,
  list,
  moment,
  OfficerFields,
  ProposalFields,
  text,
  VisitFields,
  wordList,
  words,
} from './fieldGroups.ts';

const unit = z.strictObject({
  name: text,
  shortName: text,
  /** Where the case happened: the organ that fills the forms, e.g. a police station. */
  stationName: text,
  rightsOffice: text,
  rightsCommission: text,
  inspectorate: text,
  /** Addressee of the upward report. */
  superiorRightsOffice: text,
  contactName: text,
  contactPhone: text,
});

const incident = z.strictObject({
  at: moment,
  place: text,
  alarmNumber: text,
  calledAt: moment,
  arrivedAt: moment,
  activityText: words(['接处警', '交通执法', '盘查检查', '抓捕', '办案', '保卫', '其他']),
  dutyText: text,
  /** 简要经过. */
  brief: text,
  tool: text,
  consequence: text,
  propertyLossFen: fen,
  cameraText: CameraText,
  cameraReason: text,
  videoCollectedText: words(['已提取', '未提取']),
  measuresTaken: wordList(['现场控制', '送医救治', '固定证据', '逐级报告', '申请启动维权机制']),
  witnesses: list(z.strictObject({ name: text, phone: text })),
});

const activation = z.strictObject({
  at: moment,
  /** From incident to activation, e.g. 1小时05分. */
  elapsedText: text,
  reasons: wordList([
    '民警受伤',
    '暴力袭警',
    '群体阻碍',
    '涉警舆情',
    '上级交办',
    '侮辱诽谤',
    '诬告投诉',
    '其他',
  ]),
  reasonText: text,
  /** 同步措施. */
  measures: list(z.strictObject({ measureText: text, unit: text, person: text, dueAt: moment })),
});

/** One officer's slip for the hospital. */
const medicalSlip = z.strictObject({
  hospitalName: text,
  hospitalPhone: text,
  arriveAt: moment,
  escortName: text,
  escortPhone: text,
  /** At most 80 characters. */
  causeText: text,
  preliminaryText: text,
  requests: wordList(['优先急诊', '先救治后结算', '专家会诊', '住院治疗', '伤情拍照及病历留存']),
});

/** 专报: each section is paragraphs, already worded; the officer may have edited them. */
const report = z.strictObject({
  editionText: words(['初报', '续报', '终报']),
  recipient: text,
  title: text,
  signerName: text,
  urgencyText: text,
  overview: list(z.string()),
  injuries: list(z.string()),
  measures: list(z.string()),
  nextSteps: list(z.string()),
  attachments: list(z.string()),
  copyTo: text,
  issuedOn: day,
});

const facts = z.strictObject({
  violenceText: words(['无身体接触', '推搡拉扯', '殴打撕咬', '持械', '驾车', '枪支刀具']),
  onDutyText: words(['是', '否', '待查']),
  onDutyBasis: text,
  knewPoliceText: words(['是', '否', '待查']),
  knewPoliceBasis: text,
  consequenceText: text,
  circumstances: wordList(['多人', '醉酒', '一年内前科', '未成年人', '认错', '谅解']),
});

/** 电子数据提取固定. */
const extraction = z.strictObject({
  startedAt: moment,
  endedAt: moment,
  place: text,
  objectText: text,
  method: text,
  process: text,
  toolText: text,
  timeSourceText: text,
  operatorsText: text,
  holderName: text,
  witnessName: text,
  verifiedAt: moment,
  verificationText: text,
});

const condolence = z.strictObject({
  recipientName: text,
  recipientRelationText: words(['本人', '家属']),
  reason: text,
  injurySummary: text,
  levelText: VisitFields.shape.levelText,
  modes: wordList(['走访', '慰问金', '慰问品', '心理疏导']),
  standardBasis: text,
  amountFen: fen,
  fundSource: text,
  goods: list(z.strictObject({ name: text, quantity: count, unitPriceFen: fen, amountFen: fen })),
  totalFen: fen,
  /** That it is more than the bureau's limit, and why; null when it is not. */
  overLimitText: text,
  plannedOn: day,
});

const dossier = z.strictObject({
  fonds: text,
  kindText: text,
  title: text,
  affectedText: text,
  counterpartyText: text,
  acceptedOn: day,
  closedOn: day,
  outcomeText: text,
  compilingUnit: text,
  compilerName: text,
  reviewerName: text,
  compiledOn: day,
  retentionText: words(['永久', '30年', '10年', '其他']),
  volumes: count,
  volume: count,
  items: count,
  pages: count,
  archiveNumber: text,
  entries: list(DossierEntryFields),
  /** 本卷情况说明, paragraphs. */
  remarks: list(z.string()),
  checkerName: text,
});

/** What only X01 prints: the way back into the vault, and the passwords handed to people on paper. Never part of a case. */
const access = z.strictObject({
  /** The recovery code, in groups of five: the first four and the last four. */
  firstGroups: list(z.string()),
  lastGroups: list(z.string()),
  slips: list(z.strictObject({ name: text, roleText: text, loginName: text, password: text })),
});

/** What only E10 prints: labels for chosen items, and how many places of the first sheet are used up. */
const label = z.strictObject({
  heading: z.string(),
  lines: list(z.strictObject({ labelText: z.string(), valueText: text })),
  code: z.string(),
  codeWords: list(z.string()),
});

/** Everything a template may print. */
export const DocumentFields = z.strictObject({
  document: z.strictObject({
    /** Number of this very paper. */
    number: text,
    madeAt: Moment,
    madeByName: text,
  }),
  unit,
  case: z.strictObject({
    number: text,
    name: text,
    kindText: z.enum(Object.values(infringementKindNames)).nullable(),
    levelText: words(['一般', '较大', '重大']),
    statusText: text,
    sourceText: words(['单位上报', '本人申请', '近亲属申请', '12389', '督察发现', '上级交办', '舆情发现']),
    /** 警情号 or number of the official system, as typed. */
    officialNumber: text,
    registeredAt: moment,
    acceptedAt: moment,
    closedOn: day,
    secrecyText: words(['无', '内部', '工作秘密']),
  }),
  incident,
  officers: list(OfficerFields),
  /** The one officer a per-person paper (W05, C01, C03) is made for. */
  officer: OfficerFields.nullable(),
  counterparties: list(CounterpartyFields),
  activation,
  taskForce: list(
    z.strictObject({ name: text, badgeNumber: text, unitAndPost: text, roleText: text, phone: text }),
  ),
  /** 盯案督察长. */
  caseWatcher: text,
  medicalSlip,
  report,
  facts,
  proposals: list(ProposalFields),
  evidence: list(EvidenceFields),
  /** Those of `evidence` that are files. */
  electronicData: list(EvidenceFields),
  /** Totals over `evidence`. */
  evidenceTotals: z.strictObject({ items: count, files: count, bytes: count }),
  ...evidencePaperGroups,
  ...procedureGroups,
  ...careGroups,
  ...voiceGroups,
  extraction,
  condolence,
  /** The one visit a visit record (C03) is made for. */
  visit: VisitFields.nullable(),
  visits: list(VisitFields),
  dossier,
  access,
  labels: list(label),
  labelSheet: z.strictObject({ skip: count }),
  period: periodGroup,
  ledger: ledgerGroup,
  tip: tipGroup,
});
export type DocumentFields = z.infer<typeof DocumentFields>;
