import type { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { hasItems } from '../evidence/itemsOfCase.ts';
import { contradiction, failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { upserted } from '../kernel/upserted.ts';
import { editionLabel, isSent, UpwardReport } from './upwardReport.ts';
import type { ReportRecipient, UpwardReporting } from './upwardReport.ts';

/** A report as it is typed. */
export const ReportInput = UpwardReport.omit({ writtenAt: true, by: true, struck: true });
export type ReportInput = z.infer<typeof ReportInput>;

/**
 * Keeps a report with where it went and who took it in. What left keeps its words: what is new goes into the next report.
 *
 * Fails: `case.contradiction` naming the field; `case.timeInFuture`, `case.timesOutOfOrder`; `evidence.notFound`.
 * Source: SPEC U-2, U-4, U-5.
 */
export function recordReport(rightsCase: RightsCase, input: ReportInput, stamp: Stamp): Result<RightsCase> {
  const before = rightsCase.upward.reports.find(({ id }) => id === input.id) ?? null;
  const problem =
    (before === null ? null : lockProblem(before, input)) ??
    editionProblem(rightsCase.upward, input) ??
    wordingProblem(input) ??
    recipientsProblem(rightsCase, input, stamp);
  if (problem !== null) return refused(problem);
  const written = before ?? { writtenAt: stamp.now, by: stamp.by, struck: null };
  const report = { ...input, writtenAt: written.writtenAt, by: written.by, struck: written.struck };
  const upward = { ...rightsCase.upward, reports: upserted(rightsCase.upward.reports, report) };
  const isReworded = before === null || wordsOf(before) !== wordsOf(report);
  const said = `${editionLabel(report, upward)}专报：${isReworded ? '拟稿' : '登记报送和回执'}，${standingWords(report)}`;
  const kind = isReworded ? 'upwardReportWritten' : 'upwardReportSent';
  return ok(withEvent({ ...rightsCase, upward }, stamp, kind, said));
}

/** Where a report stands, in one word for tables and the history. */
export function standingWords({ recipients }: Pick<UpwardReport, 'recipients'>): string {
  const sent = recipients.filter((one) => one.sent !== null);
  if (sent.length === 0) return '还没有报出';
  const receipts = recipients.filter(({ receipt }) => receipt !== null).length;
  const out =
    sent.length === recipients.length
      ? '已报出'
      : `已报${sent.length}处，还有${recipients.length - sent.length}处`;
  return receipts === sent.length ? `${out}，回执齐全` : `${out}，回执${receipts}份`;
}

/** All that is printed, in one string. */
function wordsOf(report: Omit<ReportInput, 'id'>): string {
  const { edition, paragraphs, signerName, issuedOn, attachments } = report;
  return JSON.stringify([
    edition,
    paragraphs.map(({ section, text }) => [section, text]),
    signerName,
    issuedOn,
    attachments,
  ]);
}

function lockProblem(before: UpwardReport, input: ReportInput): Failure | null {
  if (before.struck !== null) return contradiction('专报', '已经划去，不能再改；请另写一份');
  if (!isSent(before)) return null;
  if (wordsOf(before) !== wordsOf(input))
    return contradiction('正文', '已经报出，不能再改；情况有变化的请写续报，报错的划去并写明理由');
  const gone = before.recipients.find(
    ({ id, sent }) => sent !== null && input.recipients.every((one) => one.id !== id || one.sent === null),
  );
  return gone === undefined ? null : contradiction('报送', `${gone.office}已经报送，不能撤去`);
}

function editionProblem({ reports }: UpwardReporting, { id, edition }: ReportInput): Failure | null {
  const others = reports.filter((one) => one.id !== id && one.struck === null);
  const has = (wanted: UpwardReport['edition']) => others.some((one) => one.edition === wanted);
  if (edition === 'first') return has('first') ? contradiction('报告种类', '已有初报；请写续报') : null;
  if (!has('first')) return contradiction('报告种类', '还没有初报；请先写初报');
  if (edition === 'final' && has('final'))
    return contradiction('报告种类', '已有终报；报错的先划去并写明理由');
  return null;
}

function wordingProblem({ paragraphs, recipients }: ReportInput): Failure | null {
  const ids = new Set(paragraphs.map(({ id }) => id));
  if (ids.size < paragraphs.length) return contradiction('正文', '有两段用了同一个编号');
  if (!recipients.some(({ role }) => role === 'main')) return contradiction('主送机关', '没有填写');
  const offices = recipients.map(({ office }) => office);
  const twice = offices.find((office, place) => offices.indexOf(office) !== place);
  return twice === undefined ? null : contradiction('报送', `${twice}填写了两次`);
}

function recipientsProblem(
  rightsCase: RightsCase,
  { recipients }: ReportInput,
  stamp: Stamp,
): Failure | null {
  for (const recipient of recipients) {
    const problem = recipientProblem(rightsCase, recipient, stamp);
    if (problem !== null) return problem;
  }
  return null;
}

function recipientProblem(
  rightsCase: RightsCase,
  { office, sent, receipt }: ReportRecipient,
  { now }: Stamp,
): Failure | null {
  if (receipt !== null && sent === null)
    return contradiction('回执', `${office}还没有登记报送；请先填写报送方式和时间`);
  if (sent === null) return null;
  if (compareMoments(sent.at, now) > 0) return failure('case.timeInFuture', { field: '报送时间' });
  if (compareMoments(sent.at, rightsCase.incident.occurredAt) < 0)
    return failure('case.timesOutOfOrder', { earlier: '案发时间', later: '报送时间' });
  if (receipt === null) return null;
  if (compareMoments(receipt.at, now) > 0) return failure('case.timeInFuture', { field: '签收时间' });
  if (compareMoments(receipt.at, sent.at) < 0)
    return failure('case.timesOutOfOrder', { earlier: '报送时间', later: '签收时间' });
  return hasItems(rightsCase, receipt.evidenceIds) ? null : failure('evidence.notFound');
}
