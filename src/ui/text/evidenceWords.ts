import type { Answer, AttestingWitness, Collection, CollectionAct } from '#domain/evidence/collection.ts';
import type { ClockDeviation } from '#domain/evidence/device.ts';
import type { ItemTime } from '#domain/evidence/evidenceItem.ts';
import type { Particulars } from '#domain/evidence/particulars.ts';

export const collectionNames: Readonly<Record<CollectionAct, string>> = {
  collection: '提取',
  obtainment: '调取',
  acceptance: '接受（他人提供）',
  seizure: '扣押',
  sealing: '查封',
  advanceRegistration: '先行登记保存',
  selfMade: '自行制作',
};

export const answerNames: Readonly<Record<Answer, string>> = { yes: '是', no: '否', unknown: '未填' };

export const formNames: Readonly<Record<Collection['form'], string>> = {
  original: '原件（原物）',
  copy: '复制件',
  unknown: '未填',
};

export const standingNames: Readonly<Record<AttestingWitness['standing'], string>> = {
  outsider: '无关群众',
  police: '民警',
  auxiliary: '辅警',
  interested: '利害关系人',
  unfit: '不适格',
  unknown: '未填',
};

export const sheetNames: Readonly<Record<Particulars['kind'], string>> = {
  interview: '询问、讯问笔录',
  appraisal: '鉴定意见、诊断证明',
  lineup: '辨认笔录',
  explanation: '到案经过、情况说明',
  examination: '勘验、检查、搜查、扣押笔录',
  recording: '录像、录音、照片、电子数据',
};

export const lineupNames = { people: '人员', photos: '照片', objects: '物品' } as const;

export const clockBasisNames: Readonly<Record<ClockDeviation['basis'], string>> = {
  beijingTime: '北京时间授时',
  phone: '联网手机',
  satellite: '卫星授时',
  other: '其他',
};

export const timeSourceNames: Readonly<Record<ItemTime['source'], string>> = {
  claim: '文件自述',
  deviceCorrected: '按设备时钟误差校正',
  fileName: '文件名',
  fileTime: '文件修改时间',
  stated: '人工认定',
};
