import { seriousKindNames } from '#domain/disposition/discretion.ts';
import { actNames } from '#domain/disposition/acts.ts';
import type { Legality } from '#domain/disposition/facts.ts';
import type { AskedAs, FactWords } from './factField.ts';
import { offenderWords } from './offenderWords.ts';

const legality: AskedAs<Legality> = {
  authority: { kind: 'answer', label: '有法定职权', why: '职权依据是执行职务合法的前提' },
  identityShown: { kind: 'answer', label: '着制式服装或者出示证件', why: '影响对方是否明知是警察' },
  twoOfficers: {
    kind: 'answer',
    label: '两名以上民警，或者符合单人执法情形',
    why: '人数不足影响执法是否合法和取证效力',
  },
  auxiliaryKeptToRole: { kind: 'answer', label: '辅警只从事辅助工作', why: '辅警不得单独执法' },
  reasonTold: { kind: 'answer', label: '已告知盘查、检查的原因', why: '影响执法是否合法、对方是否明知' },
  warningGiven: { kind: 'answer', label: '已口头警告、责令停止', why: '影响强制手段是否适当、对方是否明知' },
  gearLawful: {
    kind: 'answer',
    label: '使用警械合法（没有使用也选“是”）',
    why: '警械条例规定了可以使用和应当停止的情形',
  },
  recorderComplete: { kind: 'answer', label: '执法记录仪全程记录', why: '五必之一' },
  injuredAided: { kind: 'answer', label: '及时救助受伤人员', why: '影响执法过错的认定' },
  complaintChannelOffered: { kind: 'answer', label: '告知投诉渠道', why: '说明对方另有正当途径' },
};

/** Every fact about one counterparty in the officer's words; law-bound reasons come from the domain's questions where it asks. */
export const factWords: FactWords = {
  acts: { kind: 'many', label: '实施了哪些行为', why: '有视频或者证人证实的都选上', names: actNames },
  otherActs: { kind: 'text', label: '其他行为', why: '上面没有的写在这里' },
  actsComplete: { kind: 'answer', label: '上面已经是全部行为', why: '没有记录的行为不等于没有发生' },
  minorContactOnly: { kind: 'judged', label: '仅为轻微肢体冲突或者摆脱约束，危害不大', why: '' },
  intent: {
    kind: 'choice',
    label: '驾车行为的意图',
    why: '',
    names: { attack: '意图冲撞', flee: '为逃避检查', unknown: '不清楚' },
  },
  obstructedDuty: { kind: 'answer', label: '实际阻碍了执行职务', why: '' },
  occupantsEndangered: { kind: 'judged', label: '打砸警车警械足以危及人身安全', why: '' },
  lethalRisk: { kind: 'judged', label: '手段足以致人重伤或者死亡', why: '' },
  consequences: {
    kind: 'many',
    label: '造成的后果',
    why: '影响情节轻重',
    names: {
      dutyPrevented: '职务无法继续',
      othersHarmed: '致他人受伤',
      suspectEscaped: '违法犯罪人员脱逃',
      evidenceLost: '证据毁失',
      majorLoss: '重大财产损失',
      publicDisorder: '公共秩序混乱',
    },
  },
  consequencesComplete: { kind: 'answer', label: '上面已经是全部后果', why: '没有记录的后果不等于没有发生' },
  seriousCircumstances: {
    answer: { kind: 'answer', label: '有情节严重的事实', why: '' },
    kinds: {
      kind: 'many',
      label: '属于哪些情形',
      why: '按本地裁量基准选择',
      names: seriousKindNames,
    },
    reasons: { kind: 'text', label: '情节判断的理由', why: '' },
  },
  resultBeyondPersons: {
    publicSafetyEndangered: { kind: 'answer', label: '危及不特定多数人的安全', why: '' },
    propertyDamageYuan: {
      kind: 'number',
      label: '财物损失价值',
      why: '按价格认定填写，没有认定就留空',
      unit: '元',
    },
    policeVehicleOccupied: {
      kind: 'answer',
      label: '被打砸的警车内有人',
      why: '空车按毁财，车内有人的看是否足以危及人身安全',
    },
  },
  vehicle: {
    speedKmh: {
      kind: 'number',
      label: '车速',
      why: '判断是否足以致人重伤死亡；留空表示不清楚',
      unit: '公里/小时',
    },
    distanceMetres: {
      kind: 'number',
      label: '顶行、拖行距离',
      why: '没有就填 0；留空表示不清楚',
      unit: '米',
    },
    contact: {
      kind: 'choice',
      label: '车辆与人的接触',
      why: '区分冲撞与逃避检查中的碰擦',
      names: {
        none: '没有接触',
        scraped: '剐蹭',
        struck: '撞击',
        pushedAlong: '顶行',
        dragged: '拖拽、碾轧',
        unknown: '不清楚',
      },
    },
  },
  priorDecision: {
    made: {
      kind: 'answer',
      label: '同一行为已有治安处罚决定',
      why: '先处罚、后追究刑事责任的，已执行部分应当折抵',
    },
    decision: { kind: 'text', label: '决定的文号和内容', why: '折抵、撤销原决定时引用' },
    servedDays: { kind: 'number', label: '已执行的拘留', why: '留空表示不清楚', unit: '日' },
    fineYuan: { kind: 'number', label: '已缴纳的罚款', why: '留空表示不清楚', unit: '元' },
  },
  crowd: {
    gathered: { kind: 'answer', label: '属于聚众', why: '' },
    role: {
      kind: 'choice',
      label: '本人在其中的作用',
      why: '',
      names: {
        alone: '单独实施',
        organiser: '组织',
        inciter: '煽动',
        assaulter: '直接动手',
        blocker: '阻拦',
        onlooker: '围观',
        unknown: '不清楚',
      },
    },
  },
  legality,
  policeFault: {
    disputed: {
      kind: 'answer',
      label: '执法是否合法有争议',
      why: '当事人、舆论或者裁判提出质疑的，先查清执法再处理人',
    },
  },
  statement: {
    officerIdentifiable: { kind: 'answer', label: '内容能辨认出特定民警、辅警', why: '' },
    fabricated: { kind: 'answer', label: '内容是捏造的', why: '' },
    abusive: {
      kind: 'answer',
      label: '内容公然侮辱、威胁特定民警',
      why: '指责、嘲讽、评价不算；不捏造也不侮辱、威胁的属于批评监督',
    },
    aimedAtPunishment: { kind: 'answer', label: '意图使民警受到刑事追究', why: '' },
    views: { kind: 'number', label: '点击浏览数', why: '留空表示不清楚', unit: '次' },
    reposts: { kind: 'number', label: '转发数', why: '留空表示不清楚', unit: '次' },
  },
  offender: offenderWords,
};
