import { describe, expect, it } from 'vitest';
import { recordContact } from '#domain/care/recordCare.ts';
import { activateCase } from '#domain/case/activateCase.ts';
import { caseStages } from '#domain/case/caseStage.ts';
import { moveStage, settledGuard } from '#domain/case/moveStage.ts';
import { numberArchive } from '#domain/case/numberArchive.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import type { AcceptanceReview, ClosingReport } from '#domain/case/procedure.ts';
import { recordBasics } from '#domain/case/recordBasics.ts';
import { recordAcceptance, recordClosing } from '#domain/case/recordProcedure.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { archiveNumberOf } from '#domain/case/stageChange.ts';
import { stageGates } from '#domain/case/stageGates.ts';
import type { Result } from '#domain/kernel/result.ts';
import { formTaskForce } from '#domain/supervision/formTaskForce.ts';
import { answerNotice, endNotice, issueNotice } from '#domain/supervision/notices.ts';
import { reviewQuality } from '#domain/supervision/recordOversight.ts';
import { aCase, at, stamp } from '#test/people/aCase.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const longReason = '当事人已看望，记录后补，现因移送时限结案';
const review: AcceptanceReview = {
  receivedAt: at('24T20:50'),
  verification: '经初核，民警处警时被咬伤。',
  scope: 'inScope',
  opinion: 'accept',
  reason: '',
  replyDueOn: null,
};
const report: ClosingReport = {
  conclusion: 'dealtWith',
  outcome: '违法嫌疑人A已依法处理。',
  publicOpinion: '',
  lessons: '',
  followUpOn: null,
  reply: null,
};

function the(answer: Result<RightsCase>): RightsCase {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}
const steps = (rightsCase: RightsCase) => nextSteps(rightsCase, stepBasis);
const move = (rightsCase: RightsCase, to: Parameters<typeof moveStage>[1]['move'], reason = longReason) =>
  moveStage(rightsCase, { move: to, reason, archiveNumber: '' }, steps(rightsCase), stamp);
const accepted = () => the(recordAcceptance(aCase(), review, stamp));
function handled(): RightsCase {
  const activated = the(activateCase(accepted(), { triggers: ['officerInjured'], reason: '' }, stamp));
  const member = (body: 'inspectorate' | 'criminalInvestigation' | 'legalAffairs') =>
    ({
      name: body,
      badgeNumber: body,
      unitAndPost: '示例分局',
      body,
      role: 'investigation',
      phone: '',
    }) as const;
  const members = [member('inspectorate'), member('criminalInvestigation'), member('legalAffairs')];
  return the(formTaskForce(activated, { members, caseWatchChief: '' }, stamp));
}
const reported = () => the(recordClosing(handled(), report, stamp));
const closed = () => the(move(reported(), 'close'));

