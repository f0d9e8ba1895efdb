import type { CaseCondition } from './row.ts';
import { anyOf, answered, negated, when } from './threeValued.ts';

/** What makes a statement more than criticism: invented facts, or abuse and threats. Source: 治安管理处罚法(2025) 第五十条. */
export const harmfulStatement: CaseCondition = {
  text: '捏造事实，或者公然侮辱、威胁',
  factKey: 'statement.abusive',
  test: ({ facts: { statement } }) =>
    anyOf([answered(statement.fabricated, 'yes'), answered(statement.abusive, 'yes')]),
};
/** For grave tracks: opened only by a finding, never by a question. */
export const foundHarmful: CaseCondition = {
  text: '已查明捏造事实，或者公然侮辱、威胁',
  factKey: 'statement.abusive',
  test: ({ facts: { statement } }) => when(statement.fabricated === 'yes' || statement.abusive === 'yes'),
};
export const truthfulOrMeasured: CaseCondition = {
  text: '没有捏造事实，也没有侮辱、威胁',
  factKey: 'statement.abusive',
  test: (view) => negated(harmfulStatement.test(view)),
};
export const fabricated: CaseCondition = {
  text: '内容系捏造，而非错告、误解或者评价',
  factKey: 'statement.fabricated',
  test: ({ facts }) => answered(facts.statement.fabricated, 'yes'),
};
/** For grave tracks: opened only by a finding, never by a question. */
export const foundFabricated: CaseCondition = {
  text: '已查明内容系捏造',
  factKey: 'statement.fabricated',
  test: ({ facts }) => when(facts.statement.fabricated === 'yes'),
};
/** Before 2026 only repeated messages were named; whether there were any, people say. */
export const stalkingPunished: CaseCondition = {
  text: '行为时的法律处罚滋扰、纠缠、跟踪；此前须查明多次发送信息干扰正常生活',
  factKey: 'acts',
  test: ({ ruleSet }) => (ruleSet.punishesStalking ? 'met' : 'unknown'),
};
export const officerIdentifiable: CaseCondition = {
  text: '指向特定或者可以辨认的民警、辅警',
  factKey: 'statement.officerIdentifiable',
  test: ({ facts }) => answered(facts.statement.officerIdentifiable, 'yes'),
};
export const officerNotIdentifiable: CaseCondition = {
  text: '泛指，不指向特定民警、辅警',
  factKey: 'statement.officerIdentifiable',
  test: ({ facts }) => answered(facts.statement.officerIdentifiable, 'no'),
};
