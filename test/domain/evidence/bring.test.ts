import { describe, expect, it } from 'vitest';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { recordCollection, recordParticulars } from '#domain/evidence/recordCollection.ts';
import { recordWebCapture, WebCaptureInput } from '#domain/evidence/recordWebCapture.ts';
import { registerThing, ThingInput, tieScan } from '#domain/evidence/registerThing.ts';
import type { Result } from '#domain/kernel/result.ts';
import { aCase, anItem, aThing, at, stamp } from '#test/people/aCase.ts';

const rightsCase = aCase({ evidence: [anItem(1), aThing(2)] });
const taken = (result: Result<RightsCase>): RightsCase => {
  if (!result.ok) throw new Error(result.failure.code);
  return RightsCase.parse(result.value);
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'taken' : result.failure.code);
const collection = { ...anItem(1).collection, at: at('24T20:00') };

describe('how an item was taken', () => {
  it('[E-13] is filled in bit by bit and leaves one entry of the history', () => {
    const change = {
      evidenceId: 'item1',
      collection: { ...collection, filmed: 'yes' as const },
      storagePlace: '保密柜',
    };
    const after = taken(recordCollection(rightsCase, change, stamp));
    expect(after.evidence[0]).toMatchObject({
      storagePlace: '保密柜',
      collection: { filmed: 'yes', recordMade: 'unknown' },
    });
    expect(after.evidence[0]?.file).toEqual(anItem(1).file);
    expect(after.events.at(-1)).toMatchObject({ kind: 'collectionRecorded', summary: '填写证据1的取证经过' });
  });

  it('[E-13] lies in the past, of an item that is there', () => {
    const late = { ...collection, at: at('25T09:00') };
    expect(
      codeOf(
        recordCollection(rightsCase, { evidenceId: 'item1', collection: late, storagePlace: '' }, stamp),
      ),
    ).toBe('case.timeInFuture');
    const copied = { ...collection, copiedAt: at('25T09:00') };
    expect(
      codeOf(
        recordCollection(rightsCase, { evidenceId: 'item1', collection: copied, storagePlace: '' }, stamp),
      ),
    ).toBe('case.timeInFuture');
    expect(codeOf(recordParticulars(rightsCase, { evidenceId: 'gone', particulars: null }, stamp))).toBe(
      'evidence.notFound',
    );
  });

  it('[E-13] holds the formalities of its kind of paper', () => {
    const particulars = {
      kind: 'explanation',
      handlers: ['测试民警乙'],
      signed: 'yes',
      stamped: 'unknown',
    } as const;
    expect(
      taken(recordParticulars(rightsCase, { evidenceId: 'item1', particulars }, stamp)).evidence[0]
        ?.particulars,
    ).toEqual(particulars);
  });
});

describe('a thing without a file', () => {
  const thing = {
    title: '断裂的挂夹',
    legalKind: 'physicalEvidence',
    quantity: '1个',
    features: '黑色',
    collection,
    storagePlace: '物证室',
  } as const;

  it('[E-14] gets the next number and a first link of custody', () => {
    const after = taken(registerThing(rightsCase, thing, { id: 'item3', stamp }));
    expect(after.evidence.at(-1)).toMatchObject({
      number: 3,
      file: null,
      origin: { kind: 'registered', quantity: '1个' },
      custody: [{ act: 'registered' }],
    });
  });

  it('[E-14] must lie somewhere', () => {
    expect(ThingInput.safeParse({ ...thing, storagePlace: ' ' }).success).toBe(false);
  });

  it('[E-14] has its scans tied to it, and nothing else has', () => {
    const after = taken(tieScan(rightsCase, { evidenceId: 'item1', parentId: 'item2' }, stamp));
    expect(after.evidence[0]?.origin).toEqual({ kind: 'scan', parentId: 'item2' });
    expect(codeOf(tieScan(rightsCase, { evidenceId: 'item1', parentId: 'item1' }, stamp))).toBe(
      'evidence.notRegistered',
    );
    expect(codeOf(tieScan(rightsCase, { evidenceId: 'item2', parentId: 'item2' }, stamp))).toBe(
      'evidence.hasNoFile',
    );
    expect(codeOf(tieScan(rightsCase, { evidenceId: 'gone', parentId: 'item2' }, stamp))).toBe(
      'evidence.notFound',
    );
  });
});

describe('what was found on the net', () => {
  const capture: WebCaptureInput = {
    id: null,
    url: 'https://example.invalid/post/1',
    platform: '测试平台',
    accountName: '测试账号',
    accountId: '',
    publishedAt: '2026-03-24 20:00',
    capturedAt: at('24T20:30'),
    operators: ['测试民警乙', '测试民警丙'],
    environment: '互联网计算机，时间与国家授时中心核对',
    method: '滚动截屏',
    content: '虚构的侮辱文字',
    spread: '浏览12次',
    evidenceIds: ['item1'],
  };
  const ids = { newId: 'capture1', stamp };

  it('[E-15] is recorded with its files, and changed under its id', () => {
    const first = taken(recordWebCapture(rightsCase, capture, ids));
    expect(first.webCaptures).toEqual([{ ...capture, id: 'capture1' }]);
    const second = taken(recordWebCapture(first, { ...capture, id: 'capture1', spread: '浏览900次' }, ids));
    expect(second.webCaptures.map(({ spread }) => spread)).toEqual(['浏览900次']);
  });

  it('[E-15] needs an operator, items that are there and a time that has been', () => {
    expect(WebCaptureInput.safeParse({ ...capture, operators: [] }).success).toBe(false);
    expect(codeOf(recordWebCapture(rightsCase, { ...capture, evidenceIds: ['gone'] }, ids))).toBe(
      'evidence.notFound',
    );
    expect(codeOf(recordWebCapture(rightsCase, { ...capture, id: 'gone' }, ids))).toBe('evidence.notFound');
    expect(codeOf(recordWebCapture(rightsCase, { ...capture, capturedAt: at('25T09:00') }, ids))).toBe(
      'case.timeInFuture',
    );
  });
});
