import type { CaseEventKind } from '#domain/case/caseEvent.ts';

export const caseEventNames: Readonly<Record<CaseEventKind, string>> = {
  registered: '登记',
  activated: '启动',
  firstStepDone: '三个第一',
  basicsRecorded: '基本情况',
  peopleRecorded: '人员',
  injuryRecorded: '伤情',
  taskForceFormed: '专案组',
  evidenceImported: '证据导入',
  evidenceVerified: '证据校验',
  evidenceAnnotated: '证据说明',
  deviceRecorded: '摄录设备',
  itemTimeChosen: '时间认定',
  setAside: '不适用',
  factsRecorded: '定性事实',
  dispositionDecided: '处置决定',
  documentProduced: '文书',
  visitRecorded: '慰问',
  accessGranted: '授权办理',
  accessWithdrawn: '取消授权',
  dossierExported: '卷宗导出',
};
