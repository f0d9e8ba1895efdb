import { describe, expect, it } from 'vitest';
import { readCase } from './aPublishedCase.ts';

type Fields = Readonly<Record<string, unknown>>;

const hurt = { violence: 'hitting', targets: [{ kind: 'officer', injury: '轻微伤' }] };
const offender = (fields: Fields, summary = '男子殴打民警', date = '2025-12-20') =>
  readCase({ ...hurt, summary, offender: fields }, { meta: { incident_date: date } });
const other = (text: string, date?: string) => offender({ other: text }, undefined, date).facts.offender;

describe('people in a published record', () => {
  it.each([
    ['男子下班后与同事聚餐，酒后殴打到场民警', 'onDuty'],
    ['深夜播放音乐影响邻居休息，民警劝阻时被其掌掴', 'onDuty'],
    ['司机在服务区休息时遇民警盘查，踢打民警', 'onDuty'],
    ['记恨此前处罚，当日下班后返回岗亭，男子踢打执勤交警', 'onDuty'],
    ['男子下班途中看到交警执勤，为泄愤上前踢打', 'onDuty'],
    ['工人下班，讨薪时推打处置民警', 'onDuty'],
    ['在民警下班回家途中，为报复将其打伤', 'offDutyRevenge'],
    ['男子怀恨在心，趁民警休假之机上门报复', 'offDutyRevenge'],
    ['尾随下班民警，借机报复殴打', 'offDutyRevenge'],
    ['民警休假期间发现扒窃，表明警察身份上前抓捕', 'offDutyEmergency'],
    ['民警轮休，与其发生口角后被打', 'unknown'],
    ['下班途中遇到', 'unknown'],
  ] as const)('[D-C15] “%s”: the officer is %s', (story, duty) => {
    expect(readCase({ ...hurt, summary: story }).facts.targets[0]?.duty).toBe(duty);
  });

  it('[D-C15] a lawfulness of false beside an officer off duty says nothing of any fault', () => {
    const read = readCase({ ...hurt, summary: '民警下班回家途中遭报复被打', on_duty_lawful: false });
    expect(read.facts.policeFault.disputed).toBe('unknown');
    expect(read.open).not.toContain('no_crime');
    expect(readCase({ ...hurt, summary: '推打民警', on_duty_lawful: false }).facts.policeFault.disputed).toBe(
      'yes',
    );
  });

  it.each([
    '被民警当场击毙',
    '经抢救无效死亡',
    '跳楼身亡',
    '已死亡',
    '行为人当场死亡',
    '案发后畏罪自杀',
    '嫌疑人于次日病故',
  ])('[D-C16] “%s” in the field about the person is the person’s death', (text) => {
    expect(other(text).deceased).toBe('yes');
  });

  it.each([
    '男子之父当日死亡',
    '女子丈夫车祸死亡，情绪失控',
    '母亲去世不久',
    '曾致一人死亡',
    '其妻三年前病故',
    '好友身亡后酗酒',
    '未死亡',
  ])('[D-C16] “%s” is somebody else’s death', (text) => {
    expect(other(text).deceased).toBe('unknown');
  });

  it.each([
    ['持刀行凶，刺死一名民警后被当场击毙', 'yes'],
    ['民警开枪将其击毙', 'yes'],
    ['刺伤民警后跳楼身亡', 'yes'],
    ['民警开枪击中其腿部，嫌疑人经抢救无效死亡', 'yes'],
    ['向抓捕民警开枪，民警还击将其击毙', 'yes'],
    ['开枪击毙一名民警', 'unknown'],
    ['将民警刺死', 'unknown'],
    ['撞击民警致其死亡', 'unknown'],
    ['民警经抢救无效死亡', 'unknown'],
    ['男子持刀刺中民警，其经抢救无效死亡', 'unknown'],
    ['男子因父亲死亡到医院闹事', 'unknown'],
  ] as const)('[D-C16] “%s”: the offender is dead: %s', (story, deceased) => {
    const read = readCase({ violence: 'weapon', weapon: '刀', summary: story });
    expect(read.facts.offender.deceased).toBe(deceased);
    if (deceased === 'yes') expect(read.codes).toContain('facts.summary readFromText');
  });

  it('[D-C16] a field that denies the death the words tell is a contradiction and leaves it open', () => {
    const read = offender({ deceased: false, other: '当场死亡' });
    expect(read.facts.offender.deceased).toBe('unknown');
    expect(read.codes).toContain('facts.offender.deceased contradiction');
  });

  it.each([
    ['2009年3月5日出生', '2025-12-20', 16],
    ['2009年12月25日生', '2025-12-20', 15],
    ['2009年12月20日出生', '2025-12-20', 15],
    ['出生日期2009-12-19', '2025-12-20', 16],
    ['2009年12月出生', '2025-12-20', null],
    ['2009年5月出生', '2025-12-20', 16],
    ['2009年生', '2025-12-20', null],
    ['2011年出生', '2025-12-20', null],
    ['1990年生', '2025-12-20', 34],
    ['1955年生', '2025-12-20', null],
    ['15岁在校学生', '2025-12-20', 15],
    ['十五周岁', '2025-12-20', 15],
    ['未满十六周岁', '2025-12-20', 15],
    ['系未成年人', '2025-12-20', 17],
    ['二十三岁', '2025-12-20', 23],
    ['中学生', '2025-12-20', null],
    ['2015年生意失败', '2025-12-20', null],
    ['2009年3月5日出生', '2025-12', null],
  ] as const)('[D-C17] “%s” on %s is the age %s', (text, date, age) => {
    expect(other(text, date).age).toBe(age);
  });

  it('[D-C17] a birth year that leaves an age open says so, and no age is certain', () => {
    const { codes, open } = offender({ other: '2009年生' });
    expect(codes).toContain('facts.offender.other lowestMeaning');
    expect(open).toContain('277-5');
  });

  it('[D-C17] an age in plain figures or as the first person of the narrative is read', () => {
    expect(offender({ age: '15' }).facts.offender.age).toBe(15);
    expect(offender({ age: '15岁' }).facts.offender.age).toBe(15);
    expect(offender({}, '一名15岁少年拳打民警').facts.offender.age).toBe(15);
    expect(offender({}, '男子殴打15岁少年，民警制止时被打').facts.offender.age).toBeNull();
    expect(offender({ age: 40 }, '一名15岁少年旁观').facts.offender.age).toBe(40);
  });

  it.each([
    ['不具有刑事责任能力', 'yes', 'none'],
    ['作案时丧失辨认和控制能力，无责任', 'yes', 'none'],
    ['精神分裂症，经鉴定无刑事责任能力', 'yes', 'none'],
    ['不能辨认自己的行为', 'yes', 'none'],
    ['部分刑事责任能力', 'yes', 'limited'],
    ['控制能力减弱，限定责任能力', 'yes', 'limited'],
    ['尚未完全丧失辨认能力', 'yes', 'limited'],
    ['经鉴定有刑事责任能力', 'no', 'full'],
    ['完全刑事责任能力', 'no', 'full'],
    ['具有完全刑事责任能力', 'no', 'full'],
    ['抑郁症，具有刑事责任能力', 'yes', 'full'],
    ['精神正常', 'no', 'unknown'],
    ['无精神病史', 'no', 'unknown'],
    ['未见精神异常', 'no', 'unknown'],
    ['有精神病史', 'yes', 'unknown'],
    ['醉酒后情绪激动', 'unknown', 'unknown'],
    ['不具有完全刑事责任能力', 'yes', 'unknown'],
  ])('[D-C18] “%s” is doubt %s and capacity %s', (mental, doubt, capacity) => {
    const read = offender({ mental }).facts.offender;
    expect([read.mentalDoubt, read.mentalCapacity]).toEqual([doubt, capacity]);
  });

  it('[D-C18] one who strikes and is called ill in the narrative is in doubt; one the police came for is not', () => {
    const doubt = (story: string) => offender({}, story).facts.offender.mentalDoubt;
    expect(doubt('精神病人打伤巡逻民警')).toBe('yes');
    expect(doubt('民警处置精神病患者时被其家属打伤')).toBe('unknown');
  });

  it.each([
    ['正在服刑', 'yes'],
    ['服刑人员', 'yes'],
    ['在押罪犯', 'yes'],
    ['因盗窃罪在监狱服刑期间', 'yes'],
    ['曾服刑，2018年释放', 'unknown'],
    ['2015年因盗窃罪服刑，2018年刑满释放', 'unknown'],
    ['罪犯（缓刑考验期内）', 'unknown'],
    ['在押犯罪嫌疑人', 'unknown'],
    ['社区矫正对象', 'unknown'],
    ['假释罪犯', 'unknown'],
  ])('[D-C19] “%s” is serving a sentence: %s', (prior, serving) => {
    expect(offender({ prior }).facts.offender.servingSentence).toBe(serving);
  });

  it.each([
    ['怀孕六个月', 'yes'],
    ['孕妇', 'yes'],
    ['男；因妻子怀孕赶赴医院被拦', 'unknown'],
    ['女儿怀孕住院', 'unknown'],
    ['未怀孕', 'unknown'],
  ])('[D-C19] “%s” is pregnant: %s', (text, pregnant) => {
    expect(other(text).pregnantOrNursing).toBe(pregnant);
  });

  it('[D-C27] answers told in words are read, and words that are in no list stay unknown', () => {
    const read = offender({
      apologised: '已道歉',
      compensated: '赔偿5000元',
      drunk: '酒后',
      surrendered: '未载明',
    });
    expect(read.facts.offender).toMatchObject({
      remorse: 'yes',
      compensation: 'yes',
      drunk: 'yes',
      surrendered: 'unknown',
    });
    expect(read.codes).toContain('facts.offender.surrendered wordUnknown');
  });

  it('[D-C27] a lawfulness written as a word is the word', () => {
    const disputed = (on_duty_lawful: unknown) =>
      readCase({ ...hurt, on_duty_lawful }).facts.policeFault.disputed;
    expect([disputed('true'), disputed('否'), disputed('有争议'), disputed('也许')]).toEqual([
      'no',
      'yes',
      'yes',
      'unknown',
    ]);
  });
});
