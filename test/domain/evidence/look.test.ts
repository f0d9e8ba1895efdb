import { describe, expect, it } from 'vitest';
import { cameraPlace, commonAxis, driftCure } from '#domain/evidence/cameraSync.ts';
import { checkEvidence, EvidenceChecklist } from '#domain/evidence/checklist.ts';
import { frameNumberAt, frameStep, momentAt, placeText, steppedTo } from '#domain/evidence/mediaClock.ts';
import { playability } from '#domain/evidence/playability.ts';
import { tickOf } from '#domain/evidence/proofTicks.ts';
import { recordMarker, removeMarker } from '#domain/evidence/recordMarker.ts';
import type { MarkerInput } from '#domain/evidence/recordMarker.ts';
import {
  lineAt,
  recordTranscriptLine,
  removeTranscriptLine,
  transcriptText,
} from '#domain/evidence/recordTranscript.ts';
import {
  minutesText,
  minutesViewed,
  recordViewing,
  secondsPlayed,
  viewedShare,
} from '#domain/evidence/recordViewing.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Result } from '#domain/kernel/result.ts';
import checklistData from '../../../templates/checklists/evidence.json' with { type: 'json' };
import { aCase, aFile, anItem, aThing, at, noClaims, stamp } from '#test/people/aCase.ts';

const aVideo = (number: number, durationMs: number) =>
  anItem(number, {
    file: aFile(number, { claims: { ...noClaims, mediaType: 'video/mp4', codecs: ['avc1'], durationMs } }),
  });
const filmed = aCase({ evidence: [aVideo(1, 32_000)] });
const mark = (changes: Partial<MarkerInput> = {}): MarkerInput => ({
  evidenceId: 'item1',
  id: null,
  fromMs: 26_400,
  untilMs: 29_000,
  note: '挥拳击打面部',
  personIds: ['person1'],
  elementIds: ['assaultFilmed'],
  ...changes,
});
const taken = (result: Result<RightsCase>): RightsCase => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'taken' : result.failure.code);
const itemOf = ({ evidence }: RightsCase) => evidence[0] ?? aThing(9);

describe('a marker', () => {
  it('[E-30] is added, changed and removed, each with one entry of the history', () => {
    const first = taken(recordMarker(filmed, mark(), 'm1', stamp));
    const second = taken(
      recordMarker(first, mark({ fromMs: 2_000, untilMs: null, note: '开始劝阻' }), 'm2', stamp),
    );
    expect(itemOf(second).markers.map(({ id }) => id)).toEqual(['m2', 'm1']);
    const changed = taken(recordMarker(second, mark({ id: 'm1', note: '挥拳' }), 'unused', stamp));
    expect(itemOf(changed).markers.map(({ note }) => note)).toEqual(['开始劝阻', '挥拳']);
    const removed = taken(removeMarker(changed, { evidenceId: 'item1', id: 'm2' }, stamp));
    expect(itemOf(removed).markers).toHaveLength(1);
    expect(removed.events.slice(filmed.events.length).map(({ kind, summary }) => [kind, summary])).toEqual([
      ['evidenceMarked', '标记证据1 00:26.4：挥拳击打面部'],
      ['evidenceMarked', '标记证据1 00:02.0：开始劝阻'],
      ['evidenceMarked', '修改标记证据1 00:26.4：挥拳'],
      ['evidenceMarked', '删除证据1 00:02.0处的标记：开始劝阻'],
    ]);
  });

  it.each([
    ['evidence.placeOutside', mark({ fromMs: 60_000, untilMs: null })],
    ['evidence.placeOutside', mark({ fromMs: 9_000, untilMs: 9_000 })],
    ['evidence.noteUnknown', mark({ id: 'gone' })],
    ['case.personUnknown', mark({ personIds: ['stranger'] })],
    ['evidence.notFound', mark({ evidenceId: 'none' })],
  ])('[E-30] is refused with %s', (code, input) => {
    expect(codeOf(recordMarker(filmed, input, 'm1', stamp))).toBe(code);
  });

  it('[E-30] needs a file to stand in', () => {
    const thing = aCase({ evidence: [{ ...aThing(1), id: 'item1' }] });
    expect(codeOf(recordMarker(thing, mark(), 'm1', stamp))).toBe('evidence.hasNoFile');
  });

  it('[E-31] makes the item prove what it shows, and keeps that when it is removed', () => {
    const checklist = EvidenceChecklist.parse(checklistData);
    const stateIn = (rightsCase: RightsCase) =>
      checkEvidence(rightsCase, checklist).find(({ requirement }) => requirement.id === 'assaultFilmed')
        ?.state;
    expect(stateIn(filmed)).toBe('missing');
    const marked = taken(recordMarker(filmed, mark(), 'm1', stamp));
    expect(stateIn(marked)).toBe('met');
    expect(stateIn(taken(removeMarker(marked, { evidenceId: 'item1', id: 'm1' }, stamp)))).toBe('met');
  });
});

