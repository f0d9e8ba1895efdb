import type { AffectedOfficer, Counterparty } from '#domain/case/person.ts';
import type { BodyPart, InjuryAssessment, Treatment } from '#domain/infringement/injury.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const genderNames: Words<AffectedOfficer['gender']> = { male: '男', female: '女', unknown: '未填' };

export const officerCategoryNames: Words<AffectedOfficer['category']> = {
  officer: '民警',
  auxiliaryOfficer: '辅警',
  closeRelative: '近亲属',
};

export const bodyCameraNames: Words<AffectedOfficer['bodyCamera']> = {
  full: '全程开启',
  partial: '部分开启',
  off: '未开启',
  none: '未配备',
  unknown: '未填',
};

export const idTypeNames: Words<Counterparty['idType']> = {
  residentId: '居民身份证',
  passport: '护照',
  other: '其他证件',
  unknown: '未填',
};

export const deputyNames: Words<Counterparty['deputy']> = {
  no: '否',
  peoplesCongress: '人大代表',
  cppcc: '政协委员',
  unknown: '未查明',
};

export const custodyNames: Words<Counterparty['custody']> = {
  atLarge: '未到案',
  summoned: '传唤到案',
  administrativeDetention: '行政拘留',
  criminalDetention: '刑事拘留',
  bail: '取保候审',
  arrested: '逮捕',
  other: '其他',
  unknown: '未填',
};

export const bodyPartNames: Words<BodyPart> = {
  head: '头部',
  face: '面部',
  neck: '颈部',
  chest: '胸部',
  abdomen: '腹部',
  upperLimb: '上肢',
  lowerLimb: '下肢',
  other: '其他部位',
};

export const treatmentNames: Words<Treatment['status']> = {
  firstAid: '现场急救',
  dispatched: '送医',
  emergency: '急诊',
  inpatient: '住院',
  surgery: '手术',
  discharged: '出院',
  outpatient: '门诊复查',
  rehabilitation: '康复',
  returnedToDuty: '返岗',
};

export const assessmentNames: Words<InjuryAssessment['status']> = {
  unknown: '未填',
  none: '未受伤',
  pending: '待鉴定',
  graded: '已有鉴定意见',
};
