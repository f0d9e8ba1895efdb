import { z } from 'zod';

/** Roads a case may take for one person; names as in the corpus of published cases, gravest first.
 * 治61 stands first among the public-order tracks because duty is what this product is about; they weigh the same. */
export const trackIds = [
  '127',
  '234/232',
  '114/115',
  '277-5-agg',
  '277-5',
  '278',
  '290',
  '315',
  '277-1',
  '293',
  '243',
  '246',
  '275',
  '307',
  '291',
  '291-1',
  '238',
  '253-1',
  '280',
  '291-2',
  '279',
  '治61',
  '治51',
  '治47',
  '治30',
  '治26',
  '治29',
  '治56',
  '治72',
  '治43',
  '治62',
  '治50',
  '治损毁财物',
  '监规处罚',
  '矫治教育',
  'medical',
  'education',
  'no_crime',
  'clearing_name',
  'ordinary_case',
  'offender_dead',
] as const;
export const TrackId = z.enum(trackIds);
export type TrackId = z.infer<typeof TrackId>;

export type TrackNature = 'criminal' | 'administrative' | 'other';

interface TrackKind {
  readonly nature: TrackNature;
  readonly qualification: string;
}

/** What each track is called on screen and paper. */
export const trackKinds: Readonly<Record<TrackId, TrackKind>> = {
  '127': { nature: 'criminal', qualification: '涉嫌抢劫、抢夺枪支罪' },
  '234/232': { nature: 'criminal', qualification: '涉嫌故意伤害罪或者故意杀人罪' },
  '114/115': { nature: 'criminal', qualification: '涉嫌以危险方法危害公共安全罪' },
  '277-5-agg': { nature: 'criminal', qualification: '涉嫌袭警罪（严重危及人身安全）' },
  '277-5': { nature: 'criminal', qualification: '涉嫌袭警罪' },
  '278': { nature: 'criminal', qualification: '涉嫌煽动暴力抗拒法律实施罪' },
  '290': { nature: 'criminal', qualification: '涉嫌聚众扰乱社会秩序罪、聚众冲击国家机关罪' },
  '315': { nature: 'criminal', qualification: '涉嫌破坏监管秩序罪' },
  '277-1': { nature: 'criminal', qualification: '涉嫌妨害公务罪' },
  '293': { nature: 'criminal', qualification: '涉嫌寻衅滋事罪' },
  '243': { nature: 'criminal', qualification: '涉嫌诬告陷害罪' },
  '246': { nature: 'criminal', qualification: '涉嫌侮辱罪、诽谤罪（一般告诉才处理）' },
  '275': { nature: 'criminal', qualification: '涉嫌故意毁坏财物罪' },
  '307': { nature: 'criminal', qualification: '涉嫌妨害作证罪、帮助毁灭、伪造证据罪' },
  '291': { nature: 'criminal', qualification: '涉嫌聚众扰乱公共场所秩序、交通秩序罪' },
  '291-1': { nature: 'criminal', qualification: '涉嫌编造、故意传播虚假信息罪' },
  '238': { nature: 'criminal', qualification: '涉嫌非法拘禁罪' },
  '253-1': { nature: 'criminal', qualification: '涉嫌侵犯公民个人信息罪' },
  '280': { nature: 'criminal', qualification: '涉嫌抢夺、毁灭国家机关公文、证件、印章罪' },
  '291-2': { nature: 'criminal', qualification: '涉嫌高空抛物罪' },
  '279': { nature: 'criminal', qualification: '涉嫌招摇撞骗罪（冒充军人的为冒充军人招摇撞骗罪）' },
  治51: { nature: 'administrative', qualification: '殴打他人、故意伤害他人身体' },
  治47: { nature: 'administrative', qualification: '非法限制他人人身自由' },
  治30: { nature: 'administrative', qualification: '寻衅滋事' },
  治26: { nature: 'administrative', qualification: '扰乱单位、公共场所秩序' },
  治29: { nature: 'administrative', qualification: '散布谣言、谎报警情' },
  治56: { nature: 'administrative', qualification: '非法提供、获取公民个人信息' },
  治72: { nature: 'administrative', qualification: '妨害行政执法的查处、作伪证' },
  治43: { nature: 'administrative', qualification: '高空抛掷物品' },
  治62: { nature: 'administrative', qualification: '冒充国家机关工作人员招摇撞骗' },
  治50: { nature: 'administrative', qualification: '威胁、侮辱、诽谤、诬告陷害、滋扰、散布隐私' },
  治损毁财物: { nature: 'administrative', qualification: '故意损毁财物' },
  监规处罚: { nature: 'other', qualification: '监狱依监规处罚（警告、记过、禁闭）' },
  治61: { nature: 'administrative', qualification: '阻碍执行职务' },
  矫治教育: { nature: 'other', qualification: '未成年人矫治教育、责令监护人严加管教' },
  medical: { nature: 'other', qualification: '精神鉴定、看管治疗或强制医疗程序' },
  education: { nature: 'other', qualification: '批评教育（不予处罚）' },
  no_crime: { nature: 'other', qualification: '不作为犯罪处理' },
  clearing_name: { nature: 'other', qualification: '核查澄清、恢复名誉' },
  ordinary_case: { nature: 'other', qualification: '与执行职务无关，按普通案件办理' },
  offender_dead: { nature: 'other', qualification: '行为人死亡，不追究责任' },
};

const places: ReadonlyMap<TrackId, number> = new Map(trackIds.map((track, place) => [track, place]));

/** Graver tracks give smaller numbers. */
export function gravity(track: TrackId): number {
  return places.get(track) ?? trackIds.length;
}

/** True for a track under the Criminal Law. */
export function isCriminal(track: TrackId): boolean {
  return trackKinds[track].nature === 'criminal';
}

/** True for a track that ends in punishment of any kind. */
export function isPenal(track: TrackId): boolean {
  return trackKinds[track].nature !== 'other';
}
