import type { CollectionAct } from '#domain/evidence/collection.ts';
import type { CustodyEntry } from '#domain/evidence/custody.ts';

export const collectionNames: Readonly<Record<CollectionAct, string>> = {
  collection: '提取',
  obtainment: '调取',
  acceptance: '接受（他人提供）',
  seizure: '扣押',
  sealing: '查封',
  advanceRegistration: '先行登记保存',
  selfMade: '自行制作',
};

export const custodyActNames: Readonly<Record<CustodyEntry['act'], string>> = {
  collected: '取得',
  registered: '登记',
  imported: '入库',
  verified: '复核',
  viewed: '查看',
  derived: '制作衍生件',
  copied: '复制',
  exported: '导出',
  handedOver: '移交',
  returned: '退回',
};
