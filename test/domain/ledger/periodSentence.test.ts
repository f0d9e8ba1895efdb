import { describe, expect, it } from 'vitest';
import { summarise } from '#domain/case/caseSummary.ts';
import { Day } from '#domain/kernel/moment.ts';
import { periodFigures, periodSentence } from '#domain/ledger/periodSentence.ts';
import { aCase } from '#test/people/aCase.ts';

describe('the period sentence', () => {
  const one = summarise(aCase());

  it('[S-1] counts cases, injured people and people dealt with since the day, that day included', () => {
    expect(periodFigures([one, one], Day.parse('2026-03-24'))).toEqual({ cases: 2, injured: 2, disposed: 0 });
    expect(periodFigures([one], Day.parse('2026-03-25')).cases).toBe(0);
  });

  it('[S-1] leaves out cases that were declined', () => {
    expect(periodFigures([{ ...one, stage: 'declined' }], Day.parse('2026-01-01')).cases).toBe(0);
  });

  it("[S-1] reads as the report's own sentence", () => {
    const figures = { cases: 3, injured: 9, disposed: 4 };
    expect(periodSentence(figures, Day.parse('2018-01-01'))).toBe(
      '2018年1月1日以来发生3起涉警案件，先后有9名民警、辅警受到不同程度伤害，处理不法侵害人员4名。',
    );
  });
});
