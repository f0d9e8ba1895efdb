import { z } from 'zod';

/**
 * 执法环节: at which point of the work somebody was harmed; never derived from anything else in the record.
 * Source: SPEC M-55 (mission S12: 情形、岗位、环节).
 */
export const EnforcementStep = z.enum([
  'unknown',
  'onTheWay',
  'atScene',
  'questioning',
  'searchAndSeizure',
  'summons',
  'capture',
  'escort',
  'interview',
  'guarding',
  'measureExecution',
  'trafficStop',
  'reception',
  'afterwards',
  'other',
]);
export type EnforcementStep = z.infer<typeof EnforcementStep>;
export const enforcementStepNames: Readonly<Record<EnforcementStep, string>> = {
  unknown: '未定',
  onTheWay: '接警、出警途中',
  atScene: '现场处置',
  questioning: '盘查、继续盘问',
  searchAndSeizure: '检查、搜查、扣押',
  summons: '传唤、强制传唤',
  capture: '抓捕',
  escort: '押解、送医',
  interview: '询问、讯问',
  guarding: '看管',
  measureExecution: '执行强制措施、处罚',
  trafficStop: '拦车检查、查处交通违法',
  reception: '接待群众、窗口服务',
  afterwards: '执法以后（报复、投诉、网上）',
  other: '其他',
};

/** 场所类型: what sort of place it was. Source: SPEC M-55. */
export const PlaceKind = z.enum([
  'unknown',
  'publicRoad',
  'residence',
  'publicPlace',
  'business',
  'hospital',
  'school',
  'policePremises',
  'office',
  'online',
  'other',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;
export const placeKindNames: Readonly<Record<PlaceKind, string>> = {
  unknown: '未定',
  publicRoad: '公共道路',
  residence: '居民住宅',
  publicPlace: '公共场所',
  business: '经营场所',
  hospital: '医院',
  school: '学校',
  policePremises: '执法办案场所',
  office: '机关单位',
  online: '网络',
  other: '其他',
};
