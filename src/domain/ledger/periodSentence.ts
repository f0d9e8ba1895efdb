import type { CaseSummary } from '../case/caseSummary.ts';
import { epochMs, officialDate, startOfDay } from '../kernel/moment.ts';
import type { Day } from '../kernel/moment.ts';

export interface PeriodFigures {
  readonly cases: number;
  readonly injured: number;
  readonly disposed: number;
}

/** What the figures are made of. */
export type Counted = Pick<CaseSummary, 'stage' | 'occurredAt' | 'injuredCount' | 'disposedCount'>;

/**
 * What happened since a day, by the day of the incident.
 * Source: SPEC S-1 (mission S16, the report's own sentence).
 */
export function periodFigures(cases: readonly Counted[], since: Day): PeriodFigures {
  const sinceMs = epochMs(startOfDay(since));
  const figures = { cases: 0, injured: 0, disposed: 0 };
  for (const summary of cases) {
    if (summary.stage === 'declined' || summary.stage === 'terminated') continue;
    if (epochMs(summary.occurredAt) < sinceMs) continue;
    figures.cases += 1;
    figures.injured += summary.injuredCount;
    figures.disposed += summary.disposedCount;
  }
  return figures;
}

/** `2026年1月1日以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。` */
export function periodSentence(figures: PeriodFigures, since: Day): string {
  if (figures.cases === 0) return `${officialDate(since)}以来未发生涉警案件。`;
  return `${officialDate(since)}以来发生${figures.cases}起涉警案件，先后有${figures.injured}名民警、辅警受到不同程度伤害，处理不法侵害人员${figures.disposed}名。`;
}
