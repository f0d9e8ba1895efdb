import { faultLevelNames, faultOfficeNames, jointLevel, standingFindings } from './faultFinding.ts';
import type { FaultOffice } from './faultFinding.ts';
import type { StepRule } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { listed, namesOf, nobodyOpposite } from './stepsAtOnce.ts';

const offDuty: ReadonlySet<string> = new Set(['offDutyRevenge', 'unrelated']);

/** Why nobody enforced anything when it happened; `null` = somebody did, or it is not known. */
function noEnforcement({ facts, counterparties }: RightsCase): string | null {
  const targets = counterparties.map(({ id }) => facts[id]?.targets ?? []);
  const isOff = targets.every((of) => of.length > 0 && of.every(({ duty }) => offDuty.has(duty)));
  return isOff && targets.length > 0 ? '侵害发生在执行职务之外，没有当场执法' : null;
}
const noFaultToFind = (rightsCase: RightsCase) => nobodyOpposite(rightsCase) ?? noEnforcement(rightsCase);

const found = (rightsCase: RightsCase, personId: string) =>
  standingFindings(rightsCase.faultFindings, personId);
/** Of whom this office has not said how gravely the enforcement was at fault. */
export const withoutFindingOf = (rightsCase: RightsCase, office: FaultOffice) =>
  rightsCase.counterparties.filter(({ id }) => found(rightsCase, id).every((it) => it.office !== office));
const foundByBoth = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter(({ id }) => found(rightsCase, id).length === 2);
const foundDifferently = (rightsCase: RightsCase) =>
  foundByBoth(rightsCase).filter(({ id }) => jointLevel(found(rightsCase, id)) === null);

/** The step in which each office finds. */
export const faultStepIds = {
  inspectorate: 'faultInspectorate',
  legalAffairs: 'faultLegalAffairs',
} as const satisfies Record<FaultOffice, string>;

const source = '高检发释字〔2025〕1号第四条；《中华人民共和国人民警察法》第二十三条';

/** Whether the police acted lawfully: reviewed question by question, then found by 督察 and 法制 each. Source: SPEC D-K20; law.md §8.2. */
export const stepsOfConduct: readonly StepRule[] = [
  {
    id: 'conduct',
    label: '逐项核查执法是否合法',
    why: '督察、法制逐项认定；没有认定的按“未核实”，办案人员自述“是”不作数',
    source,
    tab: 'evidence',
    before: 'close',
    notApplicable: noEnforcement,
    isDone: (_, { openConduct }) => openConduct.length === 0,
    open: (_, { openConduct }) => `${listed(openConduct)}还没有认定`,
  },
  faultStep('inspectorate', '督察长认定执法过错'),
  faultStep('legalAffairs', '法制审核员认定执法过错'),
  {
    id: 'faultAgreed',
    label: '消除执法过错认定的分歧',
    why: '督察、法制认定一致才是共同认定，不一致的不能据以作出结论',
    source,
    tab: 'disposition',
    before: 'close',
    notApplicable: (rightsCase) =>
      noFaultToFind(rightsCase) ?? (foundByBoth(rightsCase).length === 0 ? '督察、法制还没有都认定' : null),
    isDone: (rightsCase) => foundDifferently(rightsCase).length === 0,
    open: (rightsCase) =>
      foundDifferently(rightsCase)
        .map(({ id, name }) => `${name}：${found(rightsCase, id).map(saidBy).join('，')}`)
        .join('；'),
  },
];

function faultStep(office: FaultOffice, label: string): StepRule {
  return {
    id: faultStepIds[office],
    label,
    why: '过错程度由督察、法制各自认定，一致的才是共同认定；影响是否作为犯罪处理',
    source,
    tab: 'disposition',
    before: 'close',
    notApplicable: noFaultToFind,
    isDone: (rightsCase) => withoutFindingOf(rightsCase, office).length === 0,
    open: (rightsCase) => `还没有认定${namesOf(withoutFindingOf(rightsCase, office))}`,
  };
}

function saidBy({ office, level }: ReturnType<typeof found>[number]): string {
  return `${faultOfficeNames[office]}“${faultLevelNames[level]}”`;
}
