import { describe, expect, it } from 'vitest';
import { checkDecision } from '#domain/disposition/checkDecision.ts';
import { DiscretionTable, discretionNotes, discretionText } from '#domain/disposition/discretion.ts';
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
});
