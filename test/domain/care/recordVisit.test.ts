import { describe, expect, it } from 'vitest';
import { recordVisit } from '#domain/care/recordVisit.ts';
import type { CondolenceVisit } from '#domain/care/condolenceVisit.ts';
import { aCase, anItem, at, stamp } from '#test/people/aCase.ts';
import { aVisit } from '#test/people/aVisit.ts';

const visit = (changes: Partial<CondolenceVisit> = {}): CondolenceVisit =>
  aVisit({
    id: 'v1',
    at: at('24T20:59'),
    place: '测试医院',
    level: 'district',
    visitors: [{ name: '测试督察长', post: '', unit: '' }],
    ...changes,
  });

describe('condolence visits', () => {
  it('[C-1] go to people who were harmed in this case', () => {
    expect(recordVisit(aCase(), visit(), stamp).ok).toBe(true);
    expect(recordVisit(aCase(), visit({ officerIds: ['person2'] }), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.personUnknown' },
    });
  });

  it('[C-1] are recorded after they took place', () => {
    expect(recordVisit(aCase(), visit({ at: at('24T21:01') }), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.timeInFuture' },
    });
  });

  it('[C-66] are not before anybody was harmed', () => {
    const { occurredAt } = aCase().incident;
    expect(recordVisit(aCase(), visit({ at: at('24T20:34') }), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.timesOutOfOrder', detail: { earlier: '案发时间', later: '慰问时间' } },
    });
    expect(recordVisit(aCase(), visit({ at: occurredAt }), stamp).ok).toBe(true);
  });

  it('[C-2] with money say where the money comes from', () => {
    expect(recordVisit(aCase(), visit({ amountFen: 1 }), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'care.amountInvalid' },
    });
    expect(recordVisit(aCase(), visit({ amountFen: 1, fundSource: '工会经费' }), stamp).ok).toBe(true);
  });

  it('[C-29] show photographs only of somebody who agreed, and only evidence of this case', () => {
    const rightsCase = aCase({ evidence: [anItem(1)] });
    const photoIds = ['item1'];
    for (const photoConsent of ['unknown', 'refused'] as const)
      expect(recordVisit(rightsCase, visit({ photoConsent, photoIds }), stamp)).toMatchObject({
        ok: false,
        failure: { code: 'care.photosWithoutConsent' },
      });
    expect(recordVisit(rightsCase, visit({ photoConsent: 'given', photoIds }), stamp).ok).toBe(true);
    expect(recordVisit(aCase(), visit({ photoConsent: 'given', photoIds }), stamp)).toMatchObject({
      ok: false,
      failure: { code: 'case.contradiction' },
    });
  });

  it('[C-1] replace the visit with the same id and stay in order of time', () => {
    const first = recordVisit(aCase(), visit(), stamp);
    const second = first.ok
      ? recordVisit(first.value, visit({ id: 'v0', at: at('24T20:40') }), stamp)
      : first;
    const third = second.ok ? recordVisit(second.value, visit({ place: '家中' }), stamp) : second;
    expect(third.ok && third.value.visits.map((entry) => [entry.id, entry.place])).toEqual([
      ['v0', '测试医院'],
      ['v1', '家中'],
    ]);
  });
});
