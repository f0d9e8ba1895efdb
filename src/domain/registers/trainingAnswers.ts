import { z } from 'zod';
import { breakdownIds } from '../ledger/ledgerStatistics.ts';
import type { InspectorateTip } from './inspectorateTip.ts';
import type { TrainingSession } from './training.ts';

/** A pattern finding as it was worded when the training answered it; its numbers move on. */
export const AnsweredPattern = z.strictObject({
  about: z.enum(breakdownIds),
  label: z.string().min(1).max(120),
  /** `2026年`: of which days. */
  period: z.string().max(80),
  text: z.string().min(1).max(400),
});
export type AnsweredPattern = z.infer<typeof AnsweredPattern>;

/** What called for a training: findings of the ledger, quality reviews of cases, tips. Source: SPEC R-18. */
export const TrainingAnswers = z.strictObject({
  patterns: z.array(AnsweredPattern).max(20).readonly(),
  reviewCaseIds: z.array(z.string().max(40)).max(50).readonly(),
  tipIds: z.array(z.string().max(40)).max(50).readonly(),
});
export type TrainingAnswers = z.infer<typeof TrainingAnswers>;
export const noAnswers: TrainingAnswers = { patterns: [], reviewCaseIds: [], tipIds: [] };

/**
 * Each thing a training answers, in words for a table. Whoever may not see a tip reads that there is one, not what it is called.
 * Source: SPEC R-18.
 */
export function answersTold(
  { patterns, reviewCaseIds, tipIds }: TrainingAnswers,
  tips: readonly Pick<InspectorateTip, 'id' | 'title'>[],
): readonly string[] {
  const titles = tipIds.map((id) => tips.find((tip) => tip.id === id)?.title ?? null);
  const untold = titles.filter((title) => title === null).length;
  return [
    ...patterns.map(({ text, period }) => `规律（${period}）：${text}`),
    ...(reviewCaseIds.length === 0 ? [] : [`质量评查${reviewCaseIds.length}件`]),
    ...titles.filter((title) => title !== null).map((title) => `微提示《${title}》`),
    ...(untold === 0 ? [] : [`微提示${untold}份`]),
  ];
}

type Answering = Pick<TrainingSession, 'answers'>;

/** The same finding again, whatever its numbers are by now. */
export function answersPattern(
  { answers }: Answering,
  finding: Pick<AnsweredPattern, 'about' | 'label'>,
): boolean {
  return answers.patterns.some(({ about, label }) => about === finding.about && label === finding.label);
}

export function answersReview({ answers }: Answering, caseId: string): boolean {
  return answers.reviewCaseIds.includes(caseId);
}

export function answersTip({ answers }: Answering, tipId: string): boolean {
  return answers.tipIds.includes(tipId);
}

/** `2026-03-12《执法记录仪规范使用》`, as it stands beside what it answers. */
export function trainingLine({ heldOn, topic }: Pick<TrainingSession, 'heldOn' | 'topic'>): string {
  return `${heldOn}《${topic}》`;
}
