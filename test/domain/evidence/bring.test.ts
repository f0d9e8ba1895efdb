import { describe, expect, it } from 'vitest';
import { RightsCase } from '#domain/case/rightsCase.ts';
import { captureGaps } from '#domain/evidence/captureGaps.ts';
import { recordCollection, recordParticulars } from '#domain/evidence/recordCollection.ts';
import { recordWebCapture, WebCaptureInput } from '#domain/evidence/recordWebCapture.ts';
import { StrikeCaptureInput, strikeWebCapture } from '#domain/evidence/strikeWebCapture.ts';
import { webCaptureFields } from '#domain/document/caseFields/webCaptureFields.ts';
import { recordThing, thingOf, ThingInput } from '#domain/evidence/registerThing.ts';
import { tieScan, untieScan } from '#domain/evidence/tieScan.ts';
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
  const thing: ThingInput = {
    evidenceId: null,
    title: '断裂的挂夹',
    legalKind: 'physicalEvidence',
    quantity: '1个',
    features: '黑色',
    sealNumber: '封0001',
    collection,
    storagePlace: '物证室',
  };
  const ids = { newId: 'item3', stamp };

  it('[E-14] gets the next number and a first link of custody', () => {
    const after = taken(recordThing(rightsCase, thing, ids));
    expect(after.evidence.at(-1)).toMatchObject({
      number: 3,
      file: null,
      origin: { kind: 'registered', quantity: '1个', sealNumber: '封0001' },
      custody: [{ act: 'registered' }],
    });
  });

  it('[E-14] must lie somewhere', () => {
    expect(ThingInput.safeParse({ ...thing, storagePlace: ' ' }).success).toBe(false);
  });

  it('[E-14] was taken in the past', () => {
    const late = { ...thing, collection: { ...collection, at: at('25T09:00') } };
    expect(codeOf(recordThing(rightsCase, late, ids))).toBe('case.timeInFuture');
    const copied = { ...thing, collection: { ...collection, copiedAt: at('25T09:00') } };
    expect(codeOf(recordThing(rightsCase, copied, ids))).toBe('case.timeInFuture');
  });

  it('[E-14] is amended under its number, its custody kept, and leaves one entry of the history', () => {
    const after = taken(recordThing(rightsCase, { ...thing, evidenceId: 'item2', quantity: '2个' }, ids));
    expect(after.evidence).toHaveLength(2);
    expect(after.evidence[1]).toMatchObject({
      number: 2,
      title: '断裂的挂夹',
      origin: { quantity: '2个' },
      storagePlace: '物证室',
      custody: aThing(2).custody,
    });
    expect(after.events).toHaveLength(rightsCase.events.length + 1);
    expect(after.events.at(-1)?.summary).toBe('更改证据2 断裂的挂夹的登记');
  });

  it('[E-14] is typed again as it was stored; what has a file or is not there is not amended', () => {
    const after = taken(recordThing(rightsCase, thing, ids));
    expect(after.evidence.map(thingOf)[2]).toEqual({ ...thing, evidenceId: 'item3' });
    expect(thingOf(anItem(1))).toBeNull();
    expect(codeOf(recordThing(rightsCase, { ...thing, evidenceId: 'item1' }, ids))).toBe('evidence.hasFile');
    expect(codeOf(recordThing(rightsCase, { ...thing, evidenceId: 'gone' }, ids))).toBe('evidence.notFound');
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

  it('[E-19] lets a scan go, with the reason in the history and the file as it came', () => {
    const tied = taken(tieScan(rightsCase, { evidenceId: 'item1', parentId: 'item2' }, stamp));
    const after = taken(untieScan(tied, { evidenceId: 'item1', reason: '对错了证据' }, stamp));
    expect(after.evidence).toEqual(rightsCase.evidence);
    expect(after.events.at(-1)).toMatchObject({
      kind: 'scanTied',
      summary: '证据1不再作为证据2的扫描件或者照片：对错了证据',
    });
    expect(codeOf(untieScan(after, { evidenceId: 'item1', reason: '再取消一次' }, stamp))).toBe(
      'evidence.notAScan',
    );
    expect(codeOf(untieScan(after, { evidenceId: 'gone', reason: '没有这份' }, stamp))).toBe(
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
    expect(first.webCaptures).toEqual([{ ...capture, id: 'capture1', struck: null }]);
    const second = taken(recordWebCapture(first, { ...capture, id: 'capture1', spread: '浏览900次' }, ids));
    expect(second.webCaptures.map(({ spread }) => spread)).toEqual(['浏览900次']);
  });

  it('[E-20] says what it does not tell yet', () => {
    expect(captureGaps(capture)).toEqual([]);
    expect(captureGaps({ ...capture, operators: ['测试民警乙', ' 测试民警乙 '] })).toEqual([
      '固定人不足二人，请补填另一名固定人',
    ]);
    const silent = { ...capture, platform: '', accountName: ' ', environment: '', method: '', spread: '' };
    expect(captureGaps({ ...silent, evidenceIds: [] })).toHaveLength(6);
  });

  it('[E-173] is struck out with a reason, stays to be read, and is printed and changed no more', () => {
    const recorded = taken(recordWebCapture(rightsCase, capture, ids));
    const strike = { captureId: 'capture1', reason: '重复登记' };
    const after = taken(strikeWebCapture(recorded, strike, stamp));
    expect(after.webCaptures[0]?.struck).toEqual({ at: stamp.now, by: stamp.by, reason: '重复登记' });
    expect(after.evidence).toEqual(recorded.evidence);
    expect(after.events.at(-1)).toMatchObject({
      kind: 'webCaptureStruck',
      summary: '划去网络取证 测试平台 测试账号：重复登记',
    });
    expect(webCaptureFields(recorded)).toHaveLength(1);
    expect(webCaptureFields(after)).toEqual([]);
    expect(codeOf(strikeWebCapture(after, strike, stamp))).toBe('evidence.notFound');
    expect(codeOf(recordWebCapture(after, { ...capture, id: 'capture1' }, ids))).toBe('evidence.notFound');
    expect(StrikeCaptureInput.safeParse({ captureId: 'capture1', reason: ' 无 ' }).success).toBe(false);
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
