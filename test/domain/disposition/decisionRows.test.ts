import { describe, expect, it } from 'vitest';
import { closedRoads } from '#domain/disposition/closedRoads.ts';
import * as is from '#domain/disposition/conditions.ts';
import { evaluateRow } from '#domain/disposition/evaluateRow.ts';
import type { DispositionFacts } from '#domain/disposition/facts.ts';
import type { Row } from '#domain/disposition/row.ts';
import { decisionTable, standingsOf } from '#domain/disposition/standings.ts';
import type { TrackId } from '#domain/disposition/tracks.ts';
import { viewOf } from '#domain/disposition/view.ts';
import { aRecord, anOfficer, gradedAs, plainAdult, ruleSet } from './aRecord.ts';

const rowsOf = (tracks: readonly TrackId[]) =>
  decisionTable.filter((row) => row.tracks.some((track) => tracks.includes(track)));
const idsWhere = (rows: readonly Row[], lacks: (row: Row) => boolean) =>
  rows.filter(lacks).map(({ id }) => id);

describe('the elements of the law in every row', () => {
  it('[D-G7b] asks of every road to 袭警罪 that one and the same person is police and on duty', () => {
    const rows = rowsOf(['277-5', '277-5-agg']);
    expect(rows.length).toBeGreaterThan(3);
    expect(idsWhere(rows, ({ target }) => !target.includes(is.targetIsPolice))).toEqual([]);
    expect(idsWhere(rows, ({ target }) => !target.includes(is.onDuty))).toEqual([]);
  });

  it('[D-G25] asks of every road that rests on lawful duty whether the enforcement is disputed', () => {
    const rows = rowsOf(['277-5', '277-5-agg', '277-1', '治61']);
    expect(idsWhere(rows, ({ facts }) => !facts.includes(is.enforcementUndisputed))).toEqual([]);
  });

  it('[D-G7a] asks of every road to 妨害公务罪 that the duty of the person was being done', () => {
    expect(idsWhere(rowsOf(['277-1']), ({ target }) => !target.includes(is.onDuty))).toEqual([]);
  });

  it('[D-G41] keeps a row that only compares from standing, whatever else is known', () => {
    const record = aRecord({
      acts: ['bite', 'weaponUse', 'checkpointRush', 'blocking', 'damagePoliceVehicleOrGear'],
      targets: [anOfficer({ injury: gradedAs('seriousSecond') })],
      offender: { ...plainAdult, coerced: 'yes', blindOrDeafMute: 'yes', servingSentence: 'yes' },
      crowd: { gathered: 'yes', role: 'organiser' },
      intent: 'attack',
      lethalRisk: { answer: 'yes', reasons: '刺向颈部' },
    });
    const view = viewOf(record, ruleSet);
    const standing = decisionTable
      .filter(({ weighing }) => weighing === true)
      .map((row) => evaluateRow(view, row).standing);
    expect(standing.length).toBeGreaterThan(10);
    expect(new Set(standing)).toEqual(new Set(['pending']));
  });
});

describe('why a road is closed', () => {
  const records: readonly Partial<DispositionFacts>[] = [
    { acts: ['push'] },
    { acts: ['verbalAbuse'] },
    { acts: ['confinement', 'documentSeizure'] },
    { acts: ['onlinePost'], targets: [] },
    { acts: ['damageOtherProperty'], crowd: { gathered: 'yes', role: 'onlooker' } },
  ];

  it('[D-Q4] is told by the row with the fewest conditions against it', () => {
    for (const over of records) {
      const view = viewOf(aRecord(over), ruleSet);
      for (const { track, unmet } of closedRoads(view, standingsOf(view))) {
        const counts = rowsOf([track]).map(
          (row) => evaluateRow(view, row).conditions.filter(({ state }) => state === 'unmet').length,
        );
        expect(unmet.length, track).toBe(Math.min(...counts));
      }
    }
  });

  it('[D-Q4] is told of the person who comes nearest to the row', () => {
    const targets = [anOfficer({ capacity: 'closeRelative', duty: 'unrelated' }), anOfficer()];
    for (const order of [targets, targets.toReversed()]) {
      const view = viewOf(aRecord({ acts: ['push'], targets: order, actsComplete: 'yes' }), ruleSet);
      const closed = closedRoads(view, standingsOf(view)).find(({ track }) => track === '277-5-agg');
      expect(closed?.unmet.map(({ factKey }) => factKey)).toEqual(['intent']);
    }
  });
});
