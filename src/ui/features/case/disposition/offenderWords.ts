import type { OffenderFacts } from '#domain/disposition/facts.ts';
import type { AskedAs } from './factField.ts';

/** Facts about the person, in the officer's words. */
export const offenderWords: AskedAs<OffenderFacts> = {
  age: { kind: 'number', label: '行为时年龄', why: '填写了出生日期的自动算出；留空表示不清楚', unit: '周岁' },
  drunk: { kind: 'answer', label: '醉酒', why: '醉酒不免除责任，但影响约束和询问' },
  pregnantOrNursing: { kind: 'answer', label: '怀孕或者哺乳不满一周岁婴儿', why: '' },
  mentalDoubt: { kind: 'answer', label: '精神状态有疑问', why: '有疑问的应当先鉴定' },
  mentalCapacity: {
    kind: 'choice',
    label: '鉴定的责任能力',
    why: '',
    names: { full: '完全', limited: '限定', none: '无', unknown: '不清楚' },
  },
  seriousIllness: { kind: 'answer', label: '患有严重疾病', why: '' },
  deputy: { kind: 'answer', label: '县级以上人大代表或者政协委员', why: '' },
  publicEmployee: { kind: 'answer', label: '国家公职人员', why: '需要通报所在单位或者监察机关' },
  deceased: { kind: 'answer', label: '已经死亡', why: '' },
  priorWithinYear: { kind: 'answer', label: '近期受过同类处罚', why: '影响从重' },
  servingSentence: { kind: 'answer', label: '正在服刑的罪犯', why: '' },
  blindOrDeafMute: {
    kind: 'answer',
    label: '盲人，或者又聋又哑',
    why: '可以从轻、减轻或者免除处罚；须有手语翻译和辩护人',
  },
  coerced: { kind: 'answer', label: '被他人胁迫、诱骗参加', why: '' },
  impersonatedPolice: {
    kind: 'answer',
    label: '冒充人民警察、军人',
    why: '招摇撞骗另有罪名和治安处罚，并且从重',
  },
  surrendered: { kind: 'answer', label: '主动投案', why: '影响从轻、减轻' },
  confessed: {
    kind: 'answer',
    label: '到案后如实供述、如实陈述',
    why: '没有自首而如实供述的可以从轻',
  },
  merit: { kind: 'answer', label: '立功表现', why: '揭发他人、提供线索查证属实的可以从轻、减轻' },
  remorse: { kind: 'answer', label: '认错悔过', why: '影响从轻、减轻' },
  compensation: { kind: 'answer', label: '已赔偿', why: '赔偿可以记录，不能代替处罚' },
  forgiveness: { kind: 'answer', label: '取得被侵害人谅解', why: '谅解可以记录，不能代替处罚' },
};
