import { describe, expect, it } from 'vitest';
import { seenBefore } from '#domain/evidence/alreadyThere.ts';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import { ImportProfile, ImportProfileFile, readFromName } from '#domain/evidence/importProfile.ts';
import { labelOf } from '#domain/evidence/label.ts';
import { findByLabel } from '#domain/evidence/labelCode.ts';
import { proposeDevices } from '#domain/evidence/proposeDevices.ts';
import profileData from '../../../templates/evidence/importProfiles.json' with { type: 'json' };
import { aCase, aFile, anItem, aThing, at, noClaims } from '#test/people/aCase.ts';

const { profiles } = ImportProfileFile.parse(profileData);
const read = (path: string) => readFromName(path, profiles);
const known = {
  badgeNumber: null,
  deviceNumber: null,
  startedAt: '2026-03-24T20:34:50+08:00',
  sequence: null,
};

describe('what a file is called', () => {
  it.each([
    ['卡/DSJ_000001_20260324203450_0001.mp4', 'bodyCameraShort', { badgeNumber: '000001', sequence: 1 }],
    [
      '卡/DSJX7-0003_000001_20260324_203450_0002.MP4',
      'bodyCamera',
      { badgeNumber: '000001', deviceNumber: 'DSJX7-0003', sequence: 2 },
    ],
    ['采集站/000001/20260324/203450_12.mp4', 'stationFolder', { badgeNumber: '000001', sequence: 12 }],
    ['手机/IMG_20260324_203450.jpg', 'phoneCamera', {}],
    ['手机/VID_20260324_203450123.mp4', 'phoneCamera', {}],
    ['手机/IMG_20260324_203450（副本）.jpg', 'phoneCamera', {}],
    ['手机/Screenshot_20260324-203450_某应用.png', 'screenshot', {}],
  ])('[E-17] is read by the profile that fits: %s', (path, profileId, changes) => {
    expect(read(path)).toEqual({ ...known, profileId, ...changes });
  });

  it.each(['', 'x', '现场记录.txt', 'IMG_20260230_203450.jpg', 'IMG_20260324_253450.jpg', '/'.repeat(300)])(
    '[E-17] says nothing where no profile fits or the time does not exist: %s',
    (path) => expect(read(path)).toBeNull(),
  );

  it('[E-17] is bounded however long it is and whatever it is made of', () => {
    const start = performance.now();
    for (const part of ['0', 'a_', '（', 'IMG_20260324_203450_', '000001/20260324/'])
      read(part.repeat(20_000));
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('[E-17] follows data that is checked before it is used, and shipped as not verified', () => {
    const [first] = profiles;
    for (const pattern of ['(', '(?<day>x', '(?<password>x)', ''])
      expect(ImportProfile.safeParse({ ...first, pattern }).success, pattern).toBe(false);
    expect(profiles.filter(({ source }) => source.includes('待核')).every(({ verified }) => !verified)).toBe(
      true,
    );
  });
});

const named = (number: number, fileName: string, device: string | null = null) =>
  anItem(number, {
    file: aFile(number, { fileName, claims: { ...noClaims, device, fromName: read(`卡/${fileName}`) } }),
  });

describe('the devices files speak of', () => {
  const evidence = [
    named(1, 'DSJ_000001_20260324203450_0001.mp4'),
    named(2, 'DSJ_000002_20260324203450_0001.mp4'),
    named(3, 'DSJ_000001_20260324203602_0002.mp4'),
    named(4, 'IMG_20260324_210412.jpg', '示例手机 X1'),
    named(5, '说明.txt'),
    aThing(6),
  ];

  it('[E-17] are proposed with their items, one proposal a device', () => {
    const proposals = proposeDevices(aCase({ evidence }), profiles);
    expect(proposals.map(({ device, evidenceNumbers }) => [device.label, evidenceNumbers])).toEqual([
      ['执法记录仪 000001', [1, 3]],
      ['执法记录仪 000002', [2]],
      ['手机 示例手机 X1', [4]],
    ]);
    expect(proposals[0]?.device).toMatchObject({
      kind: 'bodyCamera',
      badgeNumber: '000001',
      deviation: null,
    });
  });

  it('[E-17] are joined to the device they belong to, and its other items stay with it', () => {
    const camera: RecordingDevice = {
      id: 'camera1',
      kind: 'bodyCamera',
      label: '记录仪甲',
      model: '',
      number: '',
      wearer: '测试民警甲',
      badgeNumber: '000001',
      deviation: null,
      silences: [],
    };
    const later = evidence.map((item) => (item.number === 1 ? { ...item, deviceId: 'camera1' } : item));
    const proposal = proposeDevices(aCase({ evidence: later, devices: [camera] }), profiles).at(1);
    expect(proposal).toMatchObject({
      deviceId: 'camera1',
      evidenceNumbers: [3],
      device: { label: '记录仪甲', evidenceIds: ['item1', 'item3'] },
    });
  });

  it('[E-17] name the officer of the case whose badge number they carry', () => {
    const [first, second] = proposeDevices(aCase({ evidence }), profiles);
    expect([first?.device.wearer, second?.device.wearer]).toEqual(['测试民警甲', '']);
  });

  it('[E-17] are not proposed again once items belong to one', () => {
    const owned = evidence.map((item) => ({ ...item, deviceId: 'camera1' }));
    expect(proposeDevices(aCase({ evidence: owned }), profiles)).toEqual([]);
  });
});

describe('a file seen before', () => {
  const file = aFile(1);
  const find = seenBefore([anItem(1), anItem(2, { file: aFile(2, { readBackAt: null }) }), aThing(3)]);

  it('[E-18] is one of the same path, size and time of change', () => {
    expect(find(file)?.number).toBe(1);
    for (const change of [
      { originalPath: '示例U盘/other.jpg' },
      { sizeBytes: 1 },
      { sourceModifiedAt: at('24T20:41') },
    ])
      expect(find({ ...file, ...change })).toBeNull();
  });

  it('[E-18] counts only when it was read back', () => {
    expect(find(aFile(2))).toBeNull();
  });

  it('[E-18] counts only when it had settled before it was read', () => {
    const { sourceModifiedAt: readBackAt } = file;
    expect(seenBefore([anItem(1, { file: aFile(1, { readBackAt }) })])(file)).toBeNull();
  });
});

describe('a label', () => {
  const rightsCase = aCase({ evidence: [anItem(1), aThing(2)] });

  it('[E-16] tells how to find the item, and its code names nobody', () => {
    const { lines, code, codeWords } = labelOf(aThing(2), rightsCase);
    const line = (label: string) => lines.find((entry) => entry.label === label)?.text;
    expect([line('数量'), line('存放处'), line('种类')]).toEqual(['1个', '维权办保密柜', '物证']);
    expect(code).toBe('WQ:CCCCCCCC:2');
    expect(codeWords).toEqual(['案卷码 CCCCCCCC', '证据编号 2', '无电子文件']);
    expect(labelOf(anItem(1), rightsCase).code).toBe('WQ:CCCCCCCC:1:0000000000000000');
  });

  it('[E-16] leads back to its item when scanned, however the reader types it', () => {
    expect(findByLabel(rightsCase, 'WQ:CCCCCCCC:2')).toEqual({ kind: 'item', evidenceNumber: 2 });
    expect(findByLabel(rightsCase, ' wq：cccccccc：1：0000000000000000 ')).toEqual({
      kind: 'item',
      evidenceNumber: 1,
    });
    expect(findByLabel(rightsCase, '现场照片')).toBeNull();
  });

  it('[E-16] of another case, another number or other bytes is told apart', () => {
    expect(findByLabel(rightsCase, 'WQ:DDDDDDDD:2')).toEqual({ kind: 'otherCase' });
    expect(findByLabel(rightsCase, 'WQ:CCCCCCCC:9')).toEqual({ kind: 'unknownNumber', evidenceNumber: 9 });
    expect(findByLabel(rightsCase, 'WQ:CCCCCCCC:1:FFFFFFFFFFFFFFFF')).toEqual({
      kind: 'otherBytes',
      evidenceNumber: 1,
    });
  });

  it('[E-16] cuts long words so that they stay on it', () => {
    const { lines } = labelOf(aThing(2, { title: '长'.repeat(120) }), rightsCase);
    expect(lines.find(({ label }) => label === '名称')?.text).toBe(`${'长'.repeat(39)}…`);
  });
});
