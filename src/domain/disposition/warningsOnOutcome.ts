import { hearingText } from './hearingRights.ts';
import type { Caution } from './warnings.ts';
import type { MeasureTaken } from './measureTaken.ts';
import { isPenal } from './tracks.ts';
import type { TrackId } from './tracks.ts';
import { injuredAtLeast, isNotToldApart } from './view.ts';
import type { View } from './view.ts';

/** Defamation online becomes grave at these numbers. Source: 网络诽谤解释(2013) 第二条. */
const GRAVE_VIEWS = 5000;
const GRAVE_REPOSTS = 500;

/** Whoever is under one of these may come before the question of arrest. */
const compulsory: ReadonlySet<MeasureTaken['kind']> = new Set([
  'criminalDetention',
  'arrest',
  'bail',
  'residentialSurveillance',
]);

/** The rest of the list "must WARN, never decide": what follows from a track rather than from a fact. Source: law.md §8.1. */
export const cautionsOnOutcome: readonly Caution[] = [
  {
    id: 'D-W15',
    text: '同一行为已有处罚决定或者已经采取羁押措施：已执行的拘留、罚款依法折抵，不得两次罚款；先前决定和执行天数须附卷。',
    basis: ['offset'],
    applies: ({ facts }) => facts.priorDecision.made === 'yes' || facts.measuresTaken.length > 0,
  },
  {
    id: 'D-W16',
    text: '驾车的车速、距离、接触情况没有记全：是否足以致人重伤死亡须先查明这些事实，由人判断。',
    basis: ['lethal'],
    applies: ({ facts: { vehicle }, acts }) =>
      acts.has('vehicleRamming') &&
      (vehicle.contact === 'unknown' || vehicle.speedKmh === null || vehicle.distanceMetres === null),
  },
  {
    id: 'D-W17',
    text: '寻衅滋事（治30、刑法293）是否“随意”“起哄闹事”“情节恶劣”由人判断，不得作为阻碍执行职务的替代罪名。',
    basis: ['治30', '293'],
    applies: (_, open) => open.has('治30') || open.has('293'),
  },
  {
    id: 'D-W18',
    text: '侮辱、诽谤一般告诉才处理：只有严重危害社会秩序和国家利益的才能公诉，是否属于例外由人判断，并告知本人自诉选项。',
    basis: ['246'],
    applies: (_, open) => open.has('246'),
  },
  {
    id: 'D-W19',
    text: '澄清正名的公布范围、方式由维权委员会办公室征求本人意见后决定，注意保密。',
    basis: ['clearing_name'],
    applies: (_, open) => open.has('clearing_name'),
  },
  {
    id: 'D-W20',
    text: '有没有社会危险性、是否提请逮捕由人判断并附证据；拘留、逮捕、取保是措施，不是定性。',
    basis: ['arrest'],
    applies: ({ facts }) => facts.measuresTaken.some(({ kind }) => compulsory.has(kind)),
  },
  {
    id: 'D-W21',
    text: '“情节显著轻微、危害不大”由人判断并写明理由；不作为犯罪的仍应审查是否给予治安处罚。',
    basis: ['leniencyCriminal', 'afterNonProsecution'],
    applies: (_, open) => open.has('no_crime'),
  },
  {
    id: 'D-W22',
    text: '点击、浏览五千次以上或者转发五百次以上，达到网络诽谤“情节严重”的数量标准；数字须有取证记录。',
    basis: ['246'],
    applies: ({ facts: { statement }, acts }) =>
      acts.has('onlinePost') &&
      ((statement.views ?? 0) >= GRAVE_VIEWS || (statement.reposts ?? 0) >= GRAVE_REPOSTS),
  },
  {
    id: 'D-W30',
    text: ({ ruleSet }) =>
      `听证按作出决定时的法律：吊销许可证、责令停业、${hearingText(ruleSet.hearing)}，以及依第二十三条第二款对未成年人执行拘留的，处罚前告知听证权利；案情复杂或者有重大社会影响、本人要求而公安机关认为必要的也应当听证，由人判断。成年人的拘留不当然适用听证。`,
    basis: ['hearing'],
    applies: (view, open) => isPunishable(open) && (mayBeMinor(view) || isWeighty(view)),
  },
  {
    id: 'D-W31',
    text: '情节复杂或者重大违法行为给予治安处罚的，由公安机关负责人集体讨论决定；是否属于由人判断，讨论须有记录。',
    basis: ['collectiveDiscussion'],
    applies: (view, open) => isPunishable(open) && isWeighty(view),
  },
  {
    id: 'D-W32',
    text: '涉及重大公共利益、经过听证、案情疑难复杂涉及多个法律关系的，未经法制审核或者审核不通过不得作出处罚决定；初次从事法制审核的应当取得法律职业资格。是否属于由人判断。',
    basis: ['legalReview'],
    applies: (view, open) => isPunishable(open) && (isWeighty(view) || isMinor(view)),
  },
  {
    id: 'D-W23',
    text: '打砸警车时车内有无人员没有查明：是否足以危及人身安全须先查明这一事实。',
    basis: ['assault'],
    applies: ({ facts, acts }) =>
      acts.has('damagePoliceVehicleOrGear') && facts.resultBeyondPersons.policeVehicleOccupied === 'unknown',
  },
  {
    id: 'D-W24',
    text: '已经不起诉或者免予刑事处罚：应当审查移送治安处罚、政务处分，不得以此认定受侵害不存在。',
    basis: ['afterNonProsecution'],
    applies: ({ facts }) =>
      facts.measuresTaken.some(({ kind }) => kind === 'nonProsecution' || kind === 'exemptFromPunishment'),
  },
  {
    id: 'D-W25',
    text: '执法是否合法有争议：谁下的指令、出示了什么、有没有警告、记录仪是否完整，先于对相对人的处理查清。',
    basis: ['policeFault', 'dutyScope'],
    applies: ({ facts }) =>
      facts.policeFault.disputed === 'yes' && facts.policeFault.jointlyConfirmed !== 'yes',
  },
  {
    id: 'D-W26',
    text: '已经记录处罚，而伤情尚未鉴定：鉴定意见达到轻微伤以上的，行政案件应当转为刑事案件。',
    basis: ['assault', 'noSubstitute'],
    applies: ({ facts, targets }) =>
      facts.priorDecision.made === 'yes' &&
      targets.some((target) => injuredAtLeast(target, 'minor') === 'unknown'),
  },
  {
    id: 'D-W27',
    text: '十四周岁以上不满十六周岁的人抢劫枪支是否负刑事责任由法制部门判断；抢夺枪支的不负刑事责任。',
    basis: ['ageCriminal'],
    applies: ({ facts: { offender } }, open) => open.has('127') && (offender.age ?? 18) < 16,
  },
  {
    id: 'D-W28',
    text: '不满十四周岁的人致人死亡，或者以特别残忍手段致人重伤造成严重残疾，情节恶劣的，须经最高人民检察院核准才追诉；须逐级报告，由人判断。',
    basis: ['ageCriminal'],
    applies: ({ facts: { offender } }, open) => open.has('234/232') && (offender.age ?? 18) < 14,
  },
  {
    id: 'D-W29',
    text: '多名被侵害人身份、职务状态或者伤情不同，行为没有分人记录：须逐人记明对谁做了什么，否则不能认定各要件集于同一人。',
    basis: ['assault'],
    applies: isNotToldApart,
  },
];

const isPunishable = (open: ReadonlySet<TrackId>) => [...open].some(isPenal);
const isMinor = ({ facts: { offender } }: View) => offender.age !== null && offender.age < 18;
const mayBeMinor = (view: View) => view.facts.offender.age === null || isMinor(view);

/** What usually makes a case complex or its penalty heavy; whether it is, people say. */
function isWeighty({ facts }: View): boolean {
  return (
    facts.seriousCircumstances.answer === 'yes' ||
    facts.crowd.gathered === 'yes' ||
    facts.policeFault.level === 'considerable'
  );
}
