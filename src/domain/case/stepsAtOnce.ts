import type { StepRule } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { stepOfLevel } from './stepOfLevel.ts';
import { missingTaskForceBodies, taskForceBodyNames } from '../supervision/taskForce.ts';

type Officer = RightsCase['officers'][number];

export const always = () => null;
export const isHurt = ({ injury }: Officer) =>
  injury.description !== '' && injury.assessment.status !== 'none';
export const nobodyHurt = (rightsCase: RightsCase) =>
  rightsCase.officers.some(isHurt) ? null : '没有记录受伤人员';
export const nobodyOpposite = (rightsCase: RightsCase) =>
  rightsCase.counterparties.length > 0 ? null : '还没有记录相对人';

const standingFirsts = ({ upward }: RightsCase) =>
  upward.reports.filter(({ edition, struck }) => edition === 'first' && struck === null);
const isSent = ({ recipients }: RightsCase['upward']['reports'][number]) =>
  recipients.some(({ sent }) => sent !== null);

/** Steps of the first day, in the order an officer works. Source: SPEC M-8. */
export const firstRules: readonly StepRule[] = [
  {
    id: 'activate',
    label: '启动维权机制',
    why: '一键记下启动时间，时限从此起算',
    source: '公安部令第153号第四条、第八条',
    tab: 'people',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.activation !== null,
  },
  {
    id: 'rescue',
    label: '送医救治并记下时间',
    why: '受伤人员先救治，伤情当场固定',
    source: '本局“三个第一”',
    tab: 'care',
    before: 'close',
    notApplicable: nobodyHurt,
    isDone: (rightsCase) => rightsCase.activation?.firstSteps.rescue != null,
  },
  {
    id: 'legalAssistance',
    label: '联系签约律所',
    why: '受侵害人第一时间得到法律咨询',
    source: '公安部令第153号第六条',
    tab: 'care',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.activation?.firstSteps.legalAssistance != null,
  },
  {
    id: 'clocks',
    label: '处理马上到期的期限',
    why: '超期的先补办并说明原因，快到期的现在办',
    source: '各期限所列条文',
    tab: 'clocks',
    before: 'close',
    notApplicable: always,
    isDone: (_, { pressingClocks }) => pressingClocks.length === 0,
    open: (_, { pressingClocks }) => listed(pressingClocks),
  },
  {
    id: 'acceptance',
    label: '填写受理审查',
    why: '初核是否属于维权范围，写明受理意见，报负责人批准；紧急的先启动、后补',
    source: '公安部令第153号第四条；本工具表式W03',
    tab: 'stages',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.procedure.acceptance !== null,
  },
  {
    id: 'taskForce',
    label: '成立专案组',
    why: '督察、刑侦、法制各不少于一人，受侵害人回避',
    source: '“3+X”机制；《中华人民共和国刑事诉讼法》第二十九条',
    tab: 'supervision',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => (rightsCase.activation?.taskForce.length ?? 0) > 0,
    open: (rightsCase) =>
      `还缺${missingTaskForceBodies(rightsCase.activation?.taskForce ?? [])
        .map((body) => taskForceBodyNames[body])
        .join('、')}`,
  },
  {
    id: 'handlers',
    label: '更换应当回避的办理人员',
    why: '由督察长、维权办在“案件人员”收回授权，交与本案没有利害关系的人办理；应当回避的不得再写入本案；只是同名的核对以后写明理由标为不适用',
    source:
      '《中华人民共和国刑事诉讼法》第二十九条；《公安机关办理刑事案件程序规定》第三十二条；《中华人民共和国治安管理处罚法》第九十五条',
    tab: 'log',
    before: 'close',
    notApplicable: always,
    isDone: (_, { recusedHandlers }) => recusedHandlers.length === 0,
    open: (_, { recusedHandlers }) => recusedHandlers.map((text) => text.replace(/。$/u, '')).join('；'),
  },
  stepOfLevel,
  {
    id: 'watchChief',
    label: '指定盯案督察长',
    why: '重大案件由督察长盯案',
    source: '“3+X”机制（督察长盯案）；公安机关督察条例第四条',
    tab: 'supervision',
    before: 'close',
    notApplicable: (rightsCase) => (rightsCase.level === 'major' ? null : '不是重大案件'),
    isDone: (rightsCase) => (rightsCase.activation?.caseWatchChief ?? '') !== '',
  },
  {
    id: 'firstReport',
    label: '向上级报送初报',
    why: '重大案件先报市局、省厅维权办，查清以后再续报',
    source: 'S7 上报市局、省厅维权办；报送时限按上级规定（待核）',
    tab: 'upward',
    before: 'close',
    notApplicable: ({ level }) => (level === 'major' ? null : '不是重大案件，上级要求上报的在“上报”中办理'),
    isDone: (rightsCase) => standingFirsts(rightsCase).some(isSent),
    open: (rightsCase) =>
      standingFirsts(rightsCase).length > 0 ? '初报已经写好，还没有报出' : '还没有写初报',
  },
  {
    id: 'brief',
    label: '补全简要经过',
    why: '写清时间、地点、人员、行为和后果，各种文书都从这里取',
    source: '《公安机关办理行政案件程序规定》第五十条',
    tab: 'people',
    before: 'close',
    notApplicable: always,
    isDone: (rightsCase) => rightsCase.incident.brief.length >= 50,
  },
  {
    id: 'assessment',
    label: '委托伤情鉴定',
    why: '轻微伤以上才可能构成袭警罪；受理后24小时内开具委托书',
    source: '《公安机关办理伤害案件规定》第十八条；高检发释字〔2025〕1号第一条',
    tab: 'people',
    before: 'close',
    notApplicable: nobodyHurt,
    isDone: (rightsCase) => hurtWith(rightsCase, 'unknown').length === 0,
    open: (rightsCase) => listed(hurtWith(rightsCase, 'unknown')),
  },
  {
    id: 'grade',
    label: '记录鉴定意见',
    why: '鉴定意见没有出来，定性只能是临时的',
    source: '高检发释字〔2025〕1号第一条；《公安机关办理伤害案件规定》第十九条',
    tab: 'people',
    before: 'close',
    notApplicable: (rightsCase) =>
      nobodyHurt(rightsCase) ??
      (rightsCase.officers.every(({ injury }) => injury.assessment.status === 'unknown')
        ? '还没有委托鉴定'
        : null),
    isDone: (rightsCase) => hurtWith(rightsCase, 'pending').length === 0,
    open: (rightsCase) => `${listed(hurtWith(rightsCase, 'pending'))}的鉴定意见还没有出来`,
  },
];

export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 3).join('、');
  return names.length > 3 ? `${shown}等${names.length}项` : shown;
}

export function namesOf(people: readonly { readonly name: string }[]): string {
  return listed(people.map(({ name }) => name));
}

function hurtWith({ officers }: RightsCase, status: Officer['injury']['assessment']['status']) {
  return officers
    .filter((officer) => isHurt(officer) && officer.injury.assessment.status === status)
    .map(({ name }) => name);
}
