import { careFacts } from '../care/careTargets.ts';
import { visitLevelNames } from '../care/condolenceVisit.ts';
import { unapprovedVisits } from '../care/givenMoney.ts';
import { openPlans, planLabel } from '../care/visitPlan.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import type { StepRule } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { listed, namesOf, nobodyHurt } from './stepsAtOnce.ts';

const openNeeds = ({ relief }: RightsCase) => relief.needs.filter(({ doneOn }) => doneOn === null);
const notContacted = (rightsCase: RightsCase) =>
  careFacts(rightsCase).filter(({ contactedAt }) => contactedAt === null);
const unapproved = (rightsCase: RightsCase) =>
  unapprovedVisits(rightsCase).map(({ at, level }) => `${officialDate(dayOf(at))}${visitLevelNames[level]}`);

/** Keeping in touch with those who were harmed, visits, and what was given. Source: SPEC M-8, C-60, C-65. */
export const stepsOfCare: readonly StepRule[] = [
  {
    id: 'firstContact',
    label: '联系受侵害人员',
    why: '尽早问清伤情、想法和困难，让本人知道维权已经启动；看望也算联系',
    source: 'S8 看望慰问；本工具',
    tab: 'care',
    before: 'close',
    notApplicable: (rightsCase) => (careFacts(rightsCase).length > 0 ? null : '没有记录受伤或者受影响的人员'),
    isDone: (rightsCase) => notContacted(rightsCase).length === 0,
    open: (rightsCase) => `${namesOf(notContacted(rightsCase))}还没有联系`,
  },
  {
    id: 'visit',
    label: '看望慰问',
    why: '本局、市局、省厅看望分别记录',
    source: '公安部令第153号',
    tab: 'care',
    before: 'close',
    notApplicable: nobodyHurt,
    isDone: (rightsCase) => rightsCase.visits.length > 0,
  },
  {
    id: 'visitPlans',
    label: '按计划看望',
    why: '计划看望的看望以后记录慰问，并写明完成了哪项计划；不去的划去并写明理由',
    source: 'S8 看望慰问；本工具',
    tab: 'care',
    before: 'close',
    notApplicable: ({ relief }) =>
      relief.plans.some(({ struck }) => struck === null) ? null : '没有计划看望',
    isDone: ({ relief }) => openPlans(relief.plans).length === 0,
    open: ({ relief }) => `${listed(openPlans(relief.plans).map(planLabel))}还没有看望`,
  },
  {
    id: 'visitMoney',
    label: '补办慰问金审批',
    why: '本局的慰问金先申请、审批再签收；台账只计实发',
    source: '本工具表式C01、C04',
    tab: 'care',
    before: 'close',
    notApplicable: ({ visits }) =>
      visits.some(({ amountFen }) => amountFen > 0) ? null : '慰问中没有记慰问金',
    isDone: (rightsCase) => unapprovedVisits(rightsCase).length === 0,
    open: (rightsCase) => `${listed(unapproved(rightsCase))}慰问的慰问金没有审批`,
  },
  {
    id: 'careNeeds',
    label: '办结提出的困难诉求',
    why: '本人和家属提出的，事事有结果',
    source: '本工具表式C03',
    tab: 'care',
    before: 'close',
    notApplicable: ({ relief }) => (relief.needs.length > 0 ? null : '没有记录困难诉求'),
    isDone: (rightsCase) => openNeeds(rightsCase).length === 0,
    open: (rightsCase) => `还有${openNeeds(rightsCase).length}项没有办结`,
  },
];