describe('what a marker proves', () => {
  const proofsAfter = (before: RightsCase, changes: Partial<MarkerInput>) =>
    itemOf(taken(recordMarker(before, mark({ elementIds: ['actDone'], ...changes }), 'm1', stamp))).proofs;

  it('[E-207] counts against the people it shows only, and for the whole case when it shows none of them', () => {
    const against = { elementId: 'actDone', counterpartyId: 'person2', strength: 'direct' };
    expect(proofsAfter(filmed, { personIds: ['person1', 'person2'] })).toEqual([against]);
    expect(proofsAfter(filmed, { personIds: ['person1'] })).toEqual([{ ...against, counterpartyId: null }]);
  });

  it('[E-207] adds nothing to what is said already', () => {
    const whole = aCase({ evidence: [{ ...aVideo(1, 32_000), proofs: [tickOf('actDone')] }] });
    expect(proofsAfter(whole, { personIds: ['person2'] })).toEqual([tickOf('actDone')]);
    const once = taken(
      recordMarker(filmed, mark({ elementIds: ['actDone'], personIds: ['person2'] }), 'm1', stamp),
    );
    expect(proofsAfter(once, { personIds: ['person2'] })).toHaveLength(1);
  });
});

describe('a transcript', () => {
  const line = (fromMs: number, text: string, id: string | null = null) => ({
    evidenceId: 'item1',
    id,
    fromMs,
    speaker: '民警甲',
    text,
  });

  it('[E-32] keeps its lines in order of time and is one entry of the history while it is typed', () => {
    const late = taken(recordTranscriptLine(filmed, line(16_000, '警告！'), 't1', stamp));
    const early = taken(recordTranscriptLine(late, line(1_000, '请停止打砸'), 't2', stamp));
    const changed = taken(recordTranscriptLine(early, line(16_500, '警告！立即停止', 't1'), 'unused', stamp));
    const { transcript } = itemOf(changed);
    expect(transcript.map(({ text }) => text)).toEqual(['请停止打砸', '警告！立即停止']);
    expect(changed.events.length - filmed.events.length).toBe(1);
    const others = taken(
      recordTranscriptLine(changed, line(2_000, '好'), 't3', { ...stamp, by: '测试民警乙' }),
    );
    expect(others.events.length - changed.events.length).toBe(1);
    const fewer = taken(removeTranscriptLine(changed, { evidenceId: 'item1', id: 't2' }, stamp));
    expect(itemOf(fewer).transcript.map(({ id }) => id)).toEqual(['t1']);
    expect(codeOf(recordTranscriptLine(filmed, line(99_000, '…'), 't4', stamp))).toBe(
      'evidence.placeOutside',
    );
  });

  it('[E-32] knows the line that is being said, and prints with the time of day', () => {
    const spoken = taken(recordTranscriptLine(filmed, line(16_000, '警告！'), 't1', stamp));
    const { transcript } = itemOf(spoken);
    expect([0, 16_000, 30_000].map((ms) => lineAt(transcript, ms))).toEqual([-1, 0, 0]);
    expect(transcriptText(itemOf(spoken), at('24T20:34'))).toBe('[00:16.0 20:34:16] 民警甲：警告！');
    expect(transcriptText(itemOf(spoken), null)).toBe('[00:16.0] 民警甲：警告！');
  });
});

