import { describe, expect, it } from 'vitest';
import { caseClockFacts } from '#domain/case/caseClockFacts.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { settledGuard } from '#domain/case/moveStage.ts';
import { reportFields } from '#domain/document/caseFields/reportFields.ts';
import { nextSteps } from '#domain/case/nextSteps.ts';
import { reportParagraphs } from '#domain/document/caseFields/reportParagraphs.ts';
import { paperSubjects } from '#domain/document/paperSubjects.ts';
import { Template } from '#domain/document/template.ts';
import { Moment } from '#domain/kernel/moment.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changedSince } from '#domain/papers/changedSince.ts';
import { isNear } from '#domain/timeLimits/nearness.ts';
import { clocksOf, runningClocks } from '#domain/timeLimits/runningClocks.ts';
import {
  changedParagraphs,
  draftParagraphs,
  standingOf,
  unsaidParagraphs,
} from '#domain/upward/paragraphStanding.ts';
import { recordInstruction, strikeUpward } from '#domain/upward/recordInstruction.ts';
import type { InstructionInput } from '#domain/upward/recordInstruction.ts';
import { recordReport, standingWords } from '#domain/upward/recordReport.ts';
import type { ReportInput } from '#domain/upward/recordReport.ts';
import { editionLabel, instructionState } from '#domain/upward/upwardReport.ts';
import type { ReportRecipient } from '#domain/upward/upwardReport.ts';
import w07 from '../../../templates/W07/template.json' with { type: 'json' };
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';
import { someSettings } from '#test/vault/sampleRecords.ts';
import { day } from '../registers/aRegister.ts';
import { stepBasis } from '#test/domain/stepBasis.ts';

const unit = someSettings();
const theCase = aCase({ evidence: [anItem(1)] });
const city: ReportRecipient = {
  id: 'city',
  level: 'city',
  office: '虚构市公安局维权办',
  role: 'main',
  sent: null,
  receipt: null,
};
const left: ReportRecipient = {
  ...city,
  sent: { channel: 'network', at: at('24T20:50'), by: '测试民警丁' },
};

function aReport(changes: Partial<ReportInput> = {}): ReportInput {
  return {
    id: 'r1',
    edition: 'first',
    paragraphs: [...draftParagraphs(theCase, 'first')],
    signerName: '测试督察长巳',
    urgency: null,
    issuedOn: day('2026-03-24'),
    attachments: [],
    recipients: [city],
    ...changes,
  };
}

function anInstruction(changes: Partial<InstructionInput> = {}): InstructionInput {
  return {
    id: 'i1',
    reportId: null,
    level: 'city',
    office: '虚构市公安局',
    givenBy: '',
    receivedAt: at('24T20:55'),
    text: '依法从快办理，做好慰问。',
    dueOn: day('2026-03-27'),
    owner: '测试民警丙',
    evidenceIds: [],
    result: null,
    ...changes,
  };
}

