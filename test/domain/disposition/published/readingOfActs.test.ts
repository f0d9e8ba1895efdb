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

  it.each([
    '强行冲过检查站',
    '冲过检查点，撞断升降杆',
    '闯过卡点驶离',
    '冲破警戒线',
    '强闯防疫检查卡',
    '撞开路障',
    '突破警戒区',
  ])('[D-C11] “%s” rushes a checkpoint', (story) => {
    expect(actsIn(story, { target_property: ['facility'] })).toContain('checkpointRush');
  });

  it('[D-C11] things damaged before officers in duty are at least an obstruction; an empty car at night is none', () => {
    const property = (summary: string, facts = {}) =>
      actsIn(summary, { target_property: ['premises'], ...facts });
    expect(property('不满处理结果，踢坏派出所玻璃门')).toEqual(['damageOtherProperty', 'blocking']);
    expect(property('深夜砸碎民警家窗户')).toEqual(['damageOtherProperty']);
    expect(property('砸坏无人的岗亭')).toEqual(['damageOtherProperty']);
    expect(property('踢坏玻璃门', { on_duty_lawful: null })).toEqual(['damageOtherProperty']);
  });

  it.each(['警车', 'police_motorcycle', '警用摩托车', '执法记录仪', '警棍'])(
    '[D-C11] damaged %s is police gear',
    (word) => {
      expect(actsIn('砸坏', { target_property: [word] })).toContain('damagePoliceVehicleOrGear');
    },
  );

  it.each([
    '被查处时当场辱骂交警并直播',
    '交警处罚时开直播，当面骂交警',
    '民警到场处置，男子辱骂民警，后又发抖音',
    '两次来电辱骂接警员',
  ])('[D-C12] “%s” is abuse to the face though the record is about something online', (story) => {
    expect(actsIn(story, { online: true })).toContain('verbalAbuse');
  });

  it.each([
    '违停被罚后在微信群辱骂交警',
    '拍交警执勤视频发朋友圈辱骂',
    '在抖音发布视频，辱骂交警',
    '发帖骂当地交警',
  ])('[D-C12] “%s” is the post alone', (story) => {
    expect(actsIn(story, { online: true })).not.toContain('verbalAbuse');
  });

  it.each([
    ['将两名民警围困在村委会三小时，不准离开', 'confinement'],
    ['把民警反锁在屋内', 'confinement'],
    ['限制民警人身自由', 'confinement'],
    ['围住警车，不让民警离开', 'confinement'],
    ['从六楼向民警投掷花盆，未砸中', 'throwFromHeight'],
    ['站在天台上往下扔砖头', 'throwFromHeight'],
    ['当场抢走并撕毁讯问笔录', 'documentSeizure'],
    ['将处罚决定书撕碎', 'documentSeizure'],
    ['抢夺民警的传唤证', 'documentSeizure'],
    ['趁民警不备将被扣押的车辆开走', 'evidenceTampering'],
    ['当面将毒品冲走，销毁证据', 'evidenceTampering'],
  ])('[D-C13] “%s” tells %s', (story, act) => {
    expect(actsIn(story)).toContain(act);
  });

  it.each([
    ['民警依法限制其人身自由', 'confinement'],
    ['民警将车辆扣押后开走', 'evidenceTampering'],
    ['男子住六楼，拒绝开门', 'throwFromHeight'],
    ['撕毁自己的身份证', 'documentSeizure'],
    ['被围困群众获救', 'confinement'],
  ])('[D-C13] “%s” tells no %s', (story, act) => {
    expect(actsIn(story)).not.toContain(act);
  });

  it.each(['剪辑拼接执法视频发布抖音', '发布摆拍视频称民警打人', '发布虚假视频', '将执法录像恶意剪辑后上传'])(
    '[D-C14] “%s” spreads something untrue',
    (story) => {
      expect(actsIn(story, { online: true })).toContain('rumour');
    },
  );

  it('[D-C14] a video of what happened spreads nothing untrue', () => {
    expect(actsIn('拍摄执法视频发布抖音', { online: true })).not.toContain('rumour');
  });
});
