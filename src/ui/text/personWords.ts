import type { AffectedOfficer, Counterparty } from '#domain/case/person.ts';
import type { InjuryAssessment } from '#domain/infringement/injury.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

export const genderNames: Words<AffectedOfficer['gender']> = { male: '男', female: '女', unknown: '未填' };

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

export const assessmentNames: Words<InjuryAssessment['status']> = {
  unknown: '未填',
  none: '未受伤',
  pending: '待鉴定',
  graded: '已有鉴定意见',
};
