import { describe, expect, it } from 'vitest';
import { cameraCoverage } from '#domain/evidence/cameraCoverage.ts';
import { clockOffsetMs, offsetText } from '#domain/evidence/deviceClock.ts';
import type { RecordingDevice } from '#domain/evidence/device.ts';
import type { ItemTime } from '#domain/evidence/evidenceItem.ts';
import { timeOf } from '#domain/evidence/itemTime.ts';
import { chooseItemTime, recordDevice, recordSilence, removeDevice } from '#domain/evidence/recordDevice.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { aCase, aFile, anItem, aThing, at, noClaims, stamp } from '#test/people/aCase.ts';

const second = (text: string) => Moment.parse(`2026-03-${text}+08:00`);
const fast = {
  deviceShowed: second('24T20:07:31'),
  trueTime: second('24T20:00:00'),
  basis: 'beijingTime',
  checkedBy: ['测试民警乙', '测试民警丙'],
  checkedAt: at('24T20:30'),
  note: '',
} as const;
const camera: RecordingDevice = {
  id: 'camera1',
  kind: 'bodyCamera',
  label: '执法记录仪1号',
  model: '',
  number: '0001',
  wearer: '测试民警甲',
  badgeNumber: '000001',
  deviation: fast,
  silences: [],
};
const { silences: _, ...entered } = camera;
const chosen = (source: ItemTime['source'], changes: Partial<ItemTime> = {}): ItemTime => ({
  source,
  stated: null,
  reason: '',
  ...changes,
});
const video = (number: number, from: string, seconds: number) =>
  anItem(number, {
    file: aFile(number, {
      sourceModifiedAt: second('24T18:58:42'),
      claims: {
        ...noClaims,
        mediaType: 'video/mp4',
        takenAt: `2026-03-24T${from}+08:00`,
        durationMs: seconds * 1000,
        fromName: {
          profileId: 'x',
          badgeNumber: '000001',
          deviceNumber: null,
          startedAt: second('24T18:57:40'),
          sequence: 1,
        },
      },
    }),
  });
const one = video(1, '18:57:42', 60);

describe('the time of an item', () => {
  it('[E-10] is what the file says of itself, said to be uncorrected', () => {
    expect(timeOf(one, [])).toEqual({
      from: second('24T18:57:42'),
      until: second('24T18:58:42'),
      how: '文件自述 18:57:42，未经校正',
    });
  });

  it('[E-11] is corrected by the clock of its device, with the computation', () => {
    const corrected = { ...one, deviceId: 'camera1', time: chosen('deviceCorrected') };
    expect(timeOf(corrected, [camera])).toEqual({
      from: second('24T18:50:11'),
      until: second('24T18:51:11'),
      how: '记录仪显示 18:57:42 − 快 00:07:31 = 18:50:11',
    });
  });

  it('[E-11] names the day when the correction changes it, and adds for a clock that is behind', () => {
    const slow = { ...fast, deviceShowed: second('24T20:00:00'), trueTime: second('24T20:07:31') };
    const late = { ...video(1, '23:58:00', 5), deviceId: 'camera1', time: chosen('deviceCorrected') };
    expect(timeOf(late, [{ ...camera, deviation: slow }])?.how).toBe(
      '记录仪显示 2026-03-24 23:58:00 + 慢 00:07:31 = 2026-03-25 00:05:31',
    );
    expect(offsetText(clockOffsetMs({ ...fast, deviceShowed: fast.trueTime }))).toBe('准');
  });

  it('[E-10] is taken from the name, the time of the file or a person, each told apart', () => {
    expect(timeOf({ ...one, time: chosen('fileName') }, [])?.how).toBe('文件名 18:57:40，未经校正');
    expect(timeOf({ ...one, time: chosen('fileTime') }, [])).toEqual({
      from: second('24T18:57:42'),
      until: second('24T18:58:42'),
      how: '文件修改时间（录制结束） 18:58:42 − 时长 00:01:00 = 18:57:42',
    });
    const stated = chosen('stated', { stated: second('24T18:50:00'), reason: '按110指令时间' });
    expect(timeOf({ ...one, time: stated }, [])).toMatchObject({
      from: second('24T18:50:00'),
      how: '人工认定，理由：按110指令时间',
    });
  });

  it('[E-10] is unknown when the source says nothing, and no other source steps in', () => {
    expect(timeOf(anItem(1), [])).toBeNull();
    expect(timeOf(aThing(1), [])).toBeNull();
    expect(timeOf({ ...anItem(1), time: chosen('fileName') }, [])).toBeNull();
  });

  it('[E-10] may not be chosen from a source that is silent, nor stated without a reason', () => {
    const rightsCase = aCase({ evidence: [anItem(1), one] });
    const choose = (evidenceId: string, time: ItemTime) =>
      chooseItemTime(rightsCase, { evidenceId, deviceId: null, time }, stamp);
    expect(choose('item1', chosen('fileName'))).toMatchObject(refusal('evidence.timeSourceSilent'));
    expect(choose('item1', chosen('deviceCorrected'))).toMatchObject(refusal('evidence.timeSourceSilent'));
    expect(choose('item1', chosen('stated', { stated: at('24T20:00') }))).toMatchObject(
      refusal('evidence.timeNeedsReason'),
    );
    const answer = choose('item1', chosen('fileTime'));
    expect(answer.ok && answer.value.evidence[0]?.time.source).toBe('fileTime');
  });
});