function done(result: Result<RightsCase>): RightsCase {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const said = (failure: Failure) => failure.detail?.['field'] ?? failure.code;
const refusedAt = (result: Result<RightsCase>) => (result.ok ? null : said(result.failure));
const reported = (report: ReportInput, before = theCase) => recordReport(before, report, stamp);
const ordered = (input: InstructionInput, before = theCase) => recordInstruction(before, input, stamp);

describe('the words of a report', () => {
  it('[U-1] begin as the record has them, and say nothing nobody recorded', () => {
    const keys = reportParagraphs(theCase, 'first').map(({ key }) => key);
    expect(keys).toEqual([
      'overview:opening',
      'injuries:person1',
      'measures:evidence',
      'measures:custody',
      'nextSteps:usual',
    ]);
    const last = (edition: 'first' | 'final') => reportParagraphs(theCase, edition).at(-1)?.text;
    expect(last('first')).toContain('后续情况及时续报');
    expect(last('final')).not.toContain('续报');
  });

  it('[U-2] are printed as they were written, one paper for each report that stands', () => {
    const template = Template.parse(w07);
    expect(paperSubjects(template, theCase)).toEqual([{ id: null, label: '' }]);
    const own = { id: 'own', section: 'nextSteps', key: null, recorded: '', text: '请市局指导。' } as const;
    const copy = { ...city, id: 'province', office: '虚构省公安厅维权办', role: 'copy' } as const;
    const first = done(reported(aReport({ paragraphs: [own], recipients: [city, copy] })));
    const both = done(reported(aReport({ id: 'r2', edition: 'followUp' }), first));
    expect(paperSubjects(template, both)).toEqual([
      { id: 'r1', label: '初报' },
      { id: 'r2', label: '续报' },
    ]);
    const fields = (subjectId: string | null) =>
      reportFields(both, unit, { madeAt: at('24T21:00'), subjectId });
    expect(fields('r1')).toMatchObject({
      editionText: '初报',
      recipient: '虚构市公安局维权办',
      copyTo: '虚构省公安厅维权办',
      signerName: '测试督察长巳',
      urgencyText: null,
      overview: [],
      nextSteps: ['请市局指导。'],
    });
    expect(fields('r2').editionText).toBe('续报');
    expect(fields(null).overview).toHaveLength(1);
  });

  it('[U-3] are held against the record paragraph by paragraph', () => {
    const [opening] = draftParagraphs(theCase, 'first');
    if (opening === undefined) throw new Error('the record words an opening');
    const now = reportParagraphs(theCase, 'first');
    const moved = { ...theCase, incident: { ...theCase.incident, place: '虚构区示例路20号' } };
    const later = reportParagraphs(moved, 'first');
    expect(standingOf(opening, now)).toBe('asRecorded');
    expect(standingOf({ ...opening, text: '另有说法。' }, now)).toBe('edited');
    expect(standingOf(opening, later)).toBe('recordChanged');
    expect(standingOf({ ...opening, text: later[0]?.text ?? '' }, later)).toBe('asRecorded');
    expect(standingOf({ ...opening, key: 'injuries:gone' }, now)).toBe('recordGone');
    expect(standingOf({ ...opening, key: null }, now)).toBe('ownWords');
    expect(unsaidParagraphs([opening], now)).toHaveLength(now.length - 1);
    const report = done(reported(aReport())).upward.reports[0];
    if (report === undefined) throw new Error('the report is kept');
    expect([changedParagraphs(theCase, report), changedParagraphs(moved, report)]).toEqual([0, 1]);
  });
});

describe('a report on its way', () => {
  it('[U-4] keeps its words once it left, and whom it went to', () => {
    const sent = done(reported(aReport({ recipients: [left] })));
    expect(refusedAt(reported(aReport({ recipients: [left], signerName: '别人' }), sent))).toBe('正文');
    expect(refusedAt(reported(aReport({ recipients: [city] }), sent))).toBe('报送');
    const receipt = {
      signer: '测试民警庚',
      at: at('24T20:58'),
      number: '虚市维收〔2026〕8号',
      evidenceIds: ['item1'],
    };
    const receipted = done(reported(aReport({ recipients: [{ ...left, receipt }] }), sent));
    const kept = receipted.upward.reports[0];
    expect(kept?.recipients[0]?.receipt).toEqual(receipt);
    expect(kept === undefined ? '' : standingWords(kept)).toBe('已报出，回执齐全');
    expect(receipted.events.at(-1)?.kind).toBe('upwardReportSent');
    expect(changedSince({ events: receipted.events.slice(-1) }, at('24T20:00'))).toEqual([]);
  });

  it('[U-5] follows a first report, and is taken in only after it was sent', () => {
    const refusal = (changes: Partial<ReportInput>, before = theCase) =>
      refusedAt(reported(aReport(changes), before));
    expect(refusal({ edition: 'final' })).toBe('报告种类');
    const first = done(reported(aReport()));
    expect(refusal({ id: 'r2' }, first)).toBe('报告种类');
    const second = done(reported(aReport({ id: 'r2', edition: 'followUp' }), first));
    const third = done(reported(aReport({ id: 'r3', edition: 'followUp' }), second));
    const all = done(reported(aReport({ id: 'r4', edition: 'final' }), third));
    expect(all.upward.reports.map((report) => editionLabel(report, all.upward))).toEqual([
      '初报',
      '续报',
      '续报（第2次）',
      '终报',
    ]);
    expect(refusal({ id: 'r5', edition: 'final' }, all)).toBe('报告种类');
    const receipt = { signer: '测试民警庚', at: at('24T20:40'), number: '', evidenceIds: [] };
    expect(refusal({ recipients: [{ ...city, receipt }] })).toBe('回执');
    expect(refusal({ recipients: [{ ...left, receipt }] })).toBe('case.timesOutOfOrder');
    expect(refusal({ recipients: [{ ...city, role: 'copy' }] })).toBe('主送机关');
    expect(refusal({ recipients: [city, { ...city, id: 'twice' }] })).toBe('报送');
    const unknown = { ...receipt, at: at('24T20:55'), evidenceIds: ['item9'] };
    expect(refusal({ recipients: [{ ...left, receipt: unknown }] })).toBe('evidence.notFound');
    const tomorrow = { channel: 'fax', at: at('25T09:00'), by: '测试民警丁' } as const;
    expect(refusal({ recipients: [{ ...city, sent: tomorrow }] })).toBe('报送时间');
  });

  it('[U-8] is struck out with the reason and stays to be read', () => {
    const first = done(reported(aReport()));
    const strike = { what: 'report', id: 'r1', reason: '报错了对象' } as const;
    const struck = done(strikeUpward(first, strike, stamp));
    expect(struck.upward.reports[0]?.struck).toEqual({ at: stamp.now, by: stamp.by, reason: '报错了对象' });
    expect(refusedAt(reported(aReport(), struck))).toBe('专报');
    expect(refusedAt(strikeUpward(struck, strike, stamp))).toBe('upward.entryUnknown');
    expect(reported(aReport({ id: 'r2' }), struck).ok).toBe(true);
  });
});

describe('the guide of a 重大 case', () => {
  const stepOf = (rightsCase: RightsCase) => {
    const { state, why } = nextSteps(rightsCase, stepBasis).find(({ id }) => id === 'firstReport') ?? {};
    return `${state} ${why?.split('。')[0]}`;
  };
  const major: RightsCase = { ...theCase, level: 'major' };

  it('[U-9] asks for the first report until one office has it', () => {
    const written = done(reported(aReport(), major));
    const sent = done(reported(aReport({ recipients: [left] }), major));
    const strike = { what: 'report', id: 'r1', reason: '报错了对象' } as const;
    expect([major, written, sent, done(strikeUpward(sent, strike, stamp))].map(stepOf)).toEqual([
      'open 还没有写初报',
      'open 初报已经写好，还没有报出',
      'done 重大案件先报市局、省厅维权办，查清以后再续报',
      'open 还没有写初报',
    ]);
  });

  it('[U-9] says of any other case that it does not need it', () => {
    expect(stepOf(theCase)).toMatch(/^notApplicable/u);
  });
});

describe('an order from above', () => {
  const later = (time: string) => Moment.parse(`2026-03-${time}+08:00`);

  it('[U-6] runs as a clock of the case until the end of its last day', () => {
    const facts = caseClockFacts(done(ordered(anInstruction())));
    const [clock] = runningClocks(facts, [], [], stamp.now);
    if (clock === undefined) throw new Error('the order runs');
    expect(clock).toMatchObject({ subjectId: 'i1', subjectName: '依法从快办理，做好慰问。' });
    const isLate = (time: string) => isNear(clock, 'overdue', Date.parse(later(time)));
    expect([isLate('27T23:59:00'), isLate('28T00:00:00')]).toEqual([false, true]);
    const state = (on: string) =>
      instructionState({ struck: null, result: null, dueOn: day('2026-03-27') }, day(on));
    expect(state('2026-03-27')).toBe('open');
    const withoutDay = caseClockFacts(done(ordered(anInstruction({ dueOn: null }))));
    expect(runningClocks(withoutDay, [], [], stamp.now)).toEqual([]);
  });

  it('[U-6] asks for nothing that is not there: a case without orders has no such clocks', () => {
    expect(caseClockFacts(theCase).tasks).toBeUndefined();
  });

  it('[U-7] is done when the result, the person and the time are written down', () => {
    const result = { at: at('24T20:59'), by: '测试民警丙', text: '已慰问并立案。', evidenceIds: ['item1'] };
    const settled = done(ordered(anInstruction({ result })));
    const [clock] = clocksOf(caseClockFacts(settled), [], [], stamp.now);
    expect(clock?.endedAt).toBe(result.at);
    expect(settled.events.at(-1)).toMatchObject({ kind: 'instructionSettled' });
    expect(refusedAt(ordered(anInstruction({ dueOn: day('2026-03-23') })))).toBe('办结期限');
    const early = { ...result, at: at('24T20:40') };
    expect(refusedAt(ordered(anInstruction({ result: early })))).toBe('case.timesOutOfOrder');
    expect(refusedAt(ordered(anInstruction({ receivedAt: at('25T08:00') })))).toBe('收到时间');
    expect(refusedAt(ordered(anInstruction({ reportId: 'r9' })))).toBe('upward.entryUnknown');
    expect(refusedAt(ordered(anInstruction({ evidenceIds: ['item9'] })))).toBe('evidence.notFound');
  });

  it('[U-8] that was struck out runs no more, cannot be changed, and is still there', () => {
    const kept = done(ordered(anInstruction()));
    const strike = { what: 'instruction', id: 'i1', reason: '重复登记' } as const;
    const struck = done(strikeUpward(kept, strike, stamp));
    expect(struck.upward.instructions).toHaveLength(1);
    expect(caseClockFacts(struck).tasks).toBeUndefined();
    expect(refusedAt(ordered(anInstruction(), struck))).toBe('批示交办');
  });

  it('[M-26] may still come in, and be reported on, after the case was closed', () => {
    const closed = { ...theCase, stage: 'closed' as const };
    expect(settledGuard(closed, done(ordered(anInstruction(), closed))).ok).toBe(true);
    expect(settledGuard(closed, done(reported(aReport(), closed))).ok).toBe(true);
  });
});
