import { z } from 'zod';
import { CaseSummary } from '#domain/case/caseSummary.ts';
import { ReopenInput, StageMoveInput } from '#domain/case/moveStage.ts';
import { ArchiveNumberInput } from '#domain/case/numberArchive.ts';
import { AcceptanceReview, Application, ClosingReport } from '#domain/case/procedure.ts';
import { AdmonitionInput } from '#domain/case/recordProcedure.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { BoardFilter } from '#domain/supervision/board.ts';
import { EndingInput, FeedbackInput, NoticeInput, PressureInput } from '#domain/supervision/notices.ts';
import { RiskCard } from '#domain/supervision/oversight.ts';
import { QualityInput, WatchEntryInput } from '#domain/supervision/recordOversight.ts';
import { list } from '../list.ts';
import { operation } from '../operation.ts';
import type { Audience } from '../operation.ts';
import { CaseView } from '../views/caseView.ts';
import { CaseTarget, onCase } from './caseOperations.ts';

/** Whoever drives cases: 督察长 and the office that sits with the inspectorate. */
export const overseers: Audience = ['rightsOffice', 'inspectorateChief'];
const chiefAlone: Audience = ['inspectorateChief'];

/** A change of one case that only those who drive cases may ask for. */
const byOverseers = <I extends z.ZodType>(change: I, audience: Audience = overseers) =>
  operation('command', audience, CaseTarget.extend({ change }), CaseView);

export const BoardRowView = z.strictObject({
  summary: CaseSummary,
  clocks: z.strictObject({
    overdue: list(z.string()),
    next: z.strictObject({ label: z.string(), lawDue: Moment }).nullable(),
  }),
  concerns: list(BoardFilter),
});
export type BoardRowView = z.infer<typeof BoardRowView>;

export const BoardView = z.strictObject({
  readAt: Moment,
  counts: z.record(BoardFilter, z.int().nonnegative()),
  total: z.int().nonnegative(),
  rows: list(BoardRowView),
});
export type BoardView = z.infer<typeof BoardView>;

export const supervisionOperations = {
  /** 督察长盯案: every open case, most pressing first. */
  'supervision.board': operation(
    'query',
    overseers,
    z.strictObject({
      filter: BoardFilter,
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(200),
    }),
    BoardView,
  ),
  'supervision.recordRisk': onCase(RiskCard),
  'supervision.watch': onCase(WatchEntryInput),
  'supervision.issueNotice': byOverseers(NoticeInput),
  'supervision.answerNotice': onCase(FeedbackInput),
  'supervision.pressNotice': byOverseers(PressureInput),
  'supervision.endNotice': byOverseers(EndingInput),
  'supervision.reviewQuality': byOverseers(QualityInput),
  'cases.recordApplication': onCase(Application),
  'cases.recordAcceptance': onCase(AcceptanceReview),
  'cases.recordAdmonition': onCase(AdmonitionInput.extend({ id: z.string().nullable() })),
  'cases.recordClosing': onCase(ClosingReport),
  'cases.moveStage': byOverseers(StageMoveInput),
  'cases.numberArchive': byOverseers(ArchiveNumberInput),
  'cases.reopen': byOverseers(ReopenInput, chiefAlone),
};
