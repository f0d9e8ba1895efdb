import { describe, expect, it } from 'vitest';
import { readCase, told } from './aPublishedCase.ts';

const hurt = (injury: unknown, kind: unknown = '民警') => ({ targets: [{ kind, injury, count: 1 }] });

describe('words of a stranger', () => {
  it.each([
    ['punch', 'punchKick'],
    ['Kick', 'punchKick'],
    ['bite', 'bite'],
    ['slap', 'slap'],
    ['shove', 'push'],
    ['stab', 'weaponUse'],
    ['ram', 'vehicleRamming'],
  ] as const)('[D-C60] reads %s as %s', (violence, act) => {
    expect(readCase({ violence, ...hurt('slight injury', 'police officer') }).acts).toContain(act);
  });

  it('[D-C60] reads English injuries by their grade, and the ways to say there was no violence', () => {
    const of = (injury: string) =>
      readCase({ violence: 'hitting', ...hurt(injury) }).facts.targets[0]?.injury;
    expect(of('Slight injury')).toMatchObject({ status: 'graded', grade: 'minor' });
    expect(of('light injury')).toMatchObject({ grade: 'lightSecond' });
    expect(of('serious_injury')).toMatchObject({ grade: 'seriousSecond' });
    expect(of('uninjured')).toEqual({ status: 'none' });
    for (const violence of ['没有', '无', ' 未动手 ']) {
      const read = readCase({ violence, summary: '只是顶了几句嘴' });
      expect(read.open).toEqual(['education']);
      expect(read.codes).not.toContain('facts.violence wordUnknown');
    }
  });

  it('[D-C61] reads what stands one level deeper', () => {
    const read = readCase({
      violence: { type: '殴打', detail: '用头撞民警鼻子' },
      ...hurt({ grade: '轻微伤', status: '已鉴定' }, { type: '民警' }),
    });
    expect(read.acts).toContain('punchKick');
    expect(read.facts.targets[0]).toMatchObject({ capacity: 'officer', injury: { grade: 'minor' } });
    expect(read.proposal.leading).toBe('277-5');
    const waiting = readCase({ violence: 'hitting', ...hurt({ status: '待鉴定' }) });
    expect(waiting.facts.targets[0]?.injury.status).toBe('pending');
    expect(readCase({ violence: 'hitting', ...hurt({ odd: 1 }) }).facts.targets[0]?.injury.status).toBe(
      'unknown',
    );
  });

  it('[D-C62] puts the blow of one on nobody else', () => {
    const { people } = readCase({
      violence: 'hitting',
      ...hurt('轻微伤'),
      summary: '甲拳打民警头部，乙只在旁边辱骂',
      offenders: [
        { name: '甲', acts: '拳打民警头部' },
        { name: '乙', acts: '在旁边辱骂民警' },
      ],
    });
    expect(people.map(({ proposal }) => proposal.leading)).toEqual(['277-5', '治61']);
    expect(people[1]?.facts.acts).toEqual(['verbalAbuse']);
    expect(people[1]?.proposal.tracks.map(({ track }) => track)).not.toContain('277-5');
  });

  it('[D-C63] believes the story and the injury over a field that says there was no violence', () => {
    const stabbed = told('从怀里拔出水果刀捅伤民警大腿', hurt('轻伤二级'));
    expect(stabbed.open).toContain('277-5');
    expect(stabbed.codes).toContain('facts.violence contradiction');
    expect(stabbed.proposal.forbidden.map(({ track }) => track)).not.toContain('277-5');
    const unhurt = told('从怀里拔出水果刀捅民警', hurt('none'));
    expect(unhurt.open).not.toContain('277-5');
    expect(told('从怀里拔出水果刀捅民警', hurt('minor_scratch')).open).not.toContain('277-5');
  });

  it('[D-C64] takes what is true or said in error for no invention', () => {
    const post = told('网友发帖称某所民警接警后一小时才到场，经督察核查情况属实', { online: true });
    expect(post.facts.statement.fabricated).toBe('no');
    expect(post.open).not.toContain('clearing_name');
    const mistaken = told('投诉民警李某收走其手机，经查系其记错民警，没有捏造的故意');
    expect(mistaken.open).toEqual(expect.arrayContaining(['clearing_name']));
    expect(mistaken.open).not.toContain('243');
    const invented = told('编造民警打人的情节向12389投诉，经查不属实');
    expect(invented.facts.statement.fabricated).toBe('yes');
    expect(told('投诉民警态度恶劣，经查不属实').facts.statement.fabricated).toBe('unknown');
    expect(told('投诉民警态度恶劣，部分属实').facts.statement.fabricated).toBe('unknown');
  });

  it('[D-C64] takes a call about somebody with a knife who was not there for a false alarm', () => {
    const read = readCase({
      violence: 'none',
      targets: [],
      summary: '谎报有人持刀砍人，民警到场查明并无此事',
    });
    expect(read.acts).toContain('rumour');
    expect(read.proposal.leading).toBe('治29');
  });

  it('[D-C65] sees the windscreen, the officers behind it, and the shot', () => {
    const thrown = told('从八楼向警车扔砖头，砸碎前挡风玻璃，车内坐着两名民警', {
      target_property: ['police_vehicle'],
    });
    expect(thrown.acts).not.toContain('blocking');
    expect(thrown.open).toContain('277-5');
    const shot = readCase({
      violence: 'firearm',
      weapon: '自制火枪',
      summary: '抓捕时朝民警开了一枪，没有打中',
    });
    expect(shot.facts.lethalRisk.answer).toBe('yes');
    expect(shot.proposal.leading).toBe('277-5-agg');
  });

  it('[D-G60] compares the danger to everybody where the wheel of a driven police car is grabbed', () => {
    const grabbed = readCase({
      violence: 'pulling',
      target_property: ['police_vehicle'],
      summary: '扑向正在驾驶警车的民警抢夺方向盘，警车失控撞上护栏，车上两名民警未受伤',
    });
    expect(grabbed.open).toEqual(expect.arrayContaining(['114/115', '277-5']));
    const empty = readCase({
      violence: 'pulling',
      target_property: ['police_vehicle'],
      summary: '踢踹无人的警车',
    });
    expect(empty.open).not.toContain('114/115');
  });
});
