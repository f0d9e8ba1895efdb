import { beginningOf } from './clockEvent.ts';
import type { TimeLimitExtension, TimeLimitRule } from './timeLimitRule.ts';

/** What is wrong with rules among themselves, each named by its rule; empty = nothing. Source: SPEC T-K1. */
export function ruleProblems(rules: readonly TimeLimitRule[]): readonly string[] {
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const isTwice = seen.has(rule.id);
    seen.add(rule.id);
    return [
      ...(isTwice ? ['重复'] : []),
      ...problemsOf(rule),
      ...rule.extensions.flatMap((extension, place) => extensionProblems(rule, extension, place)),
    ].map((problem) => `期限${rule.id}${problem}`);
  });
}

/** What the rules cite that nobody can look up, or cite not at all. */
export function citationProblems(
  rules: readonly TimeLimitRule[],
  knownArticles: ReadonlySet<string>,
): readonly string[] {
  return rules.flatMap((rule) => {
    const cited = [...rule.basis, ...rule.extensions.flatMap(({ basis }) => basis)];
    const unknown = cited.filter((id) => !knownArticles.has(id));
    const isBare = rule.source === 'law' && rule.verified && rule.basis.length === 0;
    return [
      ...unknown.map((id) => `期限${rule.id}引用的${id}不在法条目录中`),
      ...(isBare ? [`期限${rule.id}没有依据，却标为已核`] : []),
    ];
  });
}

function problemsOf(rule: TimeLimitRule): readonly string[] {
  const isByClock = rule.unit === 'hour' || rule.unit === 'minute';
  const isBent = rule.extensions.length > 0 || rule.pauses.length > 0;
  const wrong: readonly (readonly [boolean, string])[] = [
    [rule.stoppedBy.includes(rule.trigger), '的起算事项同时是完成事项'],
    [(rule.amount === null) !== (rule.kind === 'standing'), '的数量与种类不符'],
    [isByClock && rule.roll === 'rolls', '按小时、分钟计算，不能顺延'],
    [!isByClock && !rule.startExcluded, '按日以上计算，开始的日不计算在内'],
    [rule.unit === 'workday' && rule.roll === 'custody', '是羁押期间，不能按工作日计算'],
    [isByClock && rule.pauses.length > 0, '按小时、分钟计算，不能中止'],
    [rule.kind !== 'deadline' && isBent, '不是截止期限，不能延长、中止'],
    [rule.kind === 'before' && (isByClock || rule.roll === 'rolls'), '是提前期限，应当按日计算、不顺延'],
    [rule.per === 'round' && !endsItsRounds(rule), '逐次计算，起算和完成事项不成对'],
    [new Set(rule.extensions.map(({ id }) => id)).size < rule.extensions.length, '的延长方式重复'],
  ];
  return wrong.flatMap(([isWrong, what]) => (isWrong ? [what] : []));
}

function endsItsRounds({ trigger, stoppedBy }: TimeLimitRule): boolean {
  return stoppedBy.length > 0 && stoppedBy.every((end) => beginningOf[end] === trigger);
}

function extensionProblems(
  rule: TimeLimitRule,
  extension: TimeLimitExtension,
  place: number,
): readonly string[] {
  const earlier = rule.extensions.slice(0, place).map(({ id }) => id);
  const { amount, mode, after } = extension;
  const wrong: readonly (readonly [boolean, string])[] = [
    [(amount === null) !== (mode === 'until'), '的数量与方式不符'],
    [mode === 'to' && amount !== null && rule.amount !== null && amount <= rule.amount, '没有变长'],
    [after !== null && !earlier.includes(after), '的前一次延长不存在'],
    [mode === 'to' && extension.times > 1, '是延长到，不能多次'],
  ];
  return wrong.flatMap(([isWrong, what]) => (isWrong ? [`延长方式${extension.id}${what}`] : []));
}
