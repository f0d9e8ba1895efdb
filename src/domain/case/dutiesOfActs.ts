import type { ActKind } from '../disposition/acts.ts';
import { hearingOn } from '../disposition/hearingRights.ts';
import type { MeasureId } from '../disposition/measures.ts';
import { dayOf } from '../kernel/moment.ts';
import type { Answer } from '../disposition/facts.ts';
import { decisionOf } from './decisionOf.ts';
import { didAny, hasHappened, isDecidedAs, isMinor, recordedDuty, yesOrNo } from './personDuties.ts';
import type { OnePerson, PersonDuty } from './personDuties.ts';

const online: readonly ActKind[] = ['onlinePost', 'rumour', 'privacyExposure'];
const damage: readonly ActKind[] = ['damageOtherProperty', 'damagePoliceVehicleOrGear'];
const penalties: readonly MeasureId[] = [
  'administrativeDetention',
  'detentionNotExecuted',
  'fine',
  'warning',
];
const standingPosts = ({ rightsCase }: OnePerson) => rightsCase.publicOpinion.posts;

/** What has to be kept and valued because of what was done. Source: SPEC T-G5, T-G7. */
export const dutiesOfActs: readonly PersonDuty[] = [
  {
    id: 'netCapture',
    label: '截屏固定网络内容',
    why: '网页随时会删，先截屏、录屏并算校验值，写明网址、账号、时间和浏览转发数',
    source: '法发〔2016〕22号第五条',
    tab: 'evidence',
    none: '没有网络言论、散布隐私的行为',
    unclear: '还没有逐人记全行为',
    event: null,
    calledFor: (of) => didAny(of, online),
    isDone: ({ rightsCase }) => rightsCase.webCaptures.some(({ struck }) => struck === null),
  },
  {
    id: 'platform',
    label: '登记网络内容并处置（通知平台等）',
    why: '核清是否属实，决定通知平台删除、断开链接，还是只作澄清或者不回应',
    source: '《中华人民共和国民法典》第一千一百九十五条；公安部令第153号',
    tab: 'care',
    none: '没有网络言论、散布隐私的行为',
    unclear: '还没有逐人记全行为',
    event: null,
    calledFor: (of) => didAny(of, online),
    isDone: (of) =>
      standingPosts(of).length > 0 && standingPosts(of).every(({ decision }) => decision !== null),
  },
  {
    id: 'valuation',
    label: '委托价格认定并填写损失',
    why: '损失数额决定是治安案件还是刑事案件',
    source: '《中华人民共和国治安管理处罚法》第五十九条；《中华人民共和国刑法》第二百七十五条',
    tab: 'disposition',
    none: '没有毁坏财物的行为',
    unclear: '还没有逐人记全行为',
    event: null,
    calledFor: (of) => didAny(of, damage),
    isDone: ({ facts }) => facts.resultBeyondPersons.propertyDamageYuan !== null,
  },
];

