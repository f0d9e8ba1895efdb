import { describe, expect, it } from 'vitest';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { RightsCase as RightsCaseSchema } from '#domain/case/rightsCase.ts';
import {
  kinOf,
  recordRedaction,
  recordStill,
  recordStillComparison,
  timeCode,
} from '#domain/evidence/derive.ts';
import type { Result } from '#domain/kernel/result.ts';
import { aCase, aFile, anItem, aThing, noClaims, stamp } from '#test/people/aCase.ts';

const claims = {
  ...noClaims,
  mediaType: 'video/mp4',
  durationMs: 32_000,
  frameRate: 25,
  takenAt: '2026-03-24T18:50:00+08:00',
};
const video = anItem(1, { file: aFile(1, { claims }) });
const photo = anItem(2, { file: aFile(2, { claims: { ...noClaims, mediaType: 'image/jpeg' } }) });
const rightsCase = aCase({ evidence: [video, photo, aThing(3)] });
const still = { id: 'still1', file: aFile(9) };
const proof = { pixelsChecked: 8, hasNoMetadata: true, textsNotFound: [] } as const;
const boxes = [{ x: 1, y: 1, width: 4, height: 2, reason: '围观群众面部' }];
const taken = (result: Result<RightsCase>): RightsCase => {
  if (!result.ok) throw new Error(result.failure.code);
  return RightsCaseSchema.parse(result.value);
};
const codeOf = (result: Result<unknown>) => (result.ok ? 'taken' : result.failure.code);

describe('a still', () => {
  const after = taken(recordStill(rightsCase, { evidenceId: video.id, atMs: 12_480 }, still, stamp));
  const item = after.evidence.at(-1);

  it('[E-40] names its parent, the place, the frame and the digest, and both keep a link of custody', () => {
    expect(item).toMatchObject({
      number: 4,
      title: '证据1 00:00:12.480 截图',
      origin: {
        kind: 'still',
        parentId: video.id,
        parentSha256: video.file?.sha256,
        atMs: 12_480,
        frameNumber: 312,
      },
      custody: [{ act: 'derived' }],
    });
    expect(after.evidence[0]?.custody.at(-1)).toMatchObject({ act: 'derived' });
    expect(after.evidence[0]?.file).toEqual(video.file);
    expect(after.events.at(-1)).toMatchObject({ kind: 'stillTaken', summary: '由证据1截取画面，编为证据4' });
  });

  it('[E-40] leaves the frame number out when the video does not say its rate', () => {
    const silent = anItem(1, { file: aFile(1, { claims: { ...claims, frameRate: null } }) });
    const made = taken(
      recordStill(aCase({ evidence: [silent] }), { evidenceId: silent.id, atMs: 40 }, still, stamp),
    );
    expect(made.evidence.at(-1)?.origin).toMatchObject({ frameNumber: null });
  });

  it('[E-191] leaves it out as well when the frames stand unevenly', () => {
    const uneven = anItem(1, { file: aFile(1, { claims: { ...claims, hasUnevenFrames: true } }) });
    const made = taken(
      recordStill(aCase({ evidence: [uneven] }), { evidenceId: uneven.id, atMs: 12_480 }, still, stamp),
    );
    expect(made.evidence.at(-1)?.origin).toMatchObject({ frameNumber: null, atMs: 12_480 });
    expect(made.evidence.at(-1)?.collection.method).toBe('截取00:00:12.480处画面');
  });

  it('[E-41] takes its time from the parent, says how, and comes from a video within its length only', () => {
    expect(item?.time).toMatchObject({ source: 'stated', stated: '2026-03-24T18:50:12+08:00' });
    expect(item?.time.reason).toContain('加00:00:12.480');
    const at = (evidenceId: string, atMs: number) =>
      codeOf(recordStill(rightsCase, { evidenceId, atMs }, still, stamp));
    expect(at(photo.id, 0)).toBe('evidence.notAVideo');
    expect(at(video.id, 60_000)).toBe('evidence.placeOutside');
    expect(at('item3', 0)).toBe('evidence.hasNoFile');
    expect(at('gone', 0)).toBe('evidence.notFound');
  });

  it('[E-40] is not registered twice', () => {
    expect(
      codeOf(recordStill(after, { evidenceId: video.id, atMs: 12_480 }, { ...still, id: 'still2' }, stamp)),
    ).toBe('evidence.duplicate');
  });

  it('[E-42] taken again leaves the finding in its custody', () => {
    const compared = taken(recordStillComparison(after, 'still1', '80个像素完全一致', stamp));
    expect(compared.evidence.at(-1)?.custody.at(-1)?.note).toBe('重新截取比对：80个像素完全一致');
    expect(codeOf(recordStillComparison(after, photo.id, '', stamp))).toBe('evidence.notAStill');
  });

  it('is found from its parent and leads back to it', () => {
    expect(kinOf(after, video).children.map(({ number }) => number)).toEqual([4]);
    expect(item === undefined ? null : kinOf(after, item).parent?.number).toBe(1);
  });

  it('has a time code to the millisecond', () => {
    expect([0, 59_999, 3_723_004].map(timeCode)).toEqual(['00:00:00.000', '00:00:59.999', '01:02:03.004']);
  });
});

describe('a redacted copy', () => {
  it('[E-43] is an item of its own with its boxes and reasons; the parent keeps its bytes', () => {
    const after = taken(
      recordRedaction(
        rightsCase,
        { evidenceId: photo.id, page: null, boxes },
        { stored: still, proof, pixelsCompared: 0 },
        stamp,
      ),
    );
    expect(after.evidence.at(-1)).toMatchObject({ number: 4, origin: { kind: 'redacted', boxes, proof } });
    expect(after.evidence[1]?.file).toEqual(photo.file);
    expect(after.events.at(-1)).toMatchObject({ kind: 'redactionMade' });
  });

  it('[E-43] is made of pictures and of pages, never of a video', () => {
    const of = (evidenceId: string, page: number | null) =>
      codeOf(
        recordRedaction(
          rightsCase,
          { evidenceId, page, boxes },
          { stored: still, proof, pixelsCompared: 0 },
          stamp,
        ),
      );
    expect(of(video.id, null)).toBe('evidence.notAPicture');
    expect(of(photo.id, 2)).toBe('evidence.notAPicture');
  });
});