describe('the gates', () => {
  it('[M-20] are those the stage stands before, each with what it lacks', () => {
    const gates = stageGates(aCase(), steps(aCase()));
    expect(gates.map((gate) => gate.move)).toEqual(['accept', 'decline', 'terminate']);
    expect(gates[0]?.lacks).toMatchObject([{ id: 'acceptance', weight: 'must', tab: 'stages' }]);
  });

  it('[M-20] every stage has a gate or leads on by itself', () => {
    const moves = caseStages.map((stage) => stageGates(aCase({ stage }), []).map((gate) => gate.move));
    expect(moves.every((found) => found.length > 0)).toBe(true);
  });

  it('[M-20] a closing without a report is refused and says so', () => {
    expect(move(handled(), 'close')).toMatchObject({
      ok: false,
      failure: { code: 'case.gateShut', detail: { move: '结案', problem: '填写结案报告' } },
    });
  });

  it('[M-20] a move from a stage that does not lead there is refused', () => {
    expect(move(accepted(), 'archive')).toMatchObject({ ok: false, failure: { code: 'case.gateShut' } });
  });

  it('[M-21] what should be done is passed over only with a reason of some length', () => {
    expect(move(reported(), 'close', '结了')).toMatchObject({
      ok: false,
      failure: { code: 'case.reasonTooShort' },
    });
  });

  it('[M-21] what was passed over stays with the reason', () => {
    const change = closed().stageChanges.at(-1);
    expect(change).toMatchObject({ from: 'handling', to: 'closed', reason: longReason, by: stamp.by });
    expect(change?.passedOver).toContain('看望慰问');
  });

  it('[M-22] acceptance follows the opinion, and no other', () => {
    expect(the(move(accepted(), 'accept')).stage).toBe('accepted');
    expect(move(accepted(), 'decline')).toMatchObject({ ok: false });
    const wanting = the(
      recordAcceptance(aCase(), { ...review, opinion: 'supplement', reason: '缺诊断' }, stamp),
    );
    expect(move(wanting, 'accept')).toMatchObject({ ok: false, failure: { code: 'case.gateShut' } });
    const declining = {
      ...review,
      scope: 'outOfScope',
      opinion: 'decline',
      reason: '与执行职务无关',
    } as const;
    expect(the(move(the(recordAcceptance(aCase(), declining, stamp)), 'decline')).stage).toBe('declined');
  });

  it('[M-23] an open notice holds closing and terminating back until it is ended', () => {
    const notice = {
      recipientUnit: '示例派出所',
      responsibleLeader: '测试所长',
      matter: '尽快委托鉴定',
      demands: [{ matter: '委托鉴定', standard: '', dueAt: at('25T21:00') }],
      feedbackDueAt: at('25T21:00'),
    };
    const watched = the(issueNotice(reported(), notice, 'notice1', stamp));
    expect(move(watched, 'close')).toMatchObject({ ok: false, failure: { code: 'case.gateShut' } });
    expect(move(watched, 'terminate')).toMatchObject({ ok: false, failure: { code: 'case.gateShut' } });
    const answered = the(answerNotice(watched, { noticeId: 'notice1', done: '已委托', undone: '' }, stamp));
    const ended = the(
      endNotice(answered, { noticeId: 'notice1', verdict: 'settled', reason: '已核实' }, stamp),
    );
    expect(move(ended, 'close').ok).toBe(true);
  });

  it('[M-64] archiving takes the number of the archive, and no other gate does', () => {
    const number = { reason: '卷宗已经移交档案室', archiveNumber: '2026-WQ-0001' };
    const archived = moveStage(closed(), { move: 'archive', ...number }, [], stamp);
    expect(the(archived).stageChanges.at(-1)).toMatchObject({
      to: 'archived',
      archiveNumber: '2026-WQ-0001',
    });
    expect(archiveNumberOf(the(archived))).toBe('2026-WQ-0001');
    expect(the(archived).events.at(-1)?.summary).toContain('归档号2026-WQ-0001');
    const without = the(
      moveStage(closed(), { move: 'archive', reason: '已移交', archiveNumber: '' }, [], stamp),
    );
    expect(archiveNumberOf(without)).toBe('');
    expect(moveStage(reported(), { move: 'close', ...number }, [], stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction', detail: { field: '归档号' } },
    });
  });

  it('[M-70] the number of the archive is written down or corrected afterwards, and the one before stays in the history', () => {
    const bare = the(
      moveStage(closed(), { move: 'archive', reason: '已移交', archiveNumber: '' }, [], stamp),
    );
    const numbered = the(numberArchive(bare, { archiveNumber: '2026-WQ-0001', reason: '' }, stamp));
    expect(archiveNumberOf(numbered)).toBe('2026-WQ-0001');
    expect(numbered.stage).toBe('archived');
    expect(settledGuard(bare, numbered).ok).toBe(true);
    const change = { archiveNumber: '2026-WQ-0002', reason: '档案室重新编号' };
    const corrected = the(numberArchive(numbered, change, stamp));
    expect(archiveNumberOf(corrected)).toBe('2026-WQ-0002');
    expect(corrected.events.at(-1)?.summary).toBe('归档号由2026-WQ-0001更正为2026-WQ-0002：档案室重新编号');
    const refusals: readonly Result<RightsCase>[] = [
      numberArchive(closed(), change, stamp),
      numberArchive(numbered, { ...change, reason: '' }, stamp),
      numberArchive(numbered, { ...change, archiveNumber: '2026-WQ-0001' }, stamp),
    ];
    for (const refusal of refusals)
      expect(refusal).toMatchObject({ ok: false, failure: { code: 'case.contradiction' } });
  });

  it('[M-25] reopening goes back to where the case had come, and nothing of the closing is lost', () => {
    const again = the(move(closed(), 'reopen', '发现新证据'));
    expect(again.stage).toBe('handling');
    expect(again.stageChanges.map(({ to }) => to)).toEqual(['activated', 'handling', 'closed', 'handling']);
    const declined = aCase({ stage: 'declined' });
    expect(the(move(declined, 'reopen', '发现新证据')).stage).toBe('registered');
    expect(the(move(the(move(closed(), 'archive')), 'reopen', '发现新证据')).stage).toBe('handling');
  });

  it('[M-27] the mechanism and the task force move the case by themselves and leave their lines', () => {
    expect(handled().stageChanges.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['registered', 'activated', '启动维权机制'],
      ['activated', 'handling', '成立专案组'],
    ]);
  });
});

