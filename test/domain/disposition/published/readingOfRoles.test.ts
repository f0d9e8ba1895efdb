import { describe, expect, it } from 'vitest';
import { readCase, told } from './aPublishedCase.ts';

const hurt = { violence: 'hitting', targets: [{ kind: 'officer', injury: '轻微伤' }] };

describe('who was acted against, and what the person was in a crowd', () => {
  it.each([
    ['男子独自饮酒后躺在路中，民警带领两名辅警到场劝离', 'yes'],
    ['男子见民警单独执法，对民警和辅警拳打脚踢', 'yes'],
    ['男子独自驾车，踢打辅警', 'yes'],
    ['辅警单独在路口劝导，男子掌掴辅警', 'no'],
    ['辅警按指挥中心指令独自骑车拦截', 'no'],
    ['现场没有民警带领', 'no'],
    ['民警与辅警出警后，辅警单独看守时被打', 'unknown'],
  ] as const)('[D-C20] “%s”: an officer led: %s', (summary, leading) => {
    const read = readCase({ violence: 'hitting', summary, targets: [{ kind: 'auxiliary', injury: 'none' }] });
    expect(read.facts.targets[0]?.withOfficerLeading).toBe(leading);
  });

  it.each([
    ['发帖发牢骚骂交警', 'no'],
    ['发帖发牢骚，点名交警李某收钱', 'yes'],
    ['公布民警姓名、警号并抱怨', 'yes'],
    ['在群内抱怨民警王某某', 'yes'],
    ['发帖辱骂交警', 'unknown'],
  ])('[D-C21] “%s”: the officer can be told: %s', (summary, identifiable) => {
    expect(told(summary, { online: true }).facts.statement.officerIdentifiable).toBe(identifiable);
  });

  it.each(['official', 'firefighter', 'judge', '城管', '消防员', '税务人员', '执行法官'])(
    '[D-C22] a target of kind %s is an official who is no police: obstruction, never 袭警罪',
    (kind) => {
      const read = readCase({ violence: 'hitting', targets: [{ kind, injury: '轻微伤' }], summary: '殴打' });
      expect(read.facts.targets.map(({ capacity }) => capacity)).toEqual(['otherOfficial']);
      expect(read.open).toContain('277-1');
      expect(read.open.join()).not.toContain('277-5');
    },
  );

  it.each([
    ['执勤交警', ['officer']],
    ['民警和辅警', ['officer', 'auxiliaryOfficer']],
    ['司法警察', ['otherJudicialPolice']],
    ['民警家属', ['closeRelative']],
    ['勤务辅警', ['auxiliaryOfficer']],
    ['volunteer', ['other']],
  ])('[D-C22] a target of kind %s is %j', (kind, capacities) => {
    const { targets } = readCase({ ...hurt, targets: [{ kind, injury: null }] }).facts;
    expect(targets.map(({ capacity }) => capacity)).toEqual(capacities);
  });

  it('[D-C22] both with a count is that many people, not twice as many', () => {
    const both = (count: number) =>
      readCase({ ...hurt, targets: [{ kind: 'both', injury: '轻微伤', count }] });
    const capacities = (count: number) => both(count).facts.targets.map(({ capacity }) => capacity);
    expect(capacities(1)).toEqual(['officer', 'auxiliaryOfficer']);
    expect(capacities(2)).toEqual(['officer', 'auxiliaryOfficer']);
    expect(capacities(3)).toEqual(['officer', 'auxiliaryOfficer', 'unknown']);
    expect(both(3).codes).toContain('facts.targets[0].count missing');
  });

  it.each([
    ['民警带领辅警处置群体斗殴，男子挥拳打伤民警', 'hitting', 'assaulter'],
    ['男子伙同其弟殴打民警', 'hitting', 'assaulter'],
    ['社区组织核酸检测，女子拒绝扫码', 'none', 'blocker'],
    ['纠集村民三十余人围攻民警', 'weapon', 'organiser'],
    ['带领亲属二十余人围堵派出所', 'none', 'organiser'],
    ['高喊打人，煽动围观群众围攻民警', 'none', 'inciter'],
    ['十余名亲属围堵派出所大门', 'none', 'unknown'],
    ['在旁围观拍摄', 'none', 'onlooker'],
    ['引发群众围观，男子拒绝离开', 'none', 'blocker'],
  ])('[D-C23] “%s” (%s) is the role %s', (summary, violence, role) => {
    expect(readCase({ violence, weapon: null, summary, crowd: true }).facts.crowd.role).toBe(role);
  });
});