describe('one frame', () => {
  it('[E-33] follows the claimed rate, and says so when the usual one is taken', () => {
    expect(frameStep({ frameRate: 29.97 })).toMatchObject({ rate: 29.97, isAssumed: false });
    for (const unknown of [null, 0.001, 9_000])
      expect(frameStep({ frameRate: unknown })).toMatchObject({ rate: 25, isAssumed: true });
  });

  it('[E-33] steps through every frame of a minute forth and back without missing one', () => {
    for (const rate of [12, 25, 29.97, 30, 50]) {
      const step = frameStep({ frameRate: rate });
      let seconds = 0;
      for (let frame = 1; frame <= rate * 60; frame += 1) {
        seconds = steppedTo(seconds, 1, step);
        expect(frameNumberAt(seconds, step)).toBe(frame);
      }
      const reached = frameNumberAt(seconds, step);
      expect(frameNumberAt(steppedTo(seconds, -1, step), step)).toBe(reached - 1);
      expect(steppedTo(0, -1, step)).toBe(0);
    }
  });

  it('[E-33] has a place and a time of day', () => {
    expect([0, 12_450, 3_723_000].map(placeText)).toEqual(['00:00.0', '00:12.4', '1:02:03.0']);
    expect(momentAt(at('24T20:34'), 61_000)).toBe('2026-03-24T20:35:01+08:00');
  });
});

describe('cameras in step', () => {
  const first = { fromMs: 1_000_000, untilMs: 1_032_000 };
  const second = { fromMs: 1_015_000, untilMs: 1_045_000 };

  it('[E-34] say what each of them shows at an instant, and that it recorded nothing', () => {
    expect(commonAxis([first, second])).toEqual({ fromMs: 1_000_000, untilMs: 1_045_000 });
    expect(commonAxis([])).toBeNull();
    expect(cameraPlace(second, 1_014_999)).toEqual({ kind: 'silent', when: 'before' });
    expect(cameraPlace(second, 1_020_000)).toEqual({ kind: 'recording', placeMs: 5_000 });
    expect(cameraPlace(first, 1_032_000)).toEqual({ kind: 'silent', when: 'after' });
  });

  it('[E-34] come back into step: gently when close, at once when far', () => {
    expect(driftCure(20, 1)).toEqual({ jump: false, playbackRate: 1 });
    expect(driftCure(200, 2).playbackRate).toBeGreaterThan(2);
    expect(driftCure(-200, 1).playbackRate).toBeLessThan(1);
    expect(driftCure(900, 1)).toEqual({ jump: true, playbackRate: 1 });
  });
});

