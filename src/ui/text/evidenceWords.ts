import type { CollectionAct, CustodyEntry } from '#domain/evidence/evidenceItem.ts';

export const collectionNames: Readonly<Record<CollectionAct, string>> = {
  collection: '提取',
  obtainment: '调取',
  acceptance: '接受（他人提供）',
  seizure: '扣押',
  selfMade: '自行制作',
};

export const custodyActNames: Readonly<Record<CustodyEntry['act'], string>> = {
  imported: '入库',
  verified: '复核',
  viewed: '查看',
  exported: '导出',
  handedOver: '移交',
  returned: '退回',
};
