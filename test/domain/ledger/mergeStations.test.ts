import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { mergeStations, packOutcome } from '#domain/ledger/mergeStations.ts';
import type { OpenedPack } from '#domain/ledger/mergeStations.ts';
import { stationRow, StationRow } from '#domain/ledger/stationPack.ts';
import type { LeftOutRow } from '#domain/ledger/stationPack.ts';
import { ledgerCase } from './ledgerCases.ts';
import { at } from '#test/people/aCase.ts';

const keyA = Sha256.parse('a'.repeat(64));
const keyB = Sha256.parse('b'.repeat(64));

const row = (id: string, revision: number, name = '某案', badgeNumber = ''): StationRow => {
  const one = ledgerCase({}, { id, revision, name });
  const officers = one.ledger.officers.map((officer) => ({ ...officer, badgeNumber }));
  return stationRow({ ...one, ledger: { ...one.ledger, officers } });
};
const pack = (keyFingerprint: Sha256, ...rows: readonly StationRow[]): OpenedPack => ({
  unitName: keyFingerprint === keyA ? '示例一所' : '示例二所',
  keyFingerprint,
  madeAt: at('28T09:00'),
  rows,
});
const own = (id: string, name = '某案') => ledgerCase({}, { id, name });
const namesOf = (merged: ReturnType<typeof mergeStations>) => merged.cases.map(({ name }) => name);

describe('ledgers of several stations', () => {
  it('[S-9] counts the row that was saved more often, whatever the order of the packs', () => {
    const packs = [pack(keyA, row('c1', 3, '旧名')), pack(keyA, row('c1', 5, '新名'))];
    for (const order of [packs, packs.toReversed()]) {
      const merged = mergeStations([], order, []);
      expect(namesOf(merged)).toEqual(['新名']);
      expect(merged.conflicts).toEqual([]);
    }
  });

  it('[S-14] takes a row made before the step and the sort of place were counted, as not said', () => {
    const { step, placeKind, ...before } = row('c1', 1).ledger;
    const read = StationRow.parse({ ...row('c1', 1), ledger: before });
    expect([step, placeKind]).toEqual(['unknown', 'unknown']);
    expect(read).toEqual(row('c1', 1));
  });

  it('[S-9] changes nothing when the same pack comes again', () => {
    const one = pack(keyA, row('c1', 3), row('c2', 1));
    expect(mergeStations([], [one, one], [])).toEqual(mergeStations([], [one], []));
    expect(packOutcome(one, [one])).toEqual({ added: 0, renewed: 0, unchanged: 2, older: 0 });
  });

  it('[S-9] loses no case, whatever packs come in whatever order', () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(keyA, keyB), rows), { maxLength: 4 }), (sent) => {
        const packs = sent.map(([key, those]) =>
          pack(key, ...those.map(([id, revision]) => row(`c${id}`, revision, `${key[0]}${id}${revision}`))),
        );
        const ids = new Set(packs.flatMap(({ rows: all }) => all.map(({ id }) => id)));
        const merged = mergeStations([], packs, []);
        expect(new Set(merged.cases.map(({ id }) => id))).toEqual(ids);
        expect(merged.cases).toHaveLength(ids.size);
      }),
    );
  });

  it('[S-9] counts what a pack changed by cases', () => {
    const before = [pack(keyA, row('c1', 3), row('c2', 2), row('c4', 9)), pack(keyB, row('c3', 1))];
    const next = pack(keyA, row('c1', 4), row('c2', 2), row('c3', 1), row('c4', 8));
    expect(packOutcome(next, before)).toEqual({ added: 1, renewed: 1, unchanged: 1, older: 1 });
  });

  it('[S-10] shows one save told in two ways side by side', () => {
    const merged = mergeStations([], [pack(keyA, row('c1', 3, '甲')), pack(keyA, row('c1', 3, '乙'))], []);
    expect(namesOf(merged)).toEqual(['甲']);
    expect(merged.conflicts.map(({ kind, sides }) => [kind, sides.map((side) => side.isCounted)])).toEqual([
      ['differs', [true, false]],
    ]);
  });

  it('[S-10] counts the record of this vault, however often another vault saved the case', () => {
    const merged = mergeStations([own('c1', '本机')], [pack(keyA, row('c1', 90, '别处'))], []);
    expect(namesOf(merged)).toEqual(['本机']);
    expect(merged.cases[0]?.station).toBeNull();
    expect(merged.conflicts).toHaveLength(1);
  });

  it('[S-10] is silent where this vault and another say the same', () => {
    const mine = own('c1');
    const merged = mergeStations([mine], [pack(keyA, stationRow(mine))], []);
    expect([merged.cases.length, merged.conflicts.length]).toEqual([1, 0]);
  });

  it('[S-10] names two cases of two vaults that may be one event, and counts both until somebody decides', () => {
    const packs = [
      pack(keyA, row('c1', 1, '甲所报', '990001')),
      pack(keyB, row('c2', 1, '乙所报', '990001')),
    ];
    const merged = mergeStations([], packs, []);
    expect(namesOf(merged)).toEqual(['甲所报', '乙所报']);
    expect(merged.conflicts.map(({ kind }) => kind)).toEqual(['twice']);
    const left: LeftOutRow = {
      caseId: 'c2',
      keyFingerprint: keyB,
      reason: '与甲所同一起',
      by: '测试督察甲',
      at: at('29T09:00'),
    };
    const settled = mergeStations([], packs, [left]);
    expect(namesOf(settled)).toEqual(['甲所报']);
    expect(settled.conflicts[0]?.sides.map(({ leftOut }) => leftOut?.reason ?? null)).toEqual([
      null,
      '与甲所同一起',
    ]);
  });

  it('[S-10] suspects the name as well where a side has no badge number, as auxiliaries often have none', () => {
    const twice = (...packs: readonly OpenedPack[]) =>
      mergeStations([], packs, []).conflicts.map(({ kind }) => kind);
    expect(twice(pack(keyA, row('c1', 1, '甲')), pack(keyB, row('c2', 1, '乙')))).toEqual(['twice']);
    expect(twice(pack(keyA, row('c1', 1, '甲', '990001')), pack(keyB, row('c2', 1, '乙')))).toEqual([
      'twice',
    ]);
    const mine = own('c3');
    expect(mergeStations([mine], [pack(keyA, row('c1', 1, '甲'))], []).cases).toHaveLength(2);
  });

  it('[S-10] looks through ten thousand cases of one name without comparing each with each', () => {
    const rows = Array.from({ length: 10_000 }, (_, place) => ({
      ...row(`c${place}`, 1, '案'),
      occurredAt: Moment.parse(
        new Date(Date.UTC(2000, 0, 1 + place)).toISOString().replace('.000Z', '+00:00'),
      ),
    }));
    const before = performance.now();
    expect(mergeStations([], [pack(keyA, ...rows)], []).conflicts).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('[S-10] does not suspect one vault, other days, or people of other badge numbers', () => {
    const later = { ...row('c2', 1, '乙', '990001'), occurredAt: at('28T09:00') };
    const pairs: readonly (readonly OpenedPack[])[] = [
      [pack(keyA, row('c1', 1, '甲', '990001'), row('c2', 1, '乙', '990001'))],
      [pack(keyA, row('c1', 1, '甲', '990001')), pack(keyB, later)],
      [pack(keyA, row('c1', 1, '甲', '990001')), pack(keyB, row('c2', 1, '乙', '990002'))],
    ];
    for (const packs of pairs) expect(mergeStations([], packs, []).conflicts).toEqual([]);
  });
});
