import type { InjuryGrade } from '../../infringement/injury.ts';
import type { Answer, DispositionFacts, TargetFacts } from '../facts.ts';

/** Words of published records with one meaning here; what is in no list is unknown and named. */
export const capacityWords: Readonly<Record<string, readonly TargetFacts['capacity'][]>> = {
  officer: ['officer'],
  police: ['officer'],
  民警: ['officer'],
  警察: ['officer'],
  auxiliary: ['auxiliaryOfficer'],
  auxiliary_officer: ['auxiliaryOfficer'],
  辅警: ['auxiliaryOfficer'],
  协警: ['auxiliaryOfficer'],
  both: ['officer', 'auxiliaryOfficer'],
  judicial_police: ['otherJudicialPolice'],
  court_police: ['otherJudicialPolice'],
  prison_police: ['otherJudicialPolice'],
  bailiff: ['otherJudicialPolice'],
  法警: ['otherJudicialPolice'],
  司法警察: ['otherJudicialPolice'],
  监狱民警: ['otherJudicialPolice'],
  relative: ['closeRelative'],
  family: ['closeRelative'],
  close_relative: ['closeRelative'],
  近亲属: ['closeRelative'],
  civilian: ['other'],
  other: ['other'],
  guard: ['other'],
  security: ['other'],
  volunteer: ['other'],
  doctor: ['other'],
  bystander: ['other'],
  群众: ['other'],
  保安: ['other'],
  志愿者: ['other'],
};

/**
 * Staff of state organs who are no police: protected by 刑法 第二百七十七条第一款 and 治安管理处罚法 第六十一条, never by 袭警罪.
 */
const stateStaff =
  /^(?:official|civil_servant|firefighter|judge|prosecutor|urban_management|tax_officer)$|消防|城管|综合执法|法官|检察官|税务|市场监管|交通执法|公务员|国家机关|镇干部|乡干部|村干部/;

/** Chinese kinds by what they hold; the auxiliary and the court first, because theirs hold 警 too. */
const capacityInWords: readonly (readonly [RegExp, readonly TargetFacts['capacity'][]])[] = [
  [/家属|亲属|妻|丈夫|子女|父|母|儿子|女儿/, ['closeRelative']],
  [/[民交]警(?:和|、|及)(?:辅|协)警/, ['officer', 'auxiliaryOfficer']],
  [/辅警|协警|协管|辅助|auxiliary/, ['auxiliaryOfficer']],
  [/法警|司法警察|狱警|监狱/, ['otherJudicialPolice']],
  [
    /[民交特刑巡乘铁骑网片水森海]警|警察|警官|干警|铁骑|缉私|管教|police|(?:派出所|中队|大队|分局|交警|刑侦|治安)[^，]{0,4}(?:所长|队长|局长|指导员|教导员)|^(?:副?[所队]长|指导员|教导员)$/,
    ['officer'],
  ],
  [/保安|志愿者|网格员|社区|医护|医生|护士|群众|路人|物业/, ['other']],
];

export function capacityOf(kind: string): readonly TargetFacts['capacity'][] | undefined {
  if (Object.hasOwn(capacityWords, kind)) return capacityWords[kind];
  if (stateStaff.test(kind)) return ['otherOfficial'];
  return capacityInWords.find(([words]) => words.test(kind))?.[1];
}

export const dutyWords: Readonly<Record<string, TargetFacts['duty']>> = {
  on_duty: 'onDuty',
  onDuty: 'onDuty',
  执行职务: 'onDuty',
  off_duty_emergency: 'offDutyEmergency',
  offDutyEmergency: 'offDutyEmergency',
  紧急履职: 'offDutyEmergency',
  off_duty_revenge: 'offDutyRevenge',
  offDutyRevenge: 'offDutyRevenge',
  报复: 'offDutyRevenge',
  unrelated: 'unrelated',
  与职务无关: 'unrelated',
};