const refusal = (code: string) => ({ ok: false, failure: { code } });

describe('a device of the case', () => {
  const rightsCase = aCase({ evidence: [one, video(2, '18:59:22', 60), anItem(3)] });
  const enter = (changes: Partial<typeof entered> = {}, evidenceIds = ['item1', 'item2', 'item3']) =>
    recordDevice(rightsCase, { ...entered, ...changes, evidenceIds }, stamp);
  const valueOf = (answer: ReturnType<typeof enter>) => {
    if (!answer.ok) throw new Error(answer.failure.code);
    return answer.value;
  };

  it('[E-11] lends its clock to all its items at once, and takes it back when it goes', () => {
    const known = valueOf(enter());
    expect(known.evidence.map(({ deviceId, time }) => [deviceId, time.source])).toEqual([
      ['camera1', 'deviceCorrected'],
      ['camera1', 'deviceCorrected'],
      ['camera1', 'claim'],
    ]);
    expect(known.events.at(-1)).toMatchObject({
      kind: 'deviceRecorded',
      summary: '登记记录仪“执法记录仪1号”，证据3份，时钟快 00:07:31',
    });
    const gone = valueOf(removeDevice(known, { deviceId: 'camera1' }, stamp));
    expect(gone.evidence.map(({ deviceId, time }) => [deviceId, time.source])).toEqual([
      [null, 'claim'],
      [null, 'claim'],
      [null, 'claim'],
    ]);
  });

  it('[E-11] leaves a time somebody stated as it is', () => {
    const time = { source: 'stated', stated: at('24T18:50'), reason: '按监控比对' } as const;
    const next = recordDevice(
      aCase({ evidence: [{ ...one, time }] }),
      { ...entered, evidenceIds: ['item1'] },
      stamp,
    );
    expect(next.ok && next.value.evidence[0]?.time).toEqual(time);
  });

  it('[E-11] wants two different people to have checked its clock, and not in the future', () => {
    const deviation = { ...fast, checkedBy: ['测试民警乙', '测试民警乙'] };
    expect(enter({ deviation })).toMatchObject(refusal('evidence.clockNeedsTwo'));
    expect(enter({ deviation: { ...fast, checkedAt: at('25T20:30') } })).toMatchObject(
      refusal('case.timeInFuture'),
    );
    expect(enter({}, ['nobody'])).toMatchObject(refusal('evidence.notFound'));
  });

  it('[E-12] has its silence explained only by a reason for the whole of it', () => {
    const known = valueOf(enter());
    const gap = { from: second('24T18:51:11'), until: second('24T18:51:51') };
    const say = (until: Moment) =>
      valueOf(
        recordSilence(
          known,
          { id: 'silence1', deviceId: 'camera1', from: gap.from, until, reason: '被打落后重新开机' },
          stamp,
        ),
      );
    const reasonOf = ({ evidence, devices }: typeof known) =>
      cameraCoverage(evidence, devices)[0]?.gaps.map(({ reason }) => reason);
    expect(reasonOf(known)).toEqual([null]);
    expect(reasonOf(say(second('24T18:51:31')))).toEqual([null]);
    expect(reasonOf(say(gap.until))).toEqual(['被打落后重新开机']);
  });

  it('[E-5] makes one row of what its files call by different names', () => {
    const known = valueOf(enter({ deviation: null }));
    expect(
      cameraCoverage(known.evidence, known.devices).map(({ device, deviceId }) => [device, deviceId]),
    ).toEqual([['执法记录仪1号', 'camera1']]);
  });
});
