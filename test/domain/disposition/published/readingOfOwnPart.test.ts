import { describe, expect, it } from 'vitest';
import { readCase } from './aPublishedCase.ts';

const crowd = (offenders: readonly Readonly<Record<string, unknown>>[], rest = {}) =>
  readCase({
    violence: 'throwing',
    weapon: '砖头',
    crowd: true,
    targets: [{ kind: 'officer', injury: '轻伤二级', count: 1 }],
    summary: '村民阻止民警带走嫌疑人。',
    offenders,
    ...rest,
  }).people;

describe('what only one of several held or broke', () => {
  it('[D-C80] counts the brick of one against nobody who only looked on', () => {
    const [thrower, onlooker] = crowd([
      { acts: '持砖头砸中民警头部，致民警轻伤二级' },
      { acts: '在旁围观并用手机拍摄，没有其他举动' },
    ]);
    expect(thrower?.proposal.leading).toBe('277-5');
    expect(onlooker?.facts.acts).toEqual(['filming']);
    expect(onlooker?.proposal.leading).toBe('education');
    expect(onlooker?.proposal.forbidden.map(({ track }) => track)).toContain('治61');
  });

  it('[D-C80] keeps the tool for whoever is told to have used one of its kind', () => {
    const [cut] = crowd([{ acts: '持刀砍向民警' }], { weapon: '菜刀' });
    expect(cut?.facts.acts).toContain('weaponUse');
    const [own] = crowd([{ acts: '在旁辱骂民警', weapon: '木棍' }]);
    expect(own?.facts.acts).toContain('weaponUse');
  });

  it('[D-C80] counts what was broken against whoever is told to have broken something', () => {
    const [breaker, shouter] = crowd([{ acts: '砸坏警车玻璃' }, { acts: '在旁辱骂民警' }], {
      violence: 'none',
      weapon: null,
      target_property: ['police_vehicle'],
    });
    expect(breaker?.facts.acts).toContain('damagePoliceVehicleOrGear');
    expect(shouter?.facts.acts).toEqual(['verbalAbuse']);
  });

  it('[D-C83] reads a call to a crowd to strike as incitement, and one man shouting at his victim as none', () => {
    const [caller] = crowd([{ role: 'organiser', acts: '纠集三十余名村民围堵执法民警，高喊打死他们' }]);
    expect(caller?.facts.acts).toContain('incitement');
    expect(caller?.proposal.tracks.map(({ track }) => track)).toContain('278');
    expect(readCase({ violence: 'hitting', summary: '男子高喊打死他，拳打民警' }).acts).not.toContain(
      'incitement',
    );
  });
});
