import { describe, expect, it } from 'vitest';
import { judgePublishedCase } from '#domain/disposition/published/judgePublishedCase.ts';
import { publishedReport } from '#domain/disposition/published/publishedReport.ts';
import { Day } from '#domain/kernel/moment.ts';
import { ruleSetFile } from '../aRecord.ts';
import { readCase, today, told } from './aPublishedCase.ts';

type Fields = Readonly<Record<string, unknown>>;

describe('danger and escape in a narrative', () => {
  it.each([
    '向民警身上泼洒汽油并点燃',
    '持自制手枪向民警射击',
    '向民警开枪两发未击中',
    '点燃汽油扑向民警',
    '手段足以致人重伤',
    '严重危及民警生命安全',
    '引爆自制爆炸物',
  ])('[D-C24] “%s” could kill', (summary) => {
    const read = readCase({ violence: 'weapon', weapon: '器械', summary });
    expect(read.facts.lethalRisk.answer).toBe('yes');
    expect(read.codes).toContain('facts.summary readFromText');
  });

  it.each(['民警开枪射击，将其制服', '持菜刀砍民警', '驾车冲撞民警', '泼水', '未危及民警生命'])(
    '[D-C24] whether “%s” could kill is for people to find',
    (summary) => {
      expect(readCase({ violence: 'weapon', weapon: '刀', summary }).facts.lethalRisk.answer).toBe('unknown');
    },
  );

  it.each([
    '多次冲撞警车，危及路人',
    '打开煤气罐阀门，威胁民警',
    '驾车冲入人群',
    '在闹市点燃煤气',
    '扬言引爆煤气罐',
  ])('[D-C24] “%s” endangers people at large', (summary) => {
    const { publicSafetyEndangered } = readCase({ violence: 'vehicle', summary }).facts.resultBeyondPersons;
    expect(publicSafetyEndangered).toBe('yes');
  });

  it('[D-C24] nobody in a parked car is in danger, and somebody in it is asked about', () => {
    const car = (summary: string) =>
      readCase({ violence: 'weapon', weapon: '铁棍', target_property: ['police_vehicle'], summary }).facts;
    expect(car('砸坏停放在院内无人的警车')).toMatchObject({
      occupantsEndangered: { answer: 'no' },
      resultBeyondPersons: { policeVehicleOccupied: 'no' },
    });
    expect(car('砸警车，车内有两名民警').resultBeyondPersons.policeVehicleOccupied).toBe('yes');
    expect(car('砸警车')).toMatchObject({
      occupantsEndangered: { answer: 'unknown' },
      resultBeyondPersons: { policeVehicleOccupied: 'unknown' },
    });
  });

  it.each([
    '抱住民警，帮助其丈夫挣脱逃跑',
    '将被押解的嫌疑人从警车上抢走',
    '致目标逃脱',
    '两名被传唤人趁机逃走',
    '掩护同伙逃离现场',
    '阻拦警车，使被控制者逃脱',
    '放走嫌疑人致其逃跑',
  ])('[D-C25] “%s”: somebody the police held got away', (summary) => {
    expect(readCase({ violence: 'pulling', summary }).facts.consequences).toEqual(['suspectEscaped']);
  });

  it.each([
    '拳击民警致其倒地后逃跑',
    '打伤民警后逃跑，致民警倒地，随后逃走',
    '趁乱逃离现场',
    '未致嫌疑人逃脱',
    '致民警倒地后逃走',
  ])('[D-C25] “%s”: nobody else got away', (summary) => {
    expect(readCase({ violence: 'hitting', summary }).facts.consequences).toEqual([]);
  });
});

