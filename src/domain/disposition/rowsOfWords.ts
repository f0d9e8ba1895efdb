import { lawfulCriticism } from './acts.ts';
import * as is from './conditions.ts';
import * as harm from './conditionsOfHarm.ts';
import type { Row } from './row.ts';
import { onlyActs } from './view.ts';

const chooseOne =
  '当场公然侮辱执行职务的人员：阻碍执行职务与公然侮辱只能择一适用，并说明理由；拘留须有情节严重的事实。';

/**
 * Rows for words to the face, blocking, property and crowds.
 * Source: law.md §8.1 G3, G4, G10, G14.
 */
export const rowsOfWords: readonly Row[] = [
  {
    id: 'D-G3',
    tracks: ['education'],
    basis: ['criticism'],
    target: [],
    facts: [
      {
        text: '仅有牢骚、指责、嘲讽或者拍摄',
        factKey: 'actsComplete',
        test: (view) => onlyActs(view, lawfulCriticism),
      },
    ],
    warning: '属于对执法工作的批评，制作批评教育记录即可；成年人不得使用“训诫书”，不得处罚。',
  },
  {
    id: 'D-G4',
    tracks: ['治50'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('verbalAbuse', 'spit'), harm.assaultNotEstablished],
    facts: [],
    warning: chooseOne,
  },
  {
    id: 'D-G4c',
    tracks: ['治61'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('verbalAbuse', 'spit'), harm.assaultNotEstablished],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed, is.notHarmless],
    warning: chooseOne,
  },
  {
    id: 'D-G4d',
    tracks: ['治50'],
    basis: [],
    target: [is.outsideDuty, is.didAgainst('verbalAbuse', 'spit', 'threatOfViolence', 'weaponBrandish')],
    facts: [],
    warning: '不在执行职务的民警、近亲属和单独行动的辅警受威胁、公然侮辱的，与其他公民受同等保护。',
  },
  {
    id: 'D-G4a',
    tracks: ['education'],
    basis: ['leniencyAdministrative'],
    target: [],
    facts: [
      {
        text: '仅有言语或者消极不配合，没有暴力、威胁',
        factKey: 'actsComplete',
        test: (view) => onlyActs(view, new Set(['verbalAbuse', 'blocking', ...lawfulCriticism])),
      },
      is.leftToPeople('情节轻微，可以不予处罚', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G4b',
    tracks: ['治61'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('blocking'), harm.assaultNotEstablished],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed, is.notHarmless],
  },
  {
    id: 'D-G10',
    tracks: ['治61'],
    basis: [],
    target: [],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed, is.did('checkpointRush')],
  },
  {
    id: 'D-G44',
    tracks: ['277-1'],
    basis: ['dutyScope'],
    target: [is.dutyPerson, is.onDuty],
    facts: [
      is.enforcementUndisputed,
      is.did('checkpointRush'),
      is.leftToPeople('冲闯时对执行职务的人使用暴力或者以暴力相威胁', 'intent'),
    ],
    warning:
      '强行冲闯检查点、警戒带：有没有逼近、冲向执勤人员，车速、距离如何，决定是阻碍执行职务还是妨害公务，由人判断。',
  },
  {
    id: 'D-G10a',
    tracks: ['114/115'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('checkpointRush', 'vehicleRamming', 'weaponUse', 'weaponBrandish', 'throwFromHeight'),
      harm.publicEndangered,
    ],
    weighing: true,
    warning: '是否危害公共安全由人判断，须写明现场人员、车速、距离等事实。',
  },
  {
    id: 'D-G60',
    tracks: ['114/115'],
    basis: ['concurrence'],
    target: [],
    facts: [is.did('damagePoliceVehicleOrGear'), harm.foundOccupied, harm.publicEndangered],
    weighing: true,
    warning: '抢夺行驶中警车的方向盘等操纵装置的，是否危害公共安全由人判断，须写明车速、路段和车外人员。',
  },
  {
    id: 'D-G14',
    tracks: ['治损毁财物'],
    basis: [],
    target: [],
    facts: [is.did('damageOtherProperty', 'damagePoliceVehicleOrGear'), harm.damageBelowCrime],
  },
  {
    id: 'D-G14a',
    tracks: ['275'],
    basis: [],
    target: [],
    facts: [is.did('damageOtherProperty', 'damagePoliceVehicleOrGear'), harm.damageOfACrime],
    warning:
      '多次毁坏、纠集多人公然毁坏的，不受数额限制；与袭警、妨害公务竞合的，依照处罚较重的规定，由人比较。',
  },
  {
    id: 'D-G14b',
    tracks: ['治30'],
    basis: [],
    target: [],
    facts: [
      is.did('damageOtherProperty', 'damagePoliceVehicleOrGear'),
      is.leftToPeople('任意损毁财物，属于寻衅滋事', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G28',
    tracks: ['293'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('damageOtherProperty', 'damagePoliceVehicleOrGear'),
      harm.damageOfProvocation,
      is.leftToPeople('任意损毁财物，破坏社会秩序', 'seriousCircumstances'),
    ],
    warning: '事出有因、只针对执法的毁坏，与随意滋事区别；由人判断。',
  },
  {
    id: 'D-G15',
    tracks: ['290', '治26'],
    basis: [],
    target: [],
    facts: [is.inCrowd, is.activeInCrowd],
    weighing: true,
  },
  {
    id: 'D-G15b',
    tracks: ['290'],
    basis: [],
    target: [],
    facts: [is.did('stormOrgan'), is.inCrowd, is.activeInCrowd],
    warning:
      '聚众冲击国家机关：首要分子、积极参加者与其他人员分别处理，是否致使工作无法进行、造成严重损失由人判断。',
  },
  {
    id: 'D-G15a',
    tracks: ['278'],
    basis: [],
    target: [],
    facts: [is.did('incitement'), is.leftToPeople('煽动群众以暴力抗拒法律实施', 'crowd')],
  },
];
