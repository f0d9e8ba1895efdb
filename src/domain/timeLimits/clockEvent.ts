import { z } from 'zod';

/** Happenings of a case that start or stop a clock, as people name them. */
export const clockEventNames = {
  incidentOccurred: '案发',
  incidentReported: '接报',
  infringementKnown: '公安机关发现',
  activated: '启动维权机制',
  treatmentStarted: '开始救治',
  legalAssistanceOffered: '提供法律援助',
  injured: '受伤',
  injuryReported: '接报有人受伤',
  officerInjured: '民警受伤',
  auxiliaryInjured: '辅警受伤',
  caseAccepted: '受理',
  emergencyHandled: '紧急情况处置完毕',
  reportRegistered: '补办接报案登记',
  appraisalCommissioned: '委托鉴定',
  appraisalComplex: '确定为复杂鉴定',
  appraisalReceived: '收到鉴定意见',
  appraisalServed: '鉴定意见复印件送达双方',
  reappraisalRequested: '申请重新鉴定',
  bodyCameraHandedIn: '记录仪资料上交',
  criminalReviewStarted: '开始刑事立案审查',
  criminalFiled: '刑事立案',
  criminalNotFiled: '决定不予刑事立案',
  summonsArrived: '治安传唤到案',
  questioningEnded: '询问查证结束',
  administrativeFiled: '治安立案',
  administrativeDecided: '作出治安处罚决定',
  administrativeEnded: '终止治安案件调查',
  decisionServed: '处罚决定书送达',
  evidencePreserved: '先行登记保存',
  preservationResolved: '先行登记保存作出处理',
  seized: '治安扣押',
  seizureResolved: '扣押作出处理',
  hearingOffered: '告知听证权利',
  hearingRequested: '申请听证',
  hearingScheduled: '听证定于',
  hearingNoticeServed: '送达听证通知',
  hearingHeld: '举行听证',
  onTheSpotDecided: '当场处罚',
  onTheSpotFiled: '当场处罚备案',
  finePaid: '缴纳罚款',
  reviewRequested: '申请行政复议',
  reviewDecisionReceived: '收到行政复议决定',
  lawsuitFiled: '提起行政诉讼',
  fastTrackArrived: '到案（快速办理）',
  propertyTaken: '取得涉案财物',
  propertyHandedOver: '涉案财物移交保管',
  emergencyMeasureTaken: '紧急采取强制措施',
  emergencyMeasureReported: '补办批准手续',
  suspensionRequested: '申请暂缓执行拘留',
  suspensionDecided: '作出暂缓执行决定',
  criminalSummonsArrived: '刑事传唤、拘传到案',
  criminalInterrogationEnded: '传唤、拘传结束',
  detained: '刑事拘留',
  sentToDetentionHouse: '送看守所',
  firstInterrogation: '拘留后第一次讯问',
  familyNotified: '拘留后通知家属',
  released: '释放',
  arrestRequested: '提请批准逮捕',
  arrestRequestedAtLarge: '提请批准逮捕（未被拘留）',
  arrestDecided: '检察院作出决定',
  arrested: '执行逮捕',
  arrestInterrogated: '逮捕后讯问',
  arrestFamilyNotified: '逮捕后通知家属',
  investigationEnded: '侦查终结',
  bailed: '取保候审',
  bailEnded: '取保候审解除或变更',
  surveillanceStarted: '监视居住',
  surveillanceEnded: '监视居住解除或变更',
  arrestRefused: '收到不批准逮捕决定',
  arrestReconsiderationRequested: '要求复议（不批捕）',
  propertyFoundIrrelevant: '查明财物与案件无关',
  propertyReleased: '解除查封、扣押、冻结',
  supplementOrdered: '退回补充侦查',
  supplementEnded: '补充侦查完毕',
  civilClaimFiled: '提起附带民事诉讼',
  nonProsecutionReceived: '收到不起诉决定',
  nonProsecutionReconsidered: '要求复议（不起诉）',
  reconsiderationRefused: '复议意见未被接受',
  nonProsecutionReviewed: '提请复核（不起诉）',
  workInjuryApplied: '申请工伤认定',
  workInjuryAccepted: '工伤认定申请受理',
  workInjuryClear: '工伤认定事实清楚（十五日）',
  workInjuryDecided: '作出工伤认定决定',
  disabilityApplied: '申请评残',
  disabilityGraded: '评定伤残等级',
  suspensionAppealed: '不服停止执行职务，申诉',
  suspensionAppealDecided: '停止执行职务申诉作出决定',
  confinementAppealed: '不服禁闭，申诉',
  confinementAppealDecided: '禁闭申诉作出决定',
  personnelDecisionKnown: '知道人事处理',
  personnelReviewRequested: '申请复核、申诉',
  personnelReviewReceived: '收到复核决定',
  personnelAppealed: '提出申诉（复核后）',
  civilSuitFiled: '提起民事诉讼',
  instructionReceived: '收到上级批示交办',
  instructionSettled: '批示交办办结',
  guardianNotified: '通知未成年人的监护人',
  appropriateAdultPresent: '监护人或者合适成年人到场',
  alcoholTested: '酒精检测',
  deputyReported: '代表许可、报告，委员通报',
  foreignerReported: '外国人案件报省厅',
  supervisionInformed: '公职人员案件通报监察机关',
  penaltyTold: '治安处罚告知',
  penaltyFamilyNotified: '行政拘留通知家属',
  minorRecordsSealed: '封存未成年人案卷材料',
  evidenceLent: '证据交出',
  evidenceBack: '证据退回或者转交',
} as const;

export type ClockEvent = keyof typeof clockEventNames;
const events = Object.keys(clockEventNames).filter(isClockEvent);
export const ClockEvent = z.enum(events);

function isClockEvent(name: string): name is ClockEvent {
  return Object.hasOwn(clockEventNames, name);
}

/** What the record of a case tells by itself; nobody takes it down a second time. */
const toldByRecord: readonly ClockEvent[] = [
  'incidentOccurred',
  'incidentReported',
  'infringementKnown',
  'activated',
  'treatmentStarted',
  'legalAssistanceOffered',
  'injured',
  'injuryReported',
  'officerInjured',
  'auxiliaryInjured',
  'caseAccepted',
  'instructionReceived',
  'instructionSettled',
  'evidenceLent',
  'evidenceBack',
];
/**
 * What ends a happening that is dealt with each time anew: several seizures run side by side, none ends another's clock.
 * End → beginning. Source: SPEC T-R9.
 */
export const beginningOf: Readonly<Partial<Record<ClockEvent, ClockEvent>>> = {
  preservationResolved: 'evidencePreserved',
  seizureResolved: 'seized',
  propertyHandedOver: 'propertyTaken',
  propertyReleased: 'propertyFoundIrrelevant',
};

export const recordableEvents: readonly ClockEvent[] = events.filter(
  (event) => !toldByRecord.includes(event),
);

/** Duties owed to one person that start and end no clock; the guide asks for them. Source: SPEC T-G1 to T-G8. */
export const dutyEvents: readonly ClockEvent[] = [
  'guardianNotified',
  'appropriateAdultPresent',
  'alcoholTested',
  'deputyReported',
  'foreignerReported',
  'supervisionInformed',
  'penaltyTold',
  'penaltyFamilyNotified',
  'minorRecordsSealed',
];

/** An appointment: its time lies ahead when it is taken down. */
export const plannedEvents: readonly ClockEvent[] = ['hearingScheduled'];
