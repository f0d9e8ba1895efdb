import { describe, expect, it } from 'vitest';
import { checkDecision } from '#domain/disposition/checkDecision.ts';
import {
  DiscretionTable,
  discretionNotes,
  discretionText,
  standardProblem,
} from '#domain/disposition/discretion.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { MeasureId } from '#domain/disposition/measures.ts';
import { openTracks } from '#domain/disposition/openTracks.ts';
import { Day } from '#domain/kernel/moment.ts';
import { aDecision } from '#test/people/aDecision.ts';
import { shipped } from '../shipped.ts';
import { aRecord, plainAdult, ruleSetOn } from './aRecord.ts';

const table = DiscretionTable.parse(shipped('policy/discretion'));
type Circumstances = DispositionFacts['seriousCircumstances'];
const judged = (answer: Circumstances['answer'], kinds: Circumstances['kinds'] = [], day = '2026-03-24') => {
  const record = aRecord({
    actDate: Day.parse(day),
    acts: ['blocking'],
    offender: plainAdult,
    obstructedDuty: 'yes',
    seriousCircumstances: { answer, kinds, reasons: '经多次口头警告仍堵住车门' },
  });
  const proposal = openTracks(record, ruleSetOn(day));
  return { proposal, notes: discretionNotes(table, record, proposal) };
};

describe('[D-K53] the table of discretion beside the law', () => {
  it('suggests one measure on the circumstances people recorded, with where it comes from', () => {
    const [note, ...more] = judged('yes', ['ignoredStop']).notes;
    expect(more).toEqual([]);
    expect(note).toMatchObject({ track: '治61', suggests: 'administrativeDetention', verified: false });
    expect(note === undefined ? '' : discretionText(note)).toMatch(/建议行政拘留（.*待核）$/u);
    expect(judged('no').notes.map(({ suggests }) => suggests)).toEqual(['fine']);
  });

  it('says nothing before anybody judged the circumstances, of a kind it does not name, or of a day it does not cover', () => {
    expect(judged('unknown').notes).toEqual([]);
    expect(judged('yes', ['other']).notes).toEqual([]);
    expect(judged('yes', ['ignoredStop'], '2017-03-24').notes).toEqual([]);
    const old = judged('yes', ['ignoredStop'], '2019-03-24').notes;
    expect(old.map(({ id }) => id)).toEqual(['zhi61-serious-2018']);
  });

  it('chooses nothing: the proposal of the law stays what it is', () => {
    const { proposal } = judged('no');
    expect(proposal.leading).toBe('治61');
    expect(JSON.stringify(proposal)).not.toContain('zhi61');
  });

  it('wants a reason from a decision that departs from it, harder or lighter', () => {
    const { proposal, notes } = judged('yes', ['ignoredStop']);
    const refusal = (measure: MeasureId, reason = '') => {
      const decision = aDecision({ track: '治61', measure, reason });
      const answer = checkDecision(decision, proposal, { notes: [], discretion: notes, earlier: null });
      return answer.ok ? null : answer.failure;
    };
    expect(refusal('administrativeDetention')).toBeNull();
    expect(refusal('fine')?.detail?.['rule']).toContain('D-K53');
    expect(refusal('fine', '初次违法，当场认错并取得谅解，罚款足以惩戒')).toBeNull();
    const other = aDecision({ track: '治50', measure: 'warning', reason: '' });
    const beside = checkDecision(other, proposal, { notes: [], discretion: notes, earlier: null });
    expect(beside.ok ? '' : String(beside.failure.detail?.['rule'])).not.toContain('D-K53');
  });

  it('holds from its first to its last day, and marks once what nobody has checked', () => {
    const on = (day: string) => judged('yes', ['ignoredStop'], day).notes.map(({ id }) => id);
    expect(on('2018-06-04')).toEqual([]);
    expect(on('2018-06-05')).toEqual(['zhi61-serious-2018']);
    expect(on('2025-12-31')).toEqual(['zhi61-serious-2018']);
    expect(on('2026-01-01')).toEqual(['zhi61-serious-2026']);
    const note = { id: 'x', track: '治61', text: '情节严重', suggests: 'fine', source: '本局' } as const;
    expect(discretionText({ ...note, verified: true })).toBe('情节严重，建议罚款（本局）');
    expect(discretionText({ ...note, verified: false })).toBe('情节严重，建议罚款（本局，待核）');
    expect(discretionText({ ...note, source: '本局（待核）', verified: false })).toBe(
      '情节严重，建议罚款（本局（待核））',
    );
  });

  it('[D-K70] is no line for a crime, nor with a measure of another kind of case, nor with its days turned round', () => {
    const line = { track: '治61', from: Day.parse('2026-01-01'), to: null, suggests: 'fine' } as const;
    expect(standardProblem(line)).toBeNull();
    expect(standardProblem({ ...line, suggests: 'criminalDetention' })).toContain('不能建议');
    expect(standardProblem({ ...line, track: '277-5', suggests: 'criminalDetention' })).toContain('不能建议');
    expect(standardProblem({ ...line, to: Day.parse('2025-12-31') })).toContain('早于起期');
    expect(standardProblem({ ...line, to: line.from })).toBeNull();
  });
});
