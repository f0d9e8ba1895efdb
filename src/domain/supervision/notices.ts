import { z } from 'zod';
import type { RightsCase } from '../case/rightsCase.ts';
import { withEvent } from '../case/stamp.ts';
import type { Stamp } from '../case/stamp.ts';
import { failure } from '../kernel/failure.ts';
import { compareMoments } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import { ok, refused } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { NoticeEnding, NoticeFeedback, NoticePressure, SupervisionNotice } from './oversight.ts';
import { withOversight } from './recordOversight.ts';

export const NoticeInput = SupervisionNotice.pick({
  recipientUnit: true,
  responsibleLeader: true,
  matter: true,
  demands: true,
  feedbackDueAt: true,
});
export type NoticeInput = z.infer<typeof NoticeInput>;

const onNotice = { noticeId: z.string() };
export const FeedbackInput = NoticeFeedback.omit({ at: true, by: true }).extend(onNotice);
export type FeedbackInput = z.infer<typeof FeedbackInput>;
export const PressureInput = NoticePressure.omit({ at: true, by: true }).extend(onNotice);
export type PressureInput = z.infer<typeof PressureInput>;
export const EndingInput = NoticeEnding.omit({ at: true, by: true }).extend(onNotice);
export type EndingInput = z.infer<typeof EndingInput>;

/** Where a notice stands. `answered`: the office has yet to look at the answer. */
export type NoticeState = 'waiting' | 'overdue' | 'answered' | 'ended';
export const noticeStateNames: Readonly<Record<NoticeState, string>> = {
  waiting: '待反馈',
  overdue: '逾期未反馈',
  answered: '已反馈待核实',
  ended: '已办结',
};

/**
 * Where a notice stands now. A reminder or escalation after the last answer asks again.
 * Source: SPEC M-43.
 */
export function noticeState(notice: SupervisionNotice, now: Moment): NoticeState {
  if (notice.ending !== null) return 'ended';
  if (answeredAt(notice) !== null) return 'answered';
  return compareMoments(notice.feedbackDueAt, now) < 0 ? 'overdue' : 'waiting';
}

/** When the unit did what it was last asked for, or the notice ended without; `null` = an answer is awaited. Source: SPEC M-43, M-72. */
export function answeredAt({ feedbacks, pressures, ending }: SupervisionNotice): Moment | null {
  const pressedAt = pressures.at(-1)?.at;
  const answer = feedbacks.find(({ at }) => pressedAt === undefined || compareMoments(at, pressedAt) >= 0);
  return answer?.at ?? ending?.at ?? null;
}

/**
 * Issues 督办通知.
 *
 * Fails: `supervision.dueTooEarly` names the date that does not lie after the issue.
 * Source: SPEC M-43.
 */
export function issueNotice(
  rightsCase: RightsCase,
  input: NoticeInput,
  id: string,
  stamp: Stamp,
): Result<RightsCase> {
  const early = [
    ['反馈期限', input.feedbackDueAt] as const,
    ...input.demands.map((demand, index) => [`第${index + 1}项的期限`, demand.dueAt] as const),
  ].find(([, due]) => compareMoments(due, stamp.now) <= 0);
  if (early !== undefined) return refused(failure('supervision.dueTooEarly', { field: early[0] }));
  const notice: SupervisionNotice = {
    ...input,
    id,
    number: '',
    issuedAt: stamp.now,
    issuedBy: stamp.by,
    feedbacks: [],
    pressures: [],
    ending: null,
  };
  const notices = [...rightsCase.oversight.notices, notice];
  const summary = `督办${input.recipientUnit}：${input.matter}`;
  return ok(withEvent(withOversight(rightsCase, { notices }), stamp, 'noticeIssued', summary));
}

/** The unit answers. Fails: `supervision.noticeUnknown`, `supervision.noticeEnded`. Source: SPEC M-44. */
export function answerNotice(
  rightsCase: RightsCase,
  { noticeId, ...feedback }: FeedbackInput,
  stamp: Stamp,
): Result<RightsCase> {
  const summary = feedback.undone === '' ? '督办反馈：已办' : '督办反馈：部分未办';
  return onOpenNotice(rightsCase, noticeId, (notice) =>
    ok({
      next: { ...notice, feedbacks: [...notice.feedbacks, { ...feedback, at: stamp.now, by: stamp.by }] },
      line: (changed) => withEvent(changed, stamp, 'noticeAnswered', summary),
    }),
  );
}

/**
 * Presses for an answer, or takes the matter one level up.
 *
 * Fails: as `answerNotice`; `supervision.notYetDue` when a matter goes up before it is late and before anyone was reminded;
 * `case.contradiction` when an escalation goes to nobody.
 * Source: SPEC M-45.
 */
export function pressNotice(
  rightsCase: RightsCase,
  { noticeId, ...pressure }: PressureInput,
  stamp: Stamp,
): Result<RightsCase> {
  const isUp = pressure.kind === 'escalation';
  if (isUp && pressure.to.trim() === '')
    return refused(failure('case.contradiction', { field: '升级', problem: '没有写明报给谁' }));
  return onOpenNotice(rightsCase, noticeId, (notice) => {
    const isEarly = noticeState(notice, stamp.now) !== 'overdue' && notice.pressures.length === 0;
    if (isUp && isEarly) return refused(failure('supervision.notYetDue'));
    const pressures = [...notice.pressures, { ...pressure, at: stamp.now, by: stamp.by }];
    const summary = isUp ? `升级督办，报${pressure.to}` : `第${pressures.length}次催办`;
    return ok({
      next: { ...notice, pressures },
      line: (changed) => withEvent(changed, stamp, 'noticePressed', summary),
    });
  });
}

/** Ends a notice: settled after its answer was checked, or withdrawn. Fails: as `answerNotice`; `case.contradiction` when
 * it is settled without any answer. Source: SPEC M-46. */
export function endNotice(
  rightsCase: RightsCase,
  { noticeId, ...ending }: EndingInput,
  stamp: Stamp,
): Result<RightsCase> {
  return onOpenNotice(rightsCase, noticeId, (notice) => {
    if (ending.verdict === 'settled' && notice.feedbacks.length === 0)
      return refused(
        failure('case.contradiction', { field: '办结', problem: '没有依据：承办单位还没有反馈' }),
      );
    const summary = ending.verdict === 'settled' ? '督办通知办结' : '撤回督办通知';
    return ok({
      next: { ...notice, ending: { ...ending, at: stamp.now, by: stamp.by } },
      line: (changed) => withEvent(changed, stamp, 'noticeEnded', summary),
    });
  });
}

interface NoticeChange {
  readonly next: SupervisionNotice;
  readonly line: (changed: RightsCase) => RightsCase;
}

function onOpenNotice(
  rightsCase: RightsCase,
  id: string,
  change: (notice: SupervisionNotice) => Result<NoticeChange>,
): Result<RightsCase> {
  const notice = rightsCase.oversight.notices.find((each) => each.id === id);
  if (notice === undefined) return refused(failure('supervision.noticeUnknown'));
  if (notice.ending !== null) return refused(failure('supervision.noticeEnded'));
  const changed = change(notice);
  if (!changed.ok) return changed;
  const { next, line } = changed.value;
  const notices = rightsCase.oversight.notices.map((each) => (each.id === id ? next : each));
  return ok(line(withOversight(rightsCase, { notices })));
}