type InjuryWord = 'none' | 'pending' | InjuryGrade;
/** A grade named without its step counts as the lower step. */
export const injuryWords: Readonly<Record<string, InjuryWord>> = {
  none: 'none',
  无: 'none',
  未受伤: 'none',
  minor_scratch: 'belowMinor',
  未达轻微伤: 'belowMinor',
  不构成轻微伤: 'belowMinor',
  injured: 'pending',
  受伤: 'pending',
  待鉴定: 'pending',
  pending: 'pending',
  轻微伤: 'minor',
  'slight injury': 'minor',
  slight_injury: 'minor',
  unhurt: 'none',
  uninjured: 'none',
  'no injury': 'none',
  no_injury: 'none',
  'light injury': 'lightSecond',
  light_injury: 'lightSecond',
  'serious injury': 'seriousSecond',
  serious_injury: 'seriousSecond',
  轻伤: 'lightSecond',
  轻伤二级: 'lightSecond',
  轻伤一级: 'lightFirst',
  重伤: 'seriousSecond',
  重伤二级: 'seriousSecond',
  重伤一级: 'seriousFirst',
  death: 'death',
  死亡: 'death',
  牺牲: 'death',
};

/** Ways to write that there was no violence at all. */
export const noViolenceWords: ReadonlySet<unknown> = new Set([
  '无',
  '没有',
  '否',
  'no',
  '无暴力',
  '没有暴力',
  '未使用暴力',
  '未动手',
  '没有动手',
  '非暴力',
]);

export const propertyWords: Readonly<Record<string, 'gear' | 'other'>> = {
  police_vehicle: 'gear',
  vehicle: 'gear',
  recorder: 'gear',
  body_camera: 'gear',
  equipment: 'gear',
  shield: 'gear',
  weapon: 'gear',
  uniform: 'other',
  documents: 'other',
  premises: 'other',
  premises_lock: 'other',
  facility: 'other',
  personal_property: 'other',
  third_party_property: 'other',
  phone: 'other',
  glasses: 'other',
  警服: 'other',
  警帽: 'other',
  警服肩章: 'other',
  肩章: 'other',
  警号: 'other',
  胸徽: 'other',
  制服: 'other',
  文书: 'other',
  眼镜: 'other',
  手机: 'other',
};

/** Chinese names of police gear come in endless forms; each holds one of these. */
const gearInWords =
  /警车|巡逻车|警用|巡特警车|执法记录仪|记录仪|警棍|甩棍|盾牌|防爆|警械|对讲机|手铐|催泪|警务通|[检测][测试]仪|停车示意牌|拦截器|police[_ ](?:car|vehicle|motorcycle|bike|gear|equipment)|patrol|handcuff|baton|radio|body[_ -]?cam/;

export function propertyKindOf(word: string): 'gear' | 'other' | undefined {
  const known = Object.hasOwn(propertyWords, word) ? propertyWords[word] : undefined;
  return known ?? (gearInWords.test(word) ? 'gear' : undefined);
}

export const faultWords: Readonly<Record<string, DispositionFacts['policeFault']['level']>> = {
  none: 'none',
  无: 'none',
  ordinary: 'ordinary',
  一般: 'ordinary',
  considerable: 'considerable',
  较大: 'considerable',
  serious: 'serious',
  严重: 'serious',
};

export const answerWords: Readonly<Record<string, Answer>> = {
  true: 'yes',
  yes: 'yes',
  是: 'yes',
  有: 'yes',
  false: 'no',
  no: 'no',
  否: 'no',
  无: 'no',
  unknown: 'unknown',
  null: 'unknown',
  '': 'unknown',
  不详: 'unknown',
  未载: 'unknown',
};

export const roleWords: Readonly<Record<string, DispositionFacts['crowd']['role']>> = {
  alone: 'alone',
  organiser: 'organiser',
  organizer: 'organiser',
  组织: 'organiser',
  inciter: 'inciter',
  煽动: 'inciter',
  assaulter: 'assaulter',
  hitter: 'assaulter',
  blocker: 'blocker',
  阻拦: 'blocker',
  onlooker: 'onlooker',
  bystander: 'onlooker',
  围观: 'onlooker',
};
