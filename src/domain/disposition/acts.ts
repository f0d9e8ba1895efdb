import { z } from 'zod';

/**
 * What the counterparty did, in the words the interpretation and the public-order law distinguish.
 * Source: 高检发释字〔2025〕1号 第一、二条; 治安管理处罚法(2025) 第五十、六十一条.
 */
export const actKinds = [
  'bite',
  'slap',
  'punchKick',
  'tackle',
  'throwObject',
  'otherBodilyAttack',
  'weaponUse',
  'vehicleRamming',
  'gunGrab',
  'damagePoliceVehicleOrGear',
  'checkpointRush',
  'push',
  'struggleFree',
  'minorContact',
  'threatOfViolence',
  'weaponBrandish',
  'blocking',
  'verbalAbuse',
  'spit',
  'stormOrgan',
  'grievance',
  'filming',
  'incitement',
  'harassment',
  'onlinePost',
  'publicPosting',
  'rumour',
  'privacyExposure',
  'untrueComplaint',
  'damageOtherProperty',
  'confinement',
  'documentSeizure',
  'evidenceTampering',
  'throwFromHeight',
  'other',
] as const;
export const ActKind = z.enum(actKinds);
export type ActKind = z.infer<typeof ActKind>;

export const actNames: Readonly<Record<ActKind, string>> = {
  bite: '撕咬',
  slap: '掌掴',
  punchKick: '拳打脚踢',
  tackle: '抱摔',
  throwObject: '投掷物品',
  otherBodilyAttack: '其他击打（抓挠、掐颈等）',
  weaponUse: '持枪支、刀具等器械攻击',
  vehicleRamming: '驾车冲撞、碾轧、拖拽',
  gunGrab: '抢夺、抢劫枪支',
  damagePoliceVehicleOrGear: '打砸、毁坏、抢夺警车或警械装备',
  checkpointRush: '强行冲闯警戒带、警戒区或检查点',
  push: '推搡拉扯',
  struggleFree: '甩手、挣脱、蹬腿',
  minorContact: '轻微肢体接触',
  threatOfViolence: '以暴力相威胁',
  weaponBrandish: '持械挥舞、亮械未攻击',
  blocking: '阻拦、堵路、拒不配合',
  verbalAbuse: '辱骂、侮辱',
  spit: '吐口水',
  stormOrgan: '围堵、冲击国家机关',
  grievance: '牢骚、指责、嘲讽',
  filming: '拍摄、围观',
  incitement: '煽动、教唆他人',
  harassment: '滋扰、纠缠、跟踪、发送恐吓信息',
  onlinePost: '网络发帖、评论、短视频',
  publicPosting: '张贴、散发、悬挂、当众宣扬',
  rumour: '散布谣言、谎报警情',
  privacyExposure: '散布、泄露个人隐私信息',
  untrueComplaint: '投诉举报内容不实',
  damageOtherProperty: '毁坏其他财物',
  confinement: '围困、扣留，限制人身自由',
  documentSeizure: '抢夺、毁坏公文、证件、印章',
  evidenceTampering: '毁灭、伪造证据或者扣押的财物，阻止作证、作伪证',
  throwFromHeight: '从高处抛掷物品',
  other: '其他（文字说明）',
};

/** Attacks on the body: the listed ones and what their 等 plainly covers. */
export const bodilyAttacks: ReadonlySet<ActKind> = new Set([
  'bite',
  'slap',
  'punchKick',
  'tackle',
  'throwObject',
  'otherBodilyAttack',
  'weaponUse',
  'vehicleRamming',
]);

/** Means with which a struggle is no quarrel any more, whatever it did to the body. Source: 解释 第二条. */
export const gravestMeans: ReadonlySet<ActKind> = new Set([
  'weaponUse',
  'weaponBrandish',
  'vehicleRamming',
  'gunGrab',
]);

/** Contact the interpretation keeps apart from 暴力袭击 while the harm is small. Source: 解释 第一条第二款. */
export const escapingContacts: ReadonlySet<ActKind> = new Set(['struggleFree', 'minorContact']);

/** Neither listed as attack nor as escape: a person must say what it was. */
export const ambiguousContacts: ReadonlySet<ActKind> = new Set(['push']);

/** Attacks on the car, the gear, the gun. Source: 解释 第一条第一款第二项. */
export const policeGear: ReadonlySet<ActKind> = new Set(['damagePoliceVehicleOrGear', 'gunGrab']);

export const threats: ReadonlySet<ActKind> = new Set(['threatOfViolence', 'weaponBrandish']);

/** Statements put before the public, by whatever means. */
export const publicStatements = ['onlinePost', 'publicPosting'] as const satisfies readonly ActKind[];

/** Lawful criticism of police work: recorded, never punished. Source: 宪法 第四十一条. */
export const lawfulCriticism: ReadonlySet<ActKind> = new Set(['grievance', 'filming']);
