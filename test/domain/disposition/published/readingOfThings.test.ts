import { describe, expect, it } from 'vitest';
import { told } from './aPublishedCase.ts';

const actsIn = (summary: string, facts: Readonly<Record<string, unknown>> = {}) => told(summary, facts).acts;

describe('things, posts and people held in a narrative', () => {
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

  it.each(['张某在微信朋友圈发布辱骂交警的文字和视频', '李某在抖音评论区发表侮辱民警的言论'])(
    '[D-C12] “%s” is the post alone where the record does not say whether it was online',
    (story) => {
      expect(actsIn(story)).toEqual(['onlinePost']);
      expect(actsIn(story, { online: false })).toEqual(['verbalAbuse', 'onlinePost']);
    },
  );

  it.each([
    ['拨打110扬言要炸派出所', 'rumour'],
    ['将口水吐到民警脸上', 'spit'],
    ['向民警脸上吐了一口痰', 'spit'],
    ['被查处后发短信给民警，扬言报复其妻子', 'harassment'],
    ['多次发送恐吓短信给办案民警', 'harassment'],
    ['向行驶中的警车投石', 'throwObject'],
    ['抗拒检查，用力反抗', 'blocking'],
  ])('[D-C13] “%s” tells %s too', (story, act) => {
    expect(actsIn(story)).toContain(act);
  });

  it('[D-C3] a threat sent by message is no threat of force on the spot; one made there is', () => {
    expect(actsIn('发短信给民警，扬言报复其妻子')).not.toContain('threatOfViolence');
    expect(actsIn('民警到场后，男子扬言弄死民警，并拨打电话叫人')).toContain('threatOfViolence');
  });

  it.each(['抱住民警腿部不让离开', '堵住警车不让离开'])('[D-C13] “%s” holds nobody captive', (story) => {
    expect(actsIn(story)).not.toContain('confinement');
  });

  it('[D-C4] where the police stood in the way nobody hindered them', () => {
    expect(actsIn('推开阻拦的民警', { violence: 'pulling' })).toEqual(['push']);
    expect(actsIn('扇交警耳光', { violence: 'hitting' })).toEqual(['punchKick', 'slap']);
  });

  it('[D-C10] nobody acted against, nothing told: no act is made up', () => {
    expect(actsIn('男子冒充民警查车', { targets: [] })).toEqual([]);
  });

  it('[D-C11] seized goods taken away in front of officers obstruct them as well', () => {
    expect(actsIn('男子趁民警不备将被扣押的车辆开走')).toEqual(['evidenceTampering', 'blocking']);
  });

  it('[D-C31] only criticism, and the source says that nothing more was done, is complete', () => {
    const complete = (story: string) => told(story).facts.actsComplete;
    expect(complete('群众质问民警并拍摄视频，未辱骂、未动手')).toBe('yes');
    expect(complete('同场村民拍摄视频，未参与')).toBe('yes');
    expect(complete('群众拍摄执法')).toBe('unknown');
    expect(complete('男子拒绝配合，未动手')).toBe('unknown');
  });
});
