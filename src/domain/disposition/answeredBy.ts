import type { FactKey } from './factKey.ts';

const scene = '执法记录仪和现场视频、被侵害人陈述、证人证言、现场笔录';
const identity = '身份证明、户籍材料';

/** What usually answers a fact; a hint for whoever has to find it out, never a rule of proof. Source: SPEC D-Q3. */
export const evidenceAnswering: Readonly<Record<FactKey, string>> = {
  actDate: '接处警登记、视频时间',
  'targets.capacity': '人民警察证、辅警工作证、单位证明',
  'targets.withOfficerLeading': '出警单、执法记录仪视频',
  'targets.duty': '出警单、值班表、警情编号',
  'targets.injury': '伤情鉴定意见、诊断证明、伤处照片',
  acts: scene,
  actsComplete: scene,
  minorContactOnly: scene,
  intent: `${scene}、本人供述和辩解`,
  obstructedDuty: scene,
  occupantsEndangered: `${scene}、勘验笔录、车辆检验`,
  lethalRisk: `${scene}、凶器和车辆的检验、鉴定意见`,
  policeFault: '督察、法制的逐项认定和共同认定',
  consequences: '现场笔录、相关案件材料、损失证明',
  crowd: `${scene}、参与人供述`,
  seriousCircumstances: `${scene}，对照裁量基准写明事实`,
  'resultBeyondPersons.publicSafetyEndangered': `${scene}、道路和人流情况、勘验笔录`,
  'resultBeyondPersons.propertyDamageYuan': '价格认定结论、维修和购置票据',
  'statement.officerIdentifiable': '网页截屏、录屏和校验值',
  'statement.fabricated': '核查结论、网页截屏、相关书证',
  'statement.abusive': '网页截屏、视频和录音',
  'statement.aimedAtPunishment': '举报材料、本人供述和辩解、核查结论',
  'offender.age': identity,
  'offender.mentalDoubt': '病历、近亲属证言、现场表现的视频',
  'offender.mentalCapacity': '精神病鉴定意见',
  'offender.pregnantOrNursing': '医院检查证明、出生证明',
  'offender.seriousIllness': '医院诊断证明、入所体检',
  'offender.deputy': '向人大、政协机关核实的记录',
  'offender.deceased': '死亡证明、户籍注销证明',
  'offender.priorWithinYear': '违法犯罪记录查询、处罚决定书',
  'offender.leniency': '悔过书、赔偿协议和凭据、谅解书、到案经过',
  'offender.drunk': '呼气或者血液酒精检测',
  detentionGrounds: '符合刑事诉讼法第八十二条情形的证据',
  'offender.servingSentence': '判决书、监管场所证明',
};
