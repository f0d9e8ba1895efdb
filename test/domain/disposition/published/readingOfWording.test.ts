import { describe, expect, it } from 'vitest';
import { capacityOf, propertyKindOf } from '#domain/disposition/published/words.ts';
import { readCase, told } from './aPublishedCase.ts';

type Fields = Readonly<Record<string, unknown>>;
const actsIn = (summary: string, facts: Fields = {}) => told(summary, facts).acts;

describe('[D-C50] who was acted against and what was damaged, as authors call it', () => {
  it.each(['乘警', '铁警', '派出所副所长', '交警中队长', '指导员', '铁骑', '看守所管教', '戒毒所民警'])(
    '“%s” is police',
    (kind) => expect(capacityOf(kind)).toEqual(['officer']),
  );

  it.each(['小区保安', '防疫志愿者', '网格员', '社区工作人员', '围观群众', '医护人员'])(
    '“%s” is nobody of the police',
    (kind) => expect(capacityOf(kind)).toEqual(['other']),
  );

  it.each(['呼气式酒精检测仪', 'police motorcycle', '警务通', '警用头盔', '警车后视镜'])(
    '“%s” is police gear',
    (word) => expect(propertyKindOf(word)).toBe('gear'),
  );

  it('keeps epaulettes and badges among the other things', () => {
    expect(propertyKindOf('警服肩章')).toBe('other');
    expect(propertyKindOf('警号')).toBe('other');
  });
});

describe('[D-C51] what a driver knew', () => {
  const intentIn = (summary: string) => readCase({ violence: 'vehicle', summary }).facts.intent;

  it.each([
    '民警探身入驾驶室控制时,司机突然加速,将其拖带后挤撞在警车尾部',
    '交警把手伸进驾驶室拔钥匙,司机不顾民警在旁强行驶离',
    '升起车窗夹住交警手臂并起步行驶二十余米',
    '民警趴在引擎盖上,司机仍加速行驶',
  ])('“%s” is no mere flight', (story) => expect(intentIn(story)).toBe('attack'));

  it('leaves who held on to a car that drove off to people, and a rail run over to flight', () => {
    expect(intentIn('辅警抓住后货架被带倒拖出数米后驾车逃离')).toBe('unknown');
    expect(intentIn('关闭车灯加速闯过,撞翻反光锥桶和减速板')).toBe('flee');
  });
});

describe('[D-C52] harm nobody did to the officer', () => {
  it('takes a cut from the knife of one who hurts herself for no attack, and says so', () => {
    const read = readCase({
      violence: 'weapon',
      weapon: '水果刀',
      targets: [{ kind: 'officer', injury: '轻微伤' }],
      summary: '女子持水果刀割腕,民警夺刀时被划伤手指。',
    });
    expect(read.acts).not.toContain('weaponUse');
    expect(read.proposal.leading).not.toBe('277-5');
    expect(read.codes).toContain('facts.summary readFromText');
  });

  it('still takes the knife for a weapon once it is turned on the police', () => {
    const summary = '女子持刀割腕,民警上前时其持刀刺向民警';
    expect(readCase({ violence: 'weapon', weapon: '水果刀', summary }).acts).toContain('weaponUse');
  });

  it.each([
    ['拒绝检查转身逃跑,民警追赶时踩空摔倒', ''],
    ['推开民警逃跑', '追赶中摔倒骨折'],
  ])('asks what hurt an officer who fell while running: “%s” “%s”', (summary, injury_text) => {
    const targets = [{ kind: 'officer', injury: '轻伤二级', injury_text }];
    const read = readCase({ violence: 'pulling', targets, summary });
    expect(read.facts.targets[0]?.injury).toEqual({ status: 'unknown' });
    expect(read.codes).toContain('facts.targets[0].injury readFromText');
    expect(read.proposal.leading).not.toBe('277-5');
  });

  it('keeps the grade of one who was pushed over', () => {
    const targets = [{ kind: 'officer', injury: '轻伤二级' }];
    const read = readCase({ violence: 'pulling', targets, summary: '民警追上后被其推倒摔伤' });
    expect(read.facts.targets[0]?.injury).toMatchObject({ grade: 'lightSecond' });
  });
});

describe('[D-C53] tools held out that only the story names', () => {
  it.each([
    '捡起砖头举过头顶,扬言要砸死民警',
    '从厨房拿出菜刀与民警对峙',
    '拧开液化气罐,手拿打火机威胁同归于尽',
    '掏出匕首指着民警不让靠近',
  ])('“%s” shows a weapon', (story) => expect(actsIn(story)).toContain('weaponBrandish'));

  it.each([
    '持刀割腕要自杀,民警劝说',
    '用刀抵住自己脖子威胁跳楼',
    '持刀与邻居对峙,民警到场后放下',
    '拿着酒瓶喝酒',
  ])('“%s” shows the police none', (story) => expect(actsIn(story)).not.toContain('weaponBrandish'));

  it('leads to obstruction, and weighs the gas for everybody around', () => {
    const { open, proposal } = told('拧开液化气罐,手拿打火机威胁同归于尽');
    expect(proposal.leading).toBe('277-1');
    expect(open).toContain('114/115');
  });

  it('takes a bottle in the hand for a weapon', () => {
    const read = readCase({ violence: 'weapon', weapon: '啤酒瓶', summary: '抄起啤酒瓶砸在民警头上' });
    expect(read.acts).toContain('weaponUse');
  });
});

