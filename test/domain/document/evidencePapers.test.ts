import { describe, expect, it } from 'vitest';
import { inListOrder, evidenceFields } from '#domain/document/caseFields/evidenceFields.ts';
import {
  photoFields,
  photoSheetFields,
  photoVolumeFields,
  shortened,
} from '#domain/document/caseFields/photoFields.ts';
import { recordingFields } from '#domain/document/caseFields/recordingFields.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import { Moment } from '#domain/kernel/moment.ts';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import { aCase, aFile, anItem, aThing, at, noClaims } from '#test/people/aCase.ts';
import videoNote from '../../../templates/E04/template.json' with { type: 'json' };

const shown = (clock: string) => Moment.parse(`2026-03-24T${clock}+08:00`);
const names = { assault: '侵害行为过程', identityShown: '表明执法身份' };
const camera: RecordingDevice = {
  id: 'd1',
  kind: 'bodyCamera',
  label: '执法记录仪1号',
  model: 'DSJ-示例',
  number: '000003',
  wearer: '测试民警甲',
  badgeNumber: '000001',
  deviation: {
    deviceShowed: shown('20:07:31'),
    trueTime: shown('20:00:00'),
    basis: 'beijingTime',
    checkedBy: ['测试民警乙', '测试民警丙'],
    checkedAt: shown('20:10:00'),
    note: '',
  },
  silences: [],
};
const said = { by: '测试民警丁', at: at('24T23:00') };
const aVideo = (number: number, takenAt: string, changes: object = {}) =>
  anItem(number, {
    deviceId: 'd1',
    time: { source: 'deviceCorrected', stated: null, reason: '' },
    file: aFile(number, {
      claims: {
        ...noClaims,
        mediaType: 'video/mp4',
        takenAt: `2026-03-24T${takenAt}+08:00`,
        durationMs: 60_000,
      },
    }),
    ...changes,
  });

describe('the note on recordings', () => {
  it('[E-110] names device, wearer, corrected times with the computation, and duration', () => {
    const rightsCase = aCase({ evidence: [aVideo(1, '20:42:31')], devices: [camera] });
    expect(recordingFields(rightsCase, names)[0]).toMatchObject({
      deviceText: '执法记录仪1号，DSJ-示例，编号000003',
      wearerText: '测试民警甲，警号000001',
      startedAt: shown('20:35:00'),
      endedAt: shown('20:36:00'),
      timeHow: '记录仪显示 20:42:31 − 快 00:07:31 = 20:35:00',
      durationText: '00:01:00',
    });
  });

  it('[E-209] is kept for good: recordings of such a case are evidence of harm to the police', () => {
    expect(JSON.stringify(videoNote)).toContain('"☑永久　□其他："');
  });

  it('[E-110] notes a gap with both recordings beside it, explained or not', () => {
    const evidence = [aVideo(1, '20:42:31'), aVideo(2, '20:44:11'), aVideo(3, '20:50:00')];
    const silence = {
      id: 's',
      from: shown('20:36:00'),
      until: shown('20:36:40'),
      reason: '更换电池',
      ...said,
    };
    const rightsCase = aCase({ evidence, devices: [{ ...camera, silences: [silence] }] });
    const [first, second, third] = recordingFields(rightsCase, names).map((entry) => entry.interruptions);
    const explained = '20:36:00至20:36:40（00:00:40）未摄录，原因：更换电池。';
    const unexplained = '20:37:40至20:42:29（00:04:49）未摄录，原因尚未说明。';
    expect(first).toEqual([explained]);
    expect(second).toEqual([explained, unexplained]);
    expect(third).toEqual([unexplained]);
  });

  it('[E-110] prints what was said of a stretch before the first recording', () => {
    const silence = {
      id: 's',
      from: shown('20:30:00'),
      until: shown('20:35:00'),
      reason: '途中未开机',
      ...said,
    };
    const rightsCase = aCase({
      evidence: [aVideo(1, '20:42:31')],
      devices: [{ ...camera, silences: [silence] }],
    });
    expect(recordingFields(rightsCase, names)[0]?.interruptions).toEqual([
      '20:30:00至20:35:00（00:05:00）未摄录，原因：途中未开机。',
    ]);
  });

  it('[E-111] puts words under the marker they fall in, and all others in rows of their own', () => {
    const marker = {
      id: 'm',
      fromMs: 10_000,
      untilMs: 20_000,
      note: '挥拳',
      personIds: ['person1'],
      elementIds: ['assault', 'gone'],
      ...said,
    };
    const line = (id: string, fromMs: number, text: string) => ({ id, fromMs, speaker: '甲', text, ...said });
    const transcript = [
      line('1', 1000, '到场'),
      line('2', 12_000, '住手'),
      line('3', 30_000, '控制'),
      line('4', 40_000, '送医'),
    ];
    const rightsCase = aCase({
      evidence: [aVideo(1, '20:42:31', { markers: [marker], transcript })],
      devices: [camera],
    });
    expect(recordingFields(rightsCase, names)[0]?.segments).toEqual([
      {
        fromText: '00:00:01\n20:35:01',
        untilText: '00:00:01\n20:35:01',
        contentText: '甲：“到场”',
        provesText: null,
      },
      {
        fromText: '00:00:10\n20:35:10',
        untilText: '00:00:20\n20:35:20',
        contentText: '挥拳（测试民警甲）\n甲：“住手”',
        provesText: '侵害行为过程',
      },
      {
        fromText: '00:00:30\n20:35:30',
        untilText: '00:00:40\n20:35:40',
        contentText: '甲：“控制”\n甲：“送医”',
        provesText: null,
      },
    ]);
  });
});