describe('what a record says twice, or in no known way', () => {
  const injury = (fields: Fields) =>
    readCase({ violence: 'hitting', summary: '殴打民警', targets: [{ kind: 'officer', ...fields }] });
  const gradeOf = (fields: Fields) => injury(fields).facts.targets[0]?.injury;

  it.each([
    ['经鉴定为轻微伤', 'minor'],
    ['构成轻伤二级', 'lightSecond'],
    ['重伤二级', 'seriousSecond'],
    ['轻伤一级，另有软组织挫伤', 'lightFirst'],
    ['经抢救无效死亡', 'death'],
    ['均不构成轻微伤', 'belowMinor'],
    ['未达到轻微伤', 'belowMinor'],
    ['构成轻微伤，未构成轻伤', 'minor'],
  ])('[D-C26] with no grade written “%s” is %s', (injury_text, grade) => {
    const read = injury({ injury: null, injury_text });
    expect(read.facts.targets[0]?.injury).toMatchObject({ grade });
    expect(read.codes).toContain('facts.targets[0].injury_text readFromText');
  });

  it.each([
    '未载伤情',
    '伤情鉴定有争议，一说轻微伤',
    '被告人辩称不构成轻伤',
    '可能构成轻伤',
    '待鉴定',
    '软组织挫伤',
    '不构成轻伤',
  ])('[D-C26] “%s” leaves the grade unknown', (injury_text) => {
    expect(gradeOf({ injury: null, injury_text })).toEqual({ status: 'unknown' });
  });

  it('[D-C26] no injury beside a text that gives a grade is a contradiction and stays open', () => {
    const read = injury({ injury: 'none', injury_text: '经鉴定为轻微伤' });
    expect(read.facts.targets[0]?.injury).toEqual({ status: 'unknown' });
    expect(read.codes).toContain('facts.targets[0].injury_text contradiction');
    expect(read.open).toContain('277-5');
    expect(injury({ injury: '轻伤二级', injury_text: '轻微伤' }).codes).toContain(
      'facts.targets[0].injury_text contradiction',
    );
    expect(injury({ injury: '轻微伤', injury_text: '经鉴定为轻微伤' }).findings).toEqual([]);
  });

  it.each([
    ['轻伤(一级)', 'lightFirst'],
    ['轻伤（二级）', 'lightSecond'],
    ['构成轻微伤', 'minor'],
    ['轻微傷', 'minor'],
    ['轻伤(未载级别)', 'lightSecond'],
  ])('[D-C26] the grade “%s” is %s', (word, grade) => {
    expect(gradeOf({ injury: word })).toMatchObject({ grade });
  });

  it.each([
    [{ offender: { 年龄: 15 } }, 'facts.offender.年龄 wordUnknown'],
    [{ offender: '醉酒男子' }, 'facts.offender readFromText'],
    [{ offender: 7 }, 'facts.offender shapeUnknown'],
    [{ targets: [null] }, 'facts.targets[0] shapeUnknown'],
    [{ targets: ['officer'] }, 'facts.targets[0] shapeUnknown'],
    [{ targets: { kind: 'officer' } }, 'facts.targets shapeUnknown'],
    [{ targets: [{ kind: 'officer', 伤残等级: '十级' }] }, 'facts.targets[0].伤残等级 wordUnknown'],
    [{ targets: [{ kind: 'officer', count: 1e9 }] }, 'facts.targets[0].count lowestMeaning'],
    [{ online: 'yes' }, 'facts.online wordUnknown'],
    [{ weapon: [{ name: '刀' }] }, 'facts.weapon shapeUnknown'],
    [{ summary: ['男子拳打民警'] }, 'facts.summary shapeUnknown'],
    [{ summary: 7 }, 'facts.summary shapeUnknown'],
    [{ offenders: [] }, 'facts.offenders shapeUnknown'],
    [{ offenders: [{ age: 30 }], offender: { age: 15 } }, 'facts.offender contradiction'],
    [{ offenders: [{ 国籍: '外国' }] }, 'facts.offenders[0].国籍 wordUnknown'],
    [{ offenders: [null, { age: 30 }] }, 'facts.offenders[0] shapeUnknown'],
  ])('[D-C27] %j is named as %s', (facts, code) => {
    expect(readCase({ violence: 'hitting', ...facts }).codes).toContain(code);
  });

  it('[D-C27] lists of tools and of texts, people told as text and an empty list of offenders are still read', () => {
    expect(readCase({ violence: 'weapon', weapon: ['尖刀', '石块'], summary: '捅刺民警' }).acts).toContain(
      'weaponUse',
    );
    expect(readCase({ violence: null, summary: ['男子咬伤民警'] }).acts).toEqual(['bite']);
    expect(readCase({ violence: 'hitting', offender: '15岁少年' }).facts.offender.age).toBe(15);
    expect(readCase({ violence: 'hitting', offenders: [], offender: { age: 15 } }).facts.offender.age).toBe(
      15,
    );
    expect(readCase({ violence: 'hitting', targets: { kind: 'officer' } }).facts.targets).toHaveLength(1);
    expect(
      readCase({ violence: 'hitting', targets: [{ kind: 'officer', count: '2' }] }).facts.targets,
    ).toHaveLength(2);
    expect(
      readCase({ violence: 'none', property_damage_cny: '8000元' }).facts.resultBeyondPersons
        .propertyDamageYuan,
    ).toBe(8000);
  });

  it('[D-C27] a case keeps its number as its name, and one that comes twice is named', () => {
    const record = { facts: { violence: 'none', targets: [] } };
    expect(judgePublishedCase({ id: 12, ...record }, 0, ruleSetFile, today).id).toBe('12');
    const { cases } = publishedReport(
      [
        { id: 'A', ...record },
        { id: 'A', ...record },
      ],
      ruleSetFile,
      today,
    );
    expect(cases.map(({ findings }) => findings.some(({ path }) => path === 'id'))).toEqual([false, true]);
  });

  it('[D-K67] says of every road what people weigh, who approves its measure and which papers go with it', () => {
    const record = {
      id: 'T1',
      facts: {
        violence: 'pulling',
        targets: [{ kind: 'auxiliary', injury: 'none', with_officer: false }],
        on_duty_lawful: true,
        summary: '推搡独自值勤的辅警并拒不离开',
      },
    };
    const [person] = publishedReport([record], ruleSetFile, today).cases[0]?.persons ?? [];
    const alone = person?.tracks.find(({ track }) => track === '277-1');
    expect(alone?.warnings.map(({ text }) => text).join('')).toContain('解释第八条未作规定');
    expect(alone?.measure.approvals.join('')).toContain('县级以上公安机关负责人');
    expect(alone?.measure.documents).toContain('讯问笔录');
  });

  it('[D-C29] a day of the act after the day of judgement is named', () => {
    const read = readCase(
      { violence: 'none', summary: '拒绝检查' },
      { meta: { incident_date: '2027-03-05' } },
    );
    expect(read.codes).toContain('meta.incident_date contradiction');
    expect(told('拒绝检查').codes).not.toContain('meta.incident_date contradiction');
  });

  it.each([
    ['2025年3月5日', '2025-03-05'],
    ['2025.3.5', '2025-03-05'],
    ['2025/03/05', '2025-03-05'],
    ['2025年3月', '2025-03-01'],
    [2025, '2025-01-01'],
  ])('[D-C29] the day %s is %s', (incident_date, day) => {
    expect(readCase({ violence: 'none' }, { meta: { incident_date } }).facts.actDate).toBe(day);
  });

  it('[D-C29] beside the law of the day of judgement stands what the law of the act forbids', () => {
    const record = {
      id: 'A',
      facts: { violence: 'hitting', targets: [{ kind: 'officer', injury: '轻微伤' }], on_duty_lawful: true },
      meta: { incident_date: '2010-05-01' },
    };
    const report = publishedReport([record], ruleSetFile, Day.parse('2026-11-28'));
    const [person] = report.cases[0]?.persons ?? [];
    expect(person?.openTracks).toContain('277-5');
    expect(person?.atActDate?.forbidden).toEqual(
      expect.arrayContaining([expect.objectContaining({ track: '277-5', ruleId: 'D-F7' })]),
    );
  });
});
