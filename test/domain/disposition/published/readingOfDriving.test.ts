import { describe, expect, it } from 'vitest';
import { readCase, told } from './aPublishedCase.ts';

const dragged = '民警带领辅警设卡，驾车冲过设卡点，辅警抓住车窗，继续加速，将辅警拖行二十米';

describe('a car that is driven on, and one somebody else drives', () => {
  it('[D-C81] reads a drag told in a clause of its own as the car doing it, and leaves the aim to people', () => {
    const read = readCase({
      violence: null,
      targets: [{ kind: 'auxiliary', injury: '轻伤二级', count: 1 }],
      summary: dragged,
    });
    expect(read.acts).toEqual(expect.arrayContaining(['vehicleRamming', 'checkpointRush']));
    expect(read.facts.intent).toBe('unknown');
    expect(read.open).toContain('234/232');
    expect(read.open).not.toContain('治61');
    expect(read.proposal.forbidden.map(({ track }) => track)).toContain('277-5');
  });

  it('[D-C81] takes nobody who is dragged by hand, or by the police, for run over', () => {
    for (const summary of ['抓住民警衣领将其拖行数米', '男子拒不起身，被民警拖行至警车旁'])
      expect(readCase({ violence: null, summary }).acts).not.toContain('vehicleRamming');
  });

  it.each(['pulling', null, 'none'])(
    '[D-C81] reads the wheel of a driven police car as grabbed where the violence is called %s',
    (violence) => {
      const read = readCase({
        violence,
        summary: '嫌疑人被押解途中，在高速公路上行驶的警车内突然抢夺方向盘，车辆擦碰护栏，无人受伤',
      });
      expect(read.acts).toContain('damagePoliceVehicleOrGear');
      expect(read.facts.resultBeyondPersons.policeVehicleOccupied).toBe('yes');
      expect(read.open).toEqual(expect.arrayContaining(['114/115', '277-5']));
    },
  );

  it('[D-C81] takes the wheel of a car that is not the police’s for no attack on police gear', () => {
    expect(told('乘客与网约车司机争吵并抢夺方向盘，民警到场后骂民警').acts).not.toContain(
      'damagePoliceVehicleOrGear',
    );
  });

  it('[D-C81] takes a passenger who did nothing for nobody standing in the way', () => {
    const [driver, passenger] = readCase({
      violence: 'vehicle',
      weapon: '轿车',
      summary: '民警带领辅警设卡查酒驾',
      offenders: [{ acts: '驾车冲过设卡点' }, { acts: '坐在副驾驶，没有动作和言语' }],
    }).people;
    expect(driver?.facts.acts).toContain('checkpointRush');
    expect(passenger?.facts.acts).toEqual([]);
    expect(told('老人坐在警车前不让开').acts).toContain('blocking');
  });
});
