import type { CaseSummary } from '../case/caseSummary.ts';
import { dayOf, officialDate } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';

export interface PeriodFigures {
  readonly cases: number;
  readonly injured: number;
  readonly disposed: number;
}

/**
 * What happened since a day, by the day of the incident.
 * Source: SPEC S-1 (mission S16, the report's own sentence).
 */
export function periodFigures(cases: readonly CaseSummary[], since: Day): PeriodFigures {
  const counted = cases.filter(
    (summary) => dayOf(summary.occurredAt) >= since && !['declined', 'terminated'].includes(summary.stage),
  );
  const sum = (pick: (summary: CaseSummary) => number) =>
    counted.reduce((total, summary) => total + pick(summary), 0);
  return {
    cases: counted.length,
    injured: sum((summary) => summary.injuredCount),
    disposed: sum((summary) => summary.disposedCount),
  };
}

/** `2026年1月1日以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。` */
export function periodSentence(figures: PeriodFigures, since: Day): string {
  if (figures.cases === 0) return `${officialDate(since)}以来未发生涉警案件。`;
  return `${officialDate(since)}以来发生${figures.cases}起涉警案件，先后有${figures.injured}名民警、辅警受到不同程度伤害，处理不法侵害人员${figures.disposed}名。`;
}