describe('[D-C54] auxiliaries who were there first or alone', () => {
  const led = (summary: string) =>
    readCase({ violence: 'hitting', targets: [{ kind: 'auxiliary' }], summary }).facts.targets[0]
      ?.withOfficerLeading;

  it.each(['辅警一人在校门口疏导交通', '民警指令四名辅警先行到场稳控,民警随后赶到', '辅警先期处置,民警后到'])(
    'no officer led in “%s”',
    (story) => expect(led(story)).toBe('no'),
  );

  it('takes officers and auxiliaries who came together for led', () => {
    expect(led('民警带领两名辅警先行到场')).toBe('yes');
  });
});

describe('[D-C55] what was said and spread, as authors tell it', () => {
  it.each([
    ['对交警恶语相向', 'verbalAbuse'],
    ['对民警爆粗口', 'verbalAbuse'],
    ['在现场说风凉话', 'grievance'],
    ['把捏造民警受贿的材料贴在法院宣传栏', 'publicPosting'],
    ['在派出所门口拉横幅辱骂民警', 'publicPosting'],
    ['从五楼扔下花盆砸在民警脚边', 'throwObject'],
    ['在贴吧编造派出所打死人的帖子', 'rumour'],
    ['将执法视频掐头去尾发布', 'rumour'],
    ['把办案民警的照片和其孩子就读学校发到群里', 'privacyExposure'],
    ['把卷闸门拉下反锁,民警被困四十分钟', 'confinement'],
    ['掀开警戒带往里冲', 'checkpointRush'],
    ['自称省厅督察阻挠交警查车', 'blocking'],
    ['女子举报某警号民警出警恶劣,调取两部记录仪未发现问题', 'untrueComplaint'],
  ] as const)('“%s” tells %s', (story, act) => expect(actsIn(story)).toContain(act));

  it('takes words after which one went away for all there was', () => {
    expect(told('在现场说风凉话,随后自行离开').proposal.leading).toBe('education');
  });

  it('takes a call to block a gate for no blocking', () => {
    expect(actsIn('发到群里,号召堵校门', { online: true })).not.toContain('blocking');
  });

  it('takes officers who were counted for somebody, and the force as such for nobody', () => {
    const named = (summary: string) => told(summary, { online: true }).facts.statement.officerIdentifiable;
    expect(named('发布图文辱骂两名民警和一名辅警')).toBe('yes');
    expect(named('捏造办案民警受贿的帖子')).toBe('yes');
    expect(named('在新闻下评论交警都是吃拿卡要,未指向具体人')).toBe('no');
  });

  it('counts a post a record calls offline, because the story tells of it, and says so', () => {
    const read = told('拍视频上传抖音称民警暴力执法', { online: false });
    expect(read.acts).toContain('onlinePost');
    expect(read.codes).toContain('facts.online contradiction');
    expect(told('视频被网友上传抖音', { online: false }).acts).not.toContain('onlinePost');
  });

  it('reads a prisoner pulled out of the car as an escape, and a leader by 带头', () => {
    const summary = '亲属围住警车,把已戴铐的嫌疑人拽下车放跑';
    expect(readCase({ violence: 'pulling', summary }).facts.consequences).toEqual(['suspectEscaped']);
    const crowd = told('百余村民堵住县道,该人带头坐在路中央', { crowd: true }).facts.crowd;
    expect(crowd.role).toBe('organiser');
  });

  it('takes an officer on leave who showed who he is for one on duty', () => {
    const summary = '休假民警在公交上亮明身份抓扒手,被刀刺伤';
    expect(readCase({ violence: 'weapon', weapon: '刀', summary }).facts.targets[0]?.duty).toBe(
      'offDutyEmergency',
    );
  });
});

describe('[D-C55] whom one passed for', () => {
  it('takes 自称省厅督察 for passing for police, and 自称督察的亲戚 for none', () => {
    expect(told('自称省厅督察阻挠交警查车').facts.offender.impersonatedPolice).toBe('yes');
    expect(told('自称警官的亲戚，阻挠查车').facts.offender.impersonatedPolice).toBe('unknown');
  });
});

describe('[D-C56] words and days in other shapes', () => {
  it.each([
    ['推搡', 'push'],
    ['撕咬', 'bite'],
    ['verbal', 'verbalAbuse'],
    ['threat', 'threatOfViolence'],
    ['spitting', 'spit'],
    ['biting', 'bite'],
  ])('reads the violence “%s” from its own word, and names it', (violence, act) => {
    const read = readCase({ violence, summary: '与民警发生冲突' });
    expect(read.acts).toContain(act);
    expect(read.codes).toContain('facts.violence wordUnknown');
  });

  it.each([
    ['2025年10月3日22时许', '2025-10-03'],
    ['2025-10-03T22:10:00+08:00', '2025-10-03'],
    ['2025/10/3 晚', '2025-10-03'],
  ])('reads the day of “%s”', (incident_date, day) => {
    expect(readCase({ violence: 'hitting', summary: '' }, { meta: { incident_date } }).facts.actDate).toBe(
      day,
    );
  });

  it('reads no day out of a span', () => {
    const span = { meta: { incident_date: '2022-06至2025-01' } };
    expect(readCase({ violence: 'hitting', summary: '' }, span).facts.actDate).toBeNull();
  });

  it('reads a throw to the ground as such', () => {
    expect(readCase({ violence: 'hitting', summary: '将民警抱起摔在地上' }).acts).toContain('tackle');
  });
});
