import { describe, expect, it } from 'vitest';
import { told } from './aPublishedCase.ts';

const actsIn = (summary: string, facts: Readonly<Record<string, unknown>> = {}) => told(summary, facts).acts;
const hit = { violence: 'hitting' };

describe('acts in a narrative', () => {
  it.each([
    ['引发群众围观,派出所民警到场', '引发群众围观，派出所民警到场'],
    ['男子未动手,辱骂民警;后离开', '男子未动手，辱骂民警；后离开'],
    ['村民围观. 派出所民警劝离', '村民围观。派出所民警劝离'],
    ['拦停后\n女子拒绝下车', '拦停后。女子拒绝下车'],
  ])('[D-C1] “%s” reads as it does in full-width marks', (half, full) => {
    expect(actsIn(half)).toEqual(actsIn(full));
    expect(actsIn(half)).not.toContain('stormOrgan');
  });

  it.each([
    '群众围观，派出所民警到场处置，男子推搡民警',
    '围观人员较多，公安分局民警到场疏导',
    '男子拒绝登记，被带至派出所',
  ])('[D-C1] “%s” storms no organ', (story) => {
    expect(actsIn(story, { violence: 'pulling' })).not.toContain('stormOrgan');
  });

  it.each([
    '十余人围堵派出所大门',
    '亲属冲击乡政府',
    '纠集二十余人强闯派出所',
    '家属包围分局办公楼',
    '上百村民围镇政府',
  ])('[D-C1] “%s” storms an organ', (story) => {
    expect(actsIn(story, { violence: 'pulling' })).toContain('stormOrgan');
  });

  it.each([
    ['男子拒绝出示证件，未辱骂民警', 'verbalAbuse'],
    ['男子拒绝出示证件，没有对民警进行辱骂', 'verbalAbuse'],
    ['男子拒绝出示证件，并未威胁民警，也未辱骂', 'threatOfViolence'],
    ['女子坐在车前，没有推搡、辱骂民警', 'verbalAbuse'],
    ['女子坐在车前，否认辱骂执勤交警', 'verbalAbuse'],
    ['司机停车等候，未拒绝检查', 'blocking'],
    ['司机停车等候，无人威胁民警', 'threatOfViolence'],
    ['男子不存在辱骂、威胁民警的情形', 'threatOfViolence'],
  ])('[D-C2] “%s” tells no %s', (story, act) => {
    expect(actsIn(story)).not.toContain(act);
  });

  it.each([
    ['男子未戴头盔被拦下，辱骂交警', 'verbalAbuse'],
    ['男子未经许可进入，当面骂民警', 'verbalAbuse'],
    ['男子不满处罚辱骂交警', 'verbalAbuse'],
    ['男子不断威胁民警', 'threatOfViolence'],
    ['男子不听劝阻，扬言弄死民警', 'threatOfViolence'],
    ['男子不仅拒绝配合，还辱骂民警', 'verbalAbuse'],
    ['男子未果后威胁民警', 'threatOfViolence'],
  ])('[D-C2] “%s” still tells %s', (story, act) => {
    expect(actsIn(story)).toContain(act);
  });

  it.each([
    ['女子责骂孩子，民警劝阻后平息', 'verbalAbuse'],
    ['男子酒后威胁邻居，民警到场后离开', 'threatOfViolence'],
    ['男子与妻子对骂，民警到场后停止', 'verbalAbuse'],
    ['男子辱骂店员，民警到场后其配合', 'verbalAbuse'],
    ['女子以跳楼自杀相威胁，后被救下', 'threatOfViolence'],
    ['男子扬言自焚，以死相威胁', 'threatOfViolence'],
    ['男子被群众辱骂，民警将其带离', 'verbalAbuse'],
  ])('[D-C3] “%s” is no %s against the police', (story, act) => {
    expect(actsIn(story)).not.toContain(act);
    expect(actsIn(story)).not.toContain('blocking');
  });

  it.each([
    ['男子辱骂群众和民警', 'verbalAbuse'],
    ['女子先骂店员，后骂出警民警', 'verbalAbuse'],
    ['男子扬言与民警同归于尽', 'threatOfViolence'],
    ['男子恐吓执勤交警', 'threatOfViolence'],
  ])('[D-C3] “%s” is %s against the police', (story, act) => {
    expect(actsIn(story)).toContain(act);
  });

  it.each([
    ['民警拦停车辆检查，驾驶人配合', 'blocking'],
    ['车辆被交警拦停，驾驶人配合', 'blocking'],
    ['民警上前阻止，男子离开', 'blocking'],
    ['驾驶人称被民警辱骂', 'verbalAbuse'],
  ])('[D-C4] “%s”: what the police did is no %s', (story, act) => {
    expect(actsIn(story)).not.toContain(act);
  });

  it.each([
    ['男子挥拳，民警将其扑倒制服', 'tackle'],
    ['男子挥拳后被民警摔倒在地', 'tackle'],
    ['男子逃跑，民警勒令停下', 'otherBodilyAttack'],
  ])('[D-C4] “%s”: what the police did is no %s in a violent record either', (story, act) => {
    expect(actsIn(story, hit)).not.toContain(act);
  });

  it.each([
    ['民警劝阻时被其掌掴面部并抓伤颈部', ['punchKick', 'slap', 'otherBodilyAttack']],
    ['民警手臂被咬，眼镜被打落', ['punchKick', 'bite']],
    ['被民警查处后推搡交警', ['punchKick', 'push']],
    ['对民警掐颈', ['punchKick', 'otherBodilyAttack']],
  ])('[D-C4] “%s” tells %j', (story, acts) => {
    expect(actsIn(story, hit)).toEqual(acts);
  });

  it.each([
    '村民举报民警违规，经查属实，民警受处分',
    '驾驶人配合检查，事后向督察投诉民警态度生硬',
    '女子拨打12389投诉出警民警',
    '当事人向纪委反映民警办案拖延，正在核查',
  ])('[D-C5] “%s” is criticism, no untrue complaint', (story) => {
    const { acts, open } = told(story);
    expect(acts).toEqual(['grievance']);
    for (const track of ['clearing_name', '治50', '243', '治61'] as const) expect(open).not.toContain(track);
  });

  it.each([
    '民警接投诉到场，男子当面辱骂民警',
    '邻居投诉男子噪音扰民，民警到场后被其辱骂',
    '接群众举报，民警前往检查，男子辱骂民警',
    '男子被举报后到案，辱骂民警',
    '因投诉处理不满，男子辱骂民警',
  ])('[D-C5] “%s” says nothing untrue of an officer', (story) => {
    expect(actsIn(story)).toEqual(['verbalAbuse']);
  });

  it.each([
    '当事人误以为民警偏袒，向督察投诉，核查不属实',
    '两人冒用他人姓名举报民警违规吃喝',
    '男子捏造民警收受贿赂向纪委举报',
    '家属投诉民警出言不逊，执法记录仪证明执法规范',
    '多次向纪检机关诬告三名民警',
    '女子恶意投诉出警民警，经查未发现违规',
  ])('[D-C5] “%s” is an untrue complaint', (story) => {
    expect(actsIn(story)).toContain('untrueComplaint');
    expect(actsIn(story)).not.toContain('verbalAbuse');
  });

  it.each([
    '驾驶人谎称未饮酒，拒绝吹气',
    '男子谎报姓名，拒绝登记',
    '司机冒用他人身份证，拒绝检查',
    '司机伪造车牌，拒绝检查',
    '女子谎称身份证丢失，拒绝登记',
  ])('[D-C6] “%s” lies about himself and spreads nothing', (story) => {
    const { acts, facts } = told(story);
    expect(acts).toEqual(['blocking']);
    expect(facts.statement.fabricated).toBe('unknown');
  });

  it.each([
    '拨打110谎称被交警打伤',
    '一月内谎报警情四十余次',
    '散布谣言称派出所抓错人',
    '拨110谎称家中有炸弹',
    '多次报假警',
  ])('[D-C6] “%s” is a rumour or a false alarm', (story) => {
    expect(actsIn(story)).toContain('rumour');
  });

  it.each([
    '民警抓捕抢劫犯持枪戒备，被嫌疑人打伤',
    '男子打伤民警，经抢救中枪嫌疑人脱险',
    '男子殴打民警，抢走孩子的水枪',
    '男子抢上前挥拳，民警鸣枪示警',
    '民警夺下嫌疑人手枪',
    '男子抢先一步，民警掏枪',
    '男子没有抢夺民警配枪',
  ])('[D-C7] “%s” grabs no gun of the police', (story) => {
    expect(actsIn(story, hit)).not.toContain('gunGrab');
  });

  it.each([
    '抢夺民警所佩带的手枪',
    '突然抢夺民警腰间配枪',
    '夺取佩枪未遂',
    '伸手拔民警配枪',
    '将民警的手枪夺走',
    '欲抢民警枪支',
  ])('[D-C7] “%s” grabs the gun, whatever the record calls the violence', (story) => {
    for (const violence of ['none', 'hitting', 'pulling', null])
      expect(actsIn(story, { violence })).toContain('gunGrab');
  });
});
