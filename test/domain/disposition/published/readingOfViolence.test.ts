import { describe, expect, it } from 'vitest';
import { told } from './aPublishedCase.ts';

const actsIn = (summary: string, facts: Readonly<Record<string, unknown>> = {}) => told(summary, facts).acts;

describe('violence, tools and driving in a narrative', () => {
  const intent = (summary: string) => told(summary, { violence: 'vehicle', weapon: '机动车' }).facts.intent;

  it.each([
    '男子驾车冲撞民警',
    '司机加速将扒住车门的交警拖行五十余米',
    '司机将站在车头前的交警顶在引擎盖上行驶两公里',
    '面包车加速冲向设卡民警，民警跳开后车辆冲卡逃离',
    '驾车追撞警车',
    '男子倒车后故意撞向执勤交警',
    '将民警推行数十米后碾轧',
    '男子驾车撞伤民警',
    '多次撞击拦截的警车企图逃跑',
  ])('[D-C8] “%s” is aimed at somebody', (story) => {
    expect(intent(story)).toBe('attack');
  });

  it.each([
    '男子驾车逃避检查，民警冲向车辆拦截时被刮倒',
    '男子为逃避检查驾车逃跑，撞击路边护栏后刮倒一名辅警',
    '骑电动车逃避检查撞倒路口执勤辅警',
    '强行冲过检查站，撞断栏杆',
    '为躲避检查冲卡，撞倒交警',
  ])('[D-C8] “%s” is getting away', (story) => {
    expect(intent(story)).toBe('flee');
  });

  it.each(['男子驾车', '车辆失控撞伤民警', '倒车时不慎撞倒民警', '民警驾车撞停嫌疑车辆'])(
    '[D-C8] what the driver was after is not told by “%s”',
    (story) => {
      expect(intent(story)).toBe('unknown');
    },
  );

  it.each([
    ['hitting', '菜刀', '持菜刀砍民警头部', ['punchKick', 'weaponUse']],
    ['hitting', '木棍', '用木棍击打民警后背', ['punchKick', 'weaponUse']],
    ['pulling', '剪刀', '拉扯中用剪刀划伤民警', ['push', 'weaponUse']],
    ['none', '菜刀', '持刀与民警对峙半小时后放下刀', ['weaponBrandish']],
    ['none', '斧头', '挥舞斧头不让民警靠近', ['weaponBrandish']],
    ['weapon', '碎酒瓶', '砸碎酒瓶捅刺民警颈部', ['weaponUse']],
    ['weapon', '石块', '手持石块猛砸民警头部', ['weaponUse']],
    ['weapon', '花盆', '向民警投掷花盆', ['throwObject']],
    ['weapon', '酒瓶', '将酒瓶扔向民警', ['throwObject']],
    ['weapon', '车钥匙', '用车钥匙划民警手背', ['otherBodilyAttack']],
    ['weapon', '手机', '用手机砸民警', ['otherBodilyAttack']],
    ['weapon', '钥匙', '用钥匙捅刺民警眼部', ['weaponUse']],
  ])('[D-C9] %s with %s, “%s” is %j', (violence, weapon, story, acts) => {
    expect(actsIn(story, { violence, weapon })).toEqual(acts);
  });

  it.each([
    ['hitting', '皮包', '用皮包打民警头部'],
    ['hitting', '无', '拳打民警'],
    ['none', '菜刀', '持刀威胁邻居，民警到场后放下刀'],
    ['none', '石块', '用石块划伤无人的警车'],
  ])('[D-C9] %s with %s, “%s” is no armed attack', (violence, weapon, story) => {
    const acts = actsIn(story, { violence, weapon });
    expect(acts).not.toContain('weaponUse');
    expect(acts).not.toContain('weaponBrandish');
  });

  it.each([
    ['男子咬伤民警手臂', 'bite'],
    ['男子挥拳击打民警面部', 'punchKick'],
    ['女子用头撞民警', 'punchKick'],
    ['男子持刀捅刺民警', 'weaponUse'],
    ['男子驾车撞倒民警', 'vehicleRamming'],
    ['男子向民警投掷砖块', 'throwObject'],
    ['女子推搡民警', 'push'],
  ])('[D-C10] with no known word for the violence “%s” opens %s and says so', (story, act) => {
    for (const violence of [null, 'unknown', 'biting']) {
      const read = told(story, { violence, targets: [{ kind: 'officer', injury: '轻微伤' }] });
      expect(read.acts).toContain(act);
      expect(read.open).toContain('277-5');
      expect(read.codes).toContain('facts.summary readFromText');
    }
  });

  it('[D-C10] with no known word for the violence nothing is made up, and other people’s blows are not counted', () => {
    expect(actsIn('男子到派出所', { violence: null })).toEqual([]);
    expect(actsIn('男子殴打妻子，民警到场', { violence: null })).toEqual([]);
    expect(actsIn('民警挥拳打倒歹徒', { violence: null })).toEqual([]);
  });

  it('[D-C10] violence in the words of a record that says there was none is a contradiction and no assault', () => {
    const { acts, codes, open } = told('男子咬伤民警手臂');
    expect(codes).toContain('facts.violence contradiction');
    expect(acts).not.toContain('bite');
    expect(open).not.toContain('277-5');
    expect(told('男子拒绝下车').codes).not.toContain('facts.violence contradiction');
    expect(told('坐在警车前，谎称被交警撞断手').codes).not.toContain('facts.violence contradiction');
  });
});