const picture = (number: number, changes: object = {}) =>
  anItem(number, {
    file: aFile(number, { claims: { ...noClaims, widthPx: 4000, heightPx: 3000 } }),
    ...changes,
  });
const parentSha256 = Sha256.parse('b'.repeat(64));

describe('the photo volume', () => {
  it('[E-112] [E-171] takes all pictures, two on a sheet, and says in the place of a damaged one why it is not there', () => {
    const broken = picture(2, {
      file: aFile(2, { claims: { ...noClaims, widthPx: 1, heightPx: 1, damage: '截断' } }),
    });
    const photos = photoFields(
      aCase({ evidence: [picture(1), broken, aThing(3), picture(4), picture(5)] }),
      names,
    );
    expect(photos.map(({ label }) => label)).toEqual(['证据1', '证据2', '证据4', '证据5']);
    expect(photos[1]?.picture).toEqual({ missing: expect.stringMatching(/^证据2（.+）未能印制：截断$/u) });
    expect(photoSheetFields(photos).map((sheet) => sheet.photos.map(({ number }) => number))).toEqual([
      [1, 2],
      [4, 5],
    ]);
  });

  it('[E-112] never prints half a sentence of the outline, and at most 150 characters', () => {
    const sentence = `${'甲'.repeat(79)}。`;
    expect(shortened(sentence.repeat(3), 150)).toBe(sentence);
    expect(shortened('乙'.repeat(200), 150)).toBe(`${'乙'.repeat(148)}……`);
    const brief = sentence.repeat(3);
    const rightsCase = aCase();
    expect(
      photoVolumeFields({ ...rightsCase, incident: { ...rightsCase.incident, brief } }, []).outline,
    ).toBe(sentence);
  });

  it('[E-113] says of a still where in which recording it was taken', () => {
    const origin = {
      kind: 'still',
      parentId: 'item1',
      parentSha256,
      atMs: 12_480,
      frameNumber: 312,
    } as const;
    const [photo] = photoFields(aCase({ evidence: [aVideo(1, '20:42:31'), picture(2, { origin })] }), names);
    expect(photo?.derivationText).toBe(
      `由证据1的00:00:12.4处截取，第312帧（自0计）。母件 SHA-256：${parentSha256}`,
    );
  });

  it('[E-113] marks a redacted copy with each reason once', () => {
    const box = { x: 0, y: 0, width: 9, height: 9 };
    const origin = {
      kind: 'redacted',
      parentId: 'item1',
      parentSha256,
      page: null,
      boxes: [
        { ...box, reason: '未成年人面部' },
        { ...box, reason: '未成年人面部' },
        { ...box, reason: '车牌号码' },
      ],
      proof: { pixelsChecked: 243, hasNoMetadata: true, textsNotFound: [] },
    } as const;
    const [, photo] = photoFields(aCase({ evidence: [picture(1), picture(2, { origin })] }), names);
    expect(photo?.derivationText).toContain(
      '已遮盖：由证据1复制后遮盖3处，理由：未成年人面部、车牌号码；原件未改动。',
    );
    expect(photo?.shortText).toContain('已遮盖');
  });
});

describe('the evidence list', () => {
  it('[E-114] goes by legal kind, then by the time of collection', () => {
    const early = anItem(1);
    const late = anItem(2, { collection: { ...early.collection, at: at('25T09:00') } });
    const order = inListOrder([late, early, aThing(3)]);
    expect(order.map(({ number }) => number)).toEqual([3, 1, 2]);
  });

  it('[E-114] never prints the id of an element nobody knows any more', () => {
    const proof = (elementId: string) => ({ elementId, counterpartyId: null, strength: 'direct' }) as const;
    const item = anItem(1, { proofs: [proof('assault'), proof('gone')], provesNote: '持棍击打' });
    expect(evidenceFields(item, names).provesText).toBe('侵害行为过程：持棍击打');
    expect(
      evidenceFields({ ...item, proofs: [proof('toString')], provesNote: '' }, names).provesText,
    ).toBeNull();
  });
});