/** What a public-order penalty wants before and after it, and what is kept sealed. Source: SPEC T-G1, T-G8. */
export const dutiesOfPenalty: readonly PersonDuty[] = [
  recordedDuty({
    id: 'penaltyTold',
    label: '告知拟处罚的事实、理由、依据',
    why: '作出处罚决定前告知，听取陈述申辩，不得因申辩加重；未成年人并听取监护人意见',
    source: '《中华人民共和国治安管理处罚法》第一百一十二条',
    none: '没有决定治安处罚的人员',
    unclear: '还没有作出决定',
    event: 'penaltyTold',
    calledFor: (of) => isDecidedAs(of, penalties),
  }),
  recordedDuty({
    id: 'hearing',
    label: '告知听证权利',
    why: '对未成年人执行行政拘留、罚款达到听证数额（按作出决定之日的标准）的应当告知有权要求听证；五个工作日内可以提出，期满以前不作处罚决定',
    source: '《中华人民共和国治安管理处罚法》第一百一十七条；《中华人民共和国行政处罚法》第六十四条',
    none: '没有对未成年人执行行政拘留，登记的罚款没有达到听证的数额；案情复杂、有重大社会影响的另行判断',
    unclear: '还没有作出决定，或者没有查明年龄',
    event: 'hearingOffered',
    calledFor: (of) => (isFinedForHearing(of) ? 'yes' : both(isDetainedForHearing(of), isMinor(of))),
  }),
  recordedDuty({
    id: 'hearingHeld',
    label: '举行听证',
    why: '有人要求听证的，听证结束以前不作处罚决定；听证的时间不计入办案期限',
    source:
      '《中华人民共和国治安管理处罚法》第一百一十七条、第一百一十八条；《公安机关办理行政案件程序规定》第一百三十六条、第一百三十七条',
    none: '没有登记听证的申请；有人要求听证的在“期限”登记',
    unclear: '还没有作出决定',
    event: 'hearingHeld',
    calledFor: (of) => yesOrNo(hasHappened(of, 'hearingRequested') && !hasHappened(of, 'hearingWithdrawn')),
  }),
  recordedDuty({
    id: 'collectiveDiscussion',
    label: '集体讨论治安处罚',
    why: '情节复杂或者重大违法行为的处罚由公安机关负责人集体讨论决定，讨论记录附卷',
    source: '《中华人民共和国治安管理处罚法》第一百一十三条第二款',
    none: '不是重大案件，执法过错也没有认定为较大；情节复杂的另行判断',
    unclear: '还没有作出决定',
    event: 'collectivelyDiscussed',
    calledFor: (of) => both(isDecidedAs(of, penalties), yesOrNo(isGraveCase(of))),
  }),
  recordedDuty({
    id: 'legalReview',
    label: '法制审核治安处罚',
    why: '经过听证、涉及重大公共利益、案情疑难复杂的，未经法制审核不得作出处罚决定；初次从事审核的应当取得法律职业资格，备注写明审核人',
    source: '《中华人民共和国治安管理处罚法》第一百一十四条；《中华人民共和国行政处罚法》第五十八条',
    none: '没有经过听证，也不是重大案件；涉及重大公共利益、案情疑难复杂的另行判断',
    unclear: '还没有作出决定',
    event: 'legallyReviewed',
    calledFor: (of) =>
      both(isDecidedAs(of, penalties), yesOrNo(hasHappened(of, 'hearingHeld') || isGraveCase(of))),
  }),
  recordedDuty({
    id: 'detentionFamily',
    label: '行政拘留通知家属',
    why: '决定行政拘留的，及时通知被处罚人的家属；无法通知的记明情况',
    source: '《中华人民共和国治安管理处罚法》第一百一十六条',
    none: '没有决定行政拘留的人员',
    unclear: '还没有作出决定',
    event: 'penaltyFamilyNotified',
    calledFor: (of) => isDecidedAs(of, ['administrativeDetention']),
  }),
  recordedDuty({
    id: 'suspension',
    label: '对暂缓执行拘留的申请作出决定',
    why: '被处罚人申请复议、提起诉讼并请求暂缓执行的，二十四小时内决定；每日二百元保证金或者保证人',
    source: '《中华人民共和国治安管理处罚法》第一百二十六条；《公安机关办理行政案件程序规定》第二百二十三条',
    none: '没有登记暂缓执行拘留的申请；有人申请的在“期限”登记',
    unclear: '还没有作出决定',
    event: 'suspensionDecided',
    calledFor: (of) => yesOrNo(hasHappened(of, 'suspensionRequested')),
  }),
  recordedDuty({
    id: 'minorSealing',
    label: '标明并封存未成年人的案卷材料',
    why: '未成年人的违法犯罪记录应当封存，不得向无关人员提供',
    source:
      '《中华人民共和国刑事诉讼法》第二百八十六条；《中华人民共和国治安管理处罚法》第二十四条、第一百三十六条',
    none: '没有未成年的相对人',
    unclear: '还没有查明相对人的年龄',
    event: 'minorRecordsSealed',
    calledFor: isMinor,
  }),
];

/** A fine on record that gave a right to a hearing. */
function isFinedForHearing({ rightsCase, person, hearing }: OnePerson): boolean {
  return rightsCase.legalOutcomes.some(
    ({ counterpartyId, fineFen, on, struck }) =>
      struck === null &&
      counterpartyId === person.id &&
      fineFen !== null &&
      fineFen >= (hearingOn(hearing, on)?.fineYuan ?? Infinity) * 100,
  );
}

/** A detention carried out, as far as the law of the day of its decision offers minors a hearing. */
function isDetainedForHearing(of: OnePerson): Answer {
  const decision = decisionOf(of.rightsCase, of.person.id);
  const step = decision === null ? null : hearingOn(of.hearing, dayOf(decision.decidedAt));
  return step?.minorDetention === false ? 'no' : isDecidedAs(of, ['administrativeDetention']);
}

/** 重大案件, or enforcement at considerable fault: what usually makes a case complex. */
function isGraveCase({ rightsCase, facts }: OnePerson): boolean {
  return rightsCase.level === 'major' || facts.policeFault.level === 'considerable';
}

/** One no is enough for no; without it, one unknown keeps it open. */
function both(first: ReturnType<typeof isMinor>, second: ReturnType<typeof isMinor>) {
  if (first === 'no' || second === 'no') return 'no';
  return first === 'yes' && second === 'yes' ? 'yes' : 'unknown';
}
