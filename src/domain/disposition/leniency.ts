import type { Answer, OffenderFacts } from './facts.ts';
import type { FactKey } from './factKey.ts';
import type { ConditionState, LeniencyNote, RuleId } from './proposal.ts';
import type { BasisKey } from './ruleSets.ts';
import type { View } from './view.ts';

interface LeniencyFact {
  readonly id: RuleId;
  readonly factKey: FactKey;
  readonly text: string;
  readonly basis: readonly BasisKey[];
  readonly answer: (offender: OffenderFacts) => Answer;
}

/** Facts that may lighten; recorded and shown, never turned into a discount. Source: 解释 第十条; 刑法 第十九、二十八、六十七、六十八条; 治安管理处罚法 第十二、十四、二十、二十一条. */
export const leniencyFacts: readonly LeniencyFact[] = [
  {
    id: 'D-L1',
    factKey: 'offender.leniency',
    text: '认错悔罪、认罪认罚',
    basis: ['leniencyCriminal', 'leniencyAdministrative'],
    answer: ({ remorse }) => remorse,
  },
  {
    id: 'D-L2',
    factKey: 'offender.leniency',
    text: '赔偿损失',
    basis: ['leniencyCriminal', 'leniencyAdministrative'],
    answer: ({ compensation }) => compensation,
  },
  {
    id: 'D-L3',
    factKey: 'offender.leniency',
    text: '取得被侵害人谅解',
    basis: ['leniencyAdministrative'],
    answer: ({ forgiveness }) => forgiveness,
  },
  {
    id: 'D-L4',
    factKey: 'offender.leniency',
    text: '主动投案、如实陈述（自首）',
    basis: ['surrender', 'leniencyAdministrative'],
    answer: ({ surrendered }) => surrendered,
  },
  {
    id: 'D-L40',
    factKey: 'offender.leniency',
    text: '到案后如实供述（坦白）、如实陈述并承认违法事实',
    basis: ['surrender', 'honestyAdministrative'],
    answer: ({ confessed }) => confessed,
  },
  {
    id: 'D-L41',
    factKey: 'offender.leniency',
    text: '有立功表现',
    basis: ['merit', 'leniencyAdministrative'],
    answer: ({ merit }) => merit,
  },
  {
    id: 'D-L42',
    factKey: 'offender.coerced',
    text: '被胁迫参加的，刑事应当减轻或者免除，治安减轻或者不予处罚；受诱骗的只影响治安处罚',
    basis: ['coercion', 'leniencyAdministrative'],
    answer: ({ coerced }) => coerced,
  },
  {
    id: 'D-L43',
    factKey: 'offender.blindOrDeafMute',
    text: '盲人或者又聋又哑的人，可以从轻、减轻或者免除（不予）处罚',
    basis: ['blindOrDeafMute'],
    answer: ({ blindOrDeafMute }) => blindOrDeafMute,
  },
  {
    id: 'D-L5',
    factKey: 'offender.age',
    text: '未满十八周岁，应当从轻或者减轻',
    basis: ['ageCriminal', 'ageAdministrative'],
    answer: ({ age }) => yesOrNo(age, (years) => years < 18),
  },
  {
    id: 'D-L6',
    factKey: 'offender.age',
    text: '已满七十五周岁，可以从轻或者减轻',
    basis: ['oldAgeCriminal'],
    answer: ({ age }) => yesOrNo(age, (years) => years >= 75),
  },
  {
    id: 'D-L7',
    factKey: 'offender.mentalCapacity',
    text: '限制责任能力，可以从轻或者减轻',
    basis: ['capacity'],
    answer: ({ mentalCapacity }) =>
      mentalCapacity === 'unknown' ? 'unknown' : mentalCapacity === 'limited' ? 'yes' : 'no',
  },
];

const stateOf: Readonly<Record<Answer, ConditionState>> = { yes: 'met', no: 'unmet', unknown: 'unknown' };

/** Every lightening fact with its state; people weigh them. */
export function leniencyNotes(view: View): readonly LeniencyNote[] {
  return leniencyFacts.map(({ id, factKey, text, basis, answer }) => ({
    ruleId: id,
    factKey,
    text,
    state: stateOf[answer(view.facts.offender)],
    basis: basis.flatMap((key) => view.ruleSet.basis(key)),
  }));
}

function yesOrNo(age: number | null, test: (years: number) => boolean): Answer {
  if (age === null) return 'unknown';
  return test(age) ? 'yes' : 'no';
}
