import { lawfulCriticism } from './acts.ts';
import * as is from './conditions.ts';
import type { Row } from './row.ts';
import { answered, when } from './threeValued.ts';
import { isActiveInCrowd, onlyActs } from './view.ts';

const chooseOne =
  '当场公然侮辱执行职务的人员：阻碍执行职务与公然侮辱只能择一适用，并说明理由；拘留须有情节严重的事实。';

/**
 * Rows for words, blocking, statements, complaints, property and crowds.
 * Source: law.md §8.1 G3, G4, G10–G14.
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
    target: [is.dutyPerson, is.onDuty, is.didAgainst('verbalAbuse', 'spit'), is.assaultNotEstablished],
    facts: [],
    warning: chooseOne,
  },
  {
    id: 'D-G4c',
    tracks: ['治61'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('verbalAbuse', 'spit'), is.assaultNotEstablished],
    facts: [is.notHarmless],
    warning: chooseOne,
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
    weighing: true,
  },
  {
    id: 'D-G4b',
    tracks: ['治61'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('blocking'), is.assaultNotEstablished],
    facts: [is.notHarmless],
  },
  {
    id: 'D-G10',
    tracks: ['治61'],
    basis: [],
    target: [],
    facts: [is.did('checkpointRush')],
  },
  {
    id: 'D-G10a',
    tracks: ['114/115'],
    basis: ['concurrence'],
    target: [],
    facts: [is.did('checkpointRush', 'vehicleRamming', 'weaponUse'), is.publicEndangered],
    weighing: true,
    warning: '是否危害公共安全由人判断，须写明现场人员、车速、距离等事实。',
  },
  {
    id: 'D-G11',
    tracks: ['治50'],
    basis: [],
    target: [],
    facts: [is.did('onlinePost', 'privacyExposure', 'harassment'), is.officerIdentifiable],
    warning:
      '先固定证据（原始链接、校验值、调取或者公证）；情节严重的侮辱、诽谤一般告诉才处理，应当告知本人自诉选项。',
  },
  {
    id: 'D-G11a',
    tracks: ['246'],
    basis: [],
    target: [],
    facts: [
      is.did('onlinePost'),
      is.officerIdentifiable,
      is.foundFabricated,
      is.leftToPeople('情节严重，且属于可以公诉的例外情形', 'statement.fabricated'),
    ],
    weighing: true,
  },
  {
    id: 'D-G11b',
    tracks: ['education'],
    basis: ['criticism'],
    target: [],
    facts: [is.did('onlinePost'), is.officerNotIdentifiable],
    warning: '泛指性的牢骚、评价不指向特定民警，以批评教育为宜。',
  },
  {
    id: 'D-G11c',
    tracks: ['治30'],
    basis: [],
    target: [],
    facts: [
      is.did('onlinePost', 'harassment'),
      is.officerIdentifiable,
      is.leftToPeople('起哄闹事、追逐拦截、辱骂恐吓，扰乱社会秩序', 'seriousCircumstances'),
    ],
    weighing: true,
  },
  {
    id: 'D-G12',
    tracks: ['clearing_name'],
    basis: [],
    target: [],
    facts: [is.did('untrueComplaint', 'rumour')],
  },
  {
    id: 'D-G12c',
    tracks: ['clearing_name'],
    basis: [],
    target: [],
    facts: [is.did('onlinePost'), is.fabricated],
    weighing: true,
  },
  {
    id: 'D-G12a',
    tracks: ['治50'],
    basis: ['falseReport'],
    target: [],
    facts: [is.did('untrueComplaint'), is.fabricated],
  },
  {
    id: 'D-G12b',
    tracks: ['243'],
    basis: ['falseReport'],
    target: [],
    facts: [
      is.did('untrueComplaint'),
      is.foundFabricated,
      {
        text: '意图使他人受刑事追究，情节严重',
        factKey: 'statement.aimedAtPunishment',
        test: ({ facts }) => answered(facts.statement.aimedAtPunishment, 'yes'),
      },
    ],
    weighing: true,
    warning: '不属实不等于诬告：只有捏造事实并意图使他人受追究的才可能构成诬告陷害，错告不追究。',
  },
  {
    id: 'D-G13',
    tracks: ['治29'],
    basis: [],
    target: [],
    facts: [is.did('rumour'), is.fabricated],
  },
  {
    id: 'D-G14',
    tracks: ['治损毁财物', '治30', '275'],
    basis: [],
    target: [],
    facts: [
      is.did('damageOtherProperty', 'damagePoliceVehicleOrGear'),
      is.leftToPeople('财物损失数额（须有价格认定）', 'resultBeyondPersons.propertyDamageYuan'),
    ],
    weighing: true,
  },
  {
    id: 'D-G15',
    tracks: ['290', '治26'],
    basis: ['accomplice'],
    target: [],
    facts: [
      { text: '聚众', factKey: 'crowd', test: ({ facts }) => when(facts.crowd.gathered === 'yes') },
      {
        text: '属于组织、煽动或者积极参加者',
        factKey: 'crowd',
        test: isActiveInCrowd,
      },
    ],
    weighing: true,
  },
  {
    id: 'D-G15b',
    tracks: ['290'],
    basis: [],
    target: [],
    facts: [
      is.did('stormOrgan'),
      { text: '聚众', factKey: 'crowd', test: ({ facts }) => when(facts.crowd.gathered === 'yes') },
      { text: '属于组织、煽动或者积极参加者', factKey: 'crowd', test: isActiveInCrowd },
    ],
    warning:
      '聚众冲击国家机关：首要分子、积极参加者与其他人员分别处理，是否致使工作无法进行、造成严重损失由人判断。',
  },
  {
    id: 'D-G15a',
    tracks: ['278'],
    basis: ['accomplice'],
    target: [],
    facts: [is.did('incitement'), is.leftToPeople('煽动群众以暴力抗拒法律实施', 'crowd')],
    weighing: true,
  },
];