describe('viewing', () => {
  const twoMinutes = aCase({ evidence: [aVideo(1, 110_000)] });
  const viewer = { personId: 'account2', by: '测试法制辰' };

  it('[E-35] counts seconds that were played, no jump and no rush', () => {
    expect(secondsPlayed(3.8, 4.1, 1)).toEqual([3, 4]);
    expect(secondsPlayed(3, 90, 1)).toEqual([]);
    expect(secondsPlayed(9, 3, 1)).toEqual([]);
    expect(secondsPlayed(3, 4, 4)).toEqual([]);
  });

  it('[E-35] counts a minute of which half was played', () => {
    const seconds = (from: number, until: number) =>
      new Set(Array.from({ length: until - from }, (_, index) => from + index));
    expect(minutesViewed(seconds(0, 30), 110)).toEqual([0]);
    expect(minutesViewed(seconds(0, 29), 110)).toEqual([]);
    expect(minutesViewed(seconds(60, 86), 110)).toEqual([1]);
    expect(minutesViewed(seconds(0, 16), 32)).toEqual([0]);
    expect(minutesText([0, 1, 2, 6])).toBe('第1–3、7分钟');
  });

  it('[E-35] adds up by person, and over all people for the item', () => {
    const half = taken(
      recordViewing(twoMinutes, { evidenceId: 'item1', minutes: [1, 1, 77] }, viewer, stamp.now),
    );
    expect(itemOf(half).viewings).toEqual([{ ...viewer, lastAt: stamp.now, minutes: [1] }]);
    expect(viewedShare(itemOf(half), itemOf(half).viewings)).toBe(0.5);
    const other = { personId: 'account1', by: '测试民警丁' };
    const whole = taken(recordViewing(half, { evidenceId: 'item1', minutes: [0] }, other, stamp.now));
    expect(viewedShare(itemOf(whole), itemOf(whole).viewings)).toBe(1);
    const photo = aCase({ evidence: [anItem(1)] });
    const seen = taken(recordViewing(photo, { evidenceId: 'item1', minutes: [] }, viewer, stamp.now));
    expect(viewedShare(itemOf(seen), itemOf(seen).viewings)).toBe(1);
  });

  it('[E-36] changes nothing but the viewings, and nothing at all when it is not new', () => {
    const seen = taken(recordViewing(twoMinutes, { evidenceId: 'item1', minutes: [0] }, viewer, stamp.now));
    const stripped = { ...seen, evidence: seen.evidence.map((item) => ({ ...item, viewings: [] })) };
    expect(stripped).toEqual(twoMinutes);
    const again = recordViewing(seen, { evidenceId: 'item1', minutes: [0] }, viewer, at('25T09:00'));
    expect(taken(again)).toBe(seen);
  });
});

describe('what can be played', () => {
  const usual = (type: string) => (/avc1|mp4a/u.test(type) ? 'probably' : '');
  const file = (mediaType: string, codecs: string[], damage: string | null = null) =>
    aFile(1, { claims: { ...noClaims, mediaType, codecs, damage } });

  it.each([
    ['video/mp4', ['avc1', 'mp4a'], 'plays'],
    ['video/mp4', ['hvc1', 'mp4a'], 'cannot'],
    ['video/mp4', ['mp4v'], 'cannot'],
    ['video/vnd.avi', ['MJPG'], 'cannot'],
    ['video/mp2t', [], 'cannot'],
    ['audio/amr', [], 'cannot'],
    ['image/heic', [], 'cannot'],
    ['image/tiff', [], 'cannot'],
    ['image/jpeg', [], 'plays'],
    ['video/mp4', [], 'plays'],
  ])('[E-37] is told before playing: %s %j %s', (mediaType, codecs, kind) => {
    const answer = playability(file(mediaType, codecs), usual);
    expect(answer.kind).toBe(kind);
    if (answer.kind === 'cannot') expect(answer.next).toContain('另存副本');
  });

  it('[E-45] decodes no photo of more than a hundred million points', () => {
    const photo = (widthPx: number, heightPx: number) => {
      const jpeg = file('image/jpeg', []);
      return { ...jpeg, claims: { ...jpeg.claims, widthPx, heightPx } };
    };
    expect(playability(photo(10_000, 10_000), usual).kind).toBe('plays');
    expect(playability(photo(50_000, 50_000), usual)).toMatchObject({
      kind: 'cannot',
      what: expect.stringContaining('50000×50000'),
      next: expect.stringContaining('另存副本'),
    });
  });

  it('[E-37] names the coding, the empty file and the damage', () => {
    expect(playability(file('video/mp4', ['hvc1']), usual)).toMatchObject({
      what: expect.stringContaining('H.265'),
    });
    expect(playability(file('video/mp4', ['hvc1']), () => 'maybe').kind).toBe('plays');
    const empty = aFile(1, { sizeBytes: 0 });
    expect(playability(empty, usual)).toMatchObject({
      kind: 'cannot',
      what: expect.stringContaining('0 字节'),
    });
    expect(playability(file('video/mp4', ['avc1'], '结尾缺失'), usual)).toEqual({
      kind: 'damaged',
      what: '结尾缺失',
    });
  });
});
