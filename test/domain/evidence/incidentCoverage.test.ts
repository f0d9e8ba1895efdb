import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageFields } from '#domain/document/caseFields/coverageFields.ts';
import type { CameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import { cameraWords, togetherWords, windowWords } from '#domain/evidence/coverageWords.ts';
import { incidentCoverage, incidentWindow } from '#domain/evidence/incidentCoverage.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import { aCase, at } from '#test/people/aCase.ts';

const ms = (clock: string) => epochMs(at(`24T${clock}`));
const camera = (device: string, ...spans: readonly (readonly [string, string])[]): CameraCoverage => ({
  device,
  deviceId: device,
  recordings: spans.map(([from, until], index) => ({
    evidenceNumber: index + 1,
    fromMs: ms(from),
    untilMs: ms(until),
    how: '',
  })),
  gaps: [],
});
const window = { fromMs: ms('20:30'), untilMs: ms('21:00'), fromWhat: '到达' } as const;
const silence = {
  id: 'silence1',
  from: at('24T20:40'),
  until: at('24T20:45'),
  reason: '更换电池',
  by: '测试民警丁',
  at: at('24T22:00'),
};
const devices = [
  {
    id: '1号',
    kind: 'bodyCamera',
    label: '1号',
    model: '',
    number: '',
    wearer: '',
    badgeNumber: '',
    deviation: null,
    silences: [silence],
  },
] as const;
const one = camera('1号', ['20:20', '20:40'], ['20:45', '21:10']);
const two = camera('2号', ['20:38', '20:43']);

describe('the window of the incident', () => {
  const incident = { arrivedAt: null, calledAt: null, occurredAt: at('24T20:35'), endedAt: at('24T21:00') };

  it('[E-160] runs from arrival, else the call, else the act, and never begins after the act', () => {
    const arrived = { ...incident, calledAt: at('24T20:28'), arrivedAt: at('24T20:30') };
    expect(incidentWindow(arrived)).toEqual(window);
    expect(incidentWindow({ ...arrived, arrivedAt: null })).toMatchObject({ fromWhat: '接报' });
    expect(incidentWindow(incident)).toMatchObject({ fromWhat: '案发', fromMs: ms('20:35') });
    const late = { ...incident, arrivedAt: at('24T20:40') };
    expect(incidentWindow(late)).toMatchObject({ fromWhat: '案发', fromMs: ms('20:35') });
  });

  it('[E-160] is not known while nobody said when it ended', () => {
    expect(incidentWindow({ ...incident, endedAt: null })).toBeNull();
    expect(coverageFields(aCase())).toEqual({ windowText: null, togetherText: null, rows: [] });
  });
});

describe('what the cameras recorded of it', () => {
  const coverage = incidentCoverage([one, two], devices, window);
  const [first, second] = coverage.cameras;

  it('[E-161] counts inside the window only, names what is missing with its reason, and keeps before and after apart', () => {
    expect(first).toMatchObject({ percent: 83.3, coveredMs: 25 * 60_000 });
    expect(first?.uncovered).toEqual([{ fromMs: ms('20:40'), untilMs: ms('20:45'), reason: '更换电池' }]);
    expect(first?.before).toEqual([{ fromMs: ms('20:20'), untilMs: ms('20:30') }]);
    expect(first?.after).toEqual([{ fromMs: ms('21:00'), untilMs: ms('21:10') }]);
    expect(second?.uncovered.map(({ reason }) => reason)).toEqual([null, null]);
  });

  it('[E-162] finds where two cameras ran at once, and what neither recorded', () => {
    expect(first?.overlaps).toEqual([
      { device: '2号', spans: [{ fromMs: ms('20:38'), untilMs: ms('20:40') }] },
    ]);
    expect(coverage.together).toEqual({
      percent: 93.3,
      uncovered: [{ fromMs: ms('20:43'), untilMs: ms('20:45') }],
    });
  });

  it('[E-163] is said in words', () => {
    expect(windowWords(window)).toBe('2026-03-24 20:30:00（到达）至21:00:00（结束），00:30:00');
    expect(first && cameraWords(first)).toBe(
      '摄录00:25:00，占83.3%；未摄录1段：20:40:00至20:45:00（00:05:00）更换电池；' +
        '与2号同时摄录：20:38:00至20:40:00（00:02:00）；区间之前：20:20:00至20:30:00（00:10:00）；区间之后：21:00:00至21:10:00（00:10:00）',
    );
    expect(togetherWords(coverage)).toBe(
      '2台设备合计覆盖93.3%；没有任何设备摄录：20:43:00至20:45:00（00:02:00）',
    );
  });

  it('[E-161] says 100 only when nothing of the window is missing', () => {
    const minute = fc.integer({ min: 0, max: 90 });
    const span = fc.tuple(minute, minute).map(([a, b]) => ({
      evidenceNumber: 1,
      fromMs: ms('20:15') + Math.min(a, b) * 60_000,
      untilMs: ms('20:15') + Math.max(a, b) * 60_000,
      how: '',
    }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), (recordings) => {
        const [seen] = incidentCoverage([{ ...two, recordings }], [], window).cameras;
        const missing = seen?.uncovered.reduce((sum, gap) => sum + gap.untilMs - gap.fromMs, 0) ?? 0;
        expect((seen?.coveredMs ?? 0) + missing).toBe(window.untilMs - window.fromMs);
        expect(seen?.percent === 100).toBe(missing === 0);
      }),
    );
  });
});
