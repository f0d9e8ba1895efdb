import type { DispositionFacts } from '../disposition/facts.ts';
import type { MeasureTaken } from '../disposition/measureTaken.ts';
import { contradiction } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { dayOf } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';
import type { Frame } from './plausible.ts';

/** What cannot be together in the answers on one person, named by its question and its place; `null` = nothing. Source: SPEC D-K17, D-K22. */
export function implausibleFacts(facts: DispositionFacts, { occurredAt, now }: Frame): Failure | null {
  const days = { first: dayOf(occurredAt), last: dayOf(now) };
  for (const taken of facts.measuresTaken) {
    const problem = measureProblem(taken, days);
    if (problem !== null) return contradiction('已采取的措施和结果', problem, 'measuresTaken');
  }
  return crowdProblem(facts) ?? personProblem(facts) ?? earlierProblem(facts);
}

function measureProblem(
  { from, to }: MeasureTaken,
  { first, last }: { readonly first: Day; readonly last: Day },
): string | null {
  if (from !== null && to !== null && to < from) return `结束日期（${to}）早于开始日期（${from}）`;
  if (from !== null && from < first) return `开始日期（${from}）早于案发日期（${first}）`;
  return from !== null && from > last ? `开始日期（${from}）晚于今天；采取以后再填写` : null;
}

function crowdProblem({ crowd: { gathered, role } }: DispositionFacts): Failure | null {
  if (gathered === 'no' && (role === 'organiser' || role === 'inciter'))
    return contradiction(
      '本人在其中的作用',
      '前面答了不属于聚众，不能是组织、煽动；请核对哪一项',
      'crowd.role',
    );
  return gathered === 'yes' && role === 'alone'
    ? contradiction('本人在其中的作用', '前面答了属于聚众，不能是单独实施；请核对哪一项', 'crowd.role')
    : null;
}

function personProblem({ offender: { mentalDoubt, mentalCapacity } }: DispositionFacts): Failure | null {
  return mentalDoubt === 'no' && (mentalCapacity === 'none' || mentalCapacity === 'limited')
    ? contradiction(
        '鉴定的责任能力',
        '前面答了精神状态没有疑问，与鉴定的责任能力不一致；请核对哪一项',
        'offender.mentalCapacity',
      )
    : null;
}

function earlierProblem({ priorDecision, seriousCircumstances }: DispositionFacts): Failure | null {
  const { made, servedDays, fineYuan } = priorDecision;
  if (made === 'no' && ((servedDays ?? 0) > 0 || (fineYuan ?? 0) > 0))
    return contradiction(
      '同一行为已有治安处罚决定',
      '答了没有，却写了已执行的拘留或者罚款；请核对哪一项',
      'priorDecision.made',
    );
  return seriousCircumstances.answer === 'no' && seriousCircumstances.kinds.length > 0
    ? contradiction('有情节严重的事实', '答了没有，却选了情节；请核对哪一项', 'seriousCircumstances.answer')
    : null;
}
