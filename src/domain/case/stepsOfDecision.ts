import { factsFingerprint } from '../disposition/factsFingerprint.ts';
import { isCriminal, isPenal } from '../disposition/tracks.ts';
import { decisionOf } from './decisionOf.ts';
import { factsOf } from './factsOf.ts';
import { legalResults } from './legalResults.ts';
import type { StepRule } from './nextSteps.ts';
import type { RightsCase } from './rightsCase.ts';
import { namesOf, nobodyOpposite } from './stepsAtOnce.ts';

const undecided = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter(({ id }) => decisionOf(rightsCase, id) === null);
const noneDecided = ({ decisions }: RightsCase) => (decisions.length > 0 ? null : '还没有作出决定');
/** Facts written down after the decision are not those it was made on. Source: SPEC D-K6, D-K7. */
const decidedOnOtherFacts = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter((person) => {
    const decision = decisionOf(rightsCase, person.id);
    return decision !== null && decision.factsFingerprint !== factsFingerprint(factsOf(rightsCase, person));
  });
const provisional = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter(({ id }) => decisionOf(rightsCase, id)?.finality === 'provisional');
/** People whose decided measure is talk, not punishment. */
const toBeTalkedTo = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter(({ id }) => {
    const decision = decisionOf(rightsCase, id);
    return decision?.measure === 'criticismEducation' || decision?.measure === 'correctiveEducation';
  });
const notTalkedTo = (rightsCase: RightsCase) =>
  toBeTalkedTo(rightsCase).filter(
    ({ id }) => !rightsCase.procedure.admonitions.some((record) => record.counterpartyId === id),
  );

/** Decided to be punished, and nobody wrote what came of it. */
const withoutResult = (rightsCase: RightsCase) =>
  toBePunished(rightsCase).filter(({ id }) => legalResults(rightsCase, id).length === 0);
const toBePunished = (rightsCase: RightsCase) =>
  rightsCase.counterparties.filter(({ id }) => {
    const decision = decisionOf(rightsCase, id);
    return decision !== null && (isCriminal(decision.track) || isPenal(decision.track));
  });

/** From the facts of each person to a decision that stands. Source: SPEC M-8. */
export const stepsOfDecision: readonly StepRule[] = [
  {
    id: 'facts',
    label: '逐人回答定性事实',
    why: '每个人分别定性，不知道就选“不清楚”',
    source: '高检发释字〔2025〕1号',
    tab: 'disposition',
    before: 'close',
    notApplicable: nobodyOpposite,
    isDone: (rightsCase) => rightsCase.counterparties.every(({ id }) => rightsCase.facts[id] !== undefined),
    open: (rightsCase) =>
      namesOf(rightsCase.counterparties.filter(({ id }) => rightsCase.facts[id] === undefined)),
  },
  {
    id: 'decide',
    label: '记录处置决定',
    why: '工具只提建议，由有权限的人决定并写明理由',
    source: '《中华人民共和国治安管理处罚法》第一百零九条；《公安机关办理刑事案件程序规定》',
    tab: 'disposition',
    before: 'close',
    notApplicable: nobodyOpposite,
    isDone: (rightsCase) => undecided(rightsCase).length === 0,
    open: (rightsCase) => `${namesOf(undecided(rightsCase))}还没有决定`,
  },
  {
    id: 'reviewDecision',
    label: '复核决定之后变化的事实',
    why: '决定是按当时记录的事实作出的，事实变了要核对决定是否仍然成立；需要变更的重新记录决定',
    source: '本工具；《中华人民共和国治安管理处罚法》第八条第二款（不得以罚代刑）',
    tab: 'disposition',
    before: 'close',
    notApplicable: noneDecided,
    isDone: (rightsCase) => decidedOnOtherFacts(rightsCase).length === 0,
    open: (rightsCase) => namesOf(decidedOnOtherFacts(rightsCase)),
  },
  {
    id: 'finaliseDecision',
    label: '把暂定的决定定下来',
    why: '暂定只在鉴定等没有出来时使用，结案前要有最终决定',
    source: '高检发释字〔2025〕1号第一条；本工具',
    tab: 'disposition',
    before: 'close',
    notApplicable: noneDecided,
    isDone: (rightsCase) => provisional(rightsCase).length === 0,
    open: (rightsCase) => `${namesOf(provisional(rightsCase))}还是暂定`,
  },
  {
    id: 'admonish',
    label: '制作批评教育记录',
    why: '批评教育不是处罚，也要有记录；两名民警在场',
    source: '公安部令第153号；本局“轻重”界限；本工具表式D10',
    tab: 'stages',
    before: 'close',
    notApplicable: (rightsCase) =>
      toBeTalkedTo(rightsCase).length > 0 ? null : '没有决定批评教育、矫治教育的人员',
    isDone: (rightsCase) => notTalkedTo(rightsCase).length === 0,
    open: (rightsCase) => namesOf(notTalkedTo(rightsCase)),
  },
  {
    id: 'legalOutcome',
    label: '登记法律结果',
    why: '拘留几日、罚款多少、移送起诉、怎样判决，台账、续报和结案报告都从这里取',
    source: 'S5 依法处理；S16 台账数据；本工具',
    tab: 'disposition',
    before: 'archive',
    notApplicable: (rightsCase) =>
      toBePunished(rightsCase).length > 0 ? null : '没有决定处罚或者追究刑事责任的人员',
    isDone: (rightsCase) => withoutResult(rightsCase).length === 0,
    open: (rightsCase) => `${namesOf(withoutResult(rightsCase))}还没有登记`,
  },
];
