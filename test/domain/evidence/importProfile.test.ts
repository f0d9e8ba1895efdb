import { describe, expect, it } from 'vitest';
import { seenBefore } from '#domain/evidence/alreadyThere.ts';
import { ImportProfile, ImportProfileFile, readFromName } from '#domain/evidence/importProfile.ts';
import { labelOf } from '#domain/evidence/label.ts';
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
  it('[E-16] tells how to find the item, and its code names nobody', () => {
    const rightsCase = aCase({ evidence: [anItem(1), aThing(2)] });
    const { lines, qrText } = labelOf(aThing(2), rightsCase);
    const line = (label: string) => lines.find((entry) => entry.label === label)?.text;
    expect([line('数量'), line('存放处'), line('种类')]).toEqual(['1个', '维权办保密柜', '物证']);
    expect(qrText).toBe(`${rightsCase.caseNumber}\n证据2\nitem2`);
    expect(labelOf(anItem(1), rightsCase).qrText.endsWith(aFile(1).sha256)).toBe(true);
    expect(qrText).not.toMatch(/民警/u);
  });
});