describe('a settled case', () => {
  const quality = {
    answers: [],
    findings: '',
    accountability: 'notNeeded',
    accountabilityNote: '',
    improvements: '',
  } as const;

  it('[M-26] takes no change of what it says', () => {
    const before = closed();
    const { name, kind, level, incident } = before;
    const changed = the(recordBasics(before, { name: `${name}二`, kind, level, incident }, stamp));
    expect(settledGuard(before, changed)).toMatchObject({
      ok: false,
      failure: { code: 'case.settled', detail: { stage: '结案' } },
    });
    expect(settledGuard(handled(), changed).ok).toBe(true);
  });

  it('[M-26] is still reviewed until it is archived', () => {
    const before = closed();
    expect(settledGuard(before, the(reviewQuality(before, quality, stamp))).ok).toBe(true);
    const archived = the(move(before, 'archive'));
    expect(settledGuard(archived, the(reviewQuality(archived, quality, stamp))).ok).toBe(false);
  });

  it('[M-26] is followed up after it was archived too: what is due then must be able to be done', () => {
    const archived = the(move(closed(), 'archive'));
    const [hurt] = archived.officers;
    const contact = {
      id: null,
      officerId: hurt?.id ?? '',
      at: stamp.now,
      to: 'self' as const,
      familyId: null,
      madeBy: '测试维权民警未',
      way: 'phone' as const,
      followUpDays: 180,
      situation: '恢复良好',
      support: 'notRaised' as const,
      supportNote: '',
    };
    expect(settledGuard(archived, the(recordContact(archived, contact, 'k1', stamp)))).toMatchObject({
      ok: true,
    });
  });

  it('[M-28] leads only to what may still happen, and says of the rest that it was not done', () => {
    const open = (rightsCase: RightsCase) =>
      steps(rightsCase).flatMap(({ id, state }) => (state === 'open' ? [id] : []));
    const passed = (rightsCase: RightsCase) =>
      steps(rightsCase).flatMap(({ id, state }) => (state === 'passed' ? [id] : []));
    expect(open(reported())).toEqual(expect.arrayContaining(['assessment', 'qualityReview']));
    expect(passed(reported())).toEqual([]);
    expect(open(closed())).toEqual(expect.arrayContaining(['qualityReview', 'export']));
    expect(passed(closed())).toEqual(expect.arrayContaining(['assessment', 'riskCard']));
    const archived = the(move(closed(), 'archive'));
    expect(open(archived)).not.toContain('qualityReview');
    expect(passed(archived)).toEqual(expect.arrayContaining(['assessment', 'qualityReview']));
    const reopened = { ...archived, stage: 'handling' } as const;
    expect(open(reopened)).toEqual(open(reported()));
  });

  it('[M-26] passes its own gates', () => {
    const before = closed();
    expect(settledGuard(before, the(move(before, 'reopen', '发现新证据'))).ok).toBe(true);
  });
});
