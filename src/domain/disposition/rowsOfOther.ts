import { lawfulCriticism } from './acts.ts';
import * as is from './conditions.ts';
import type { Row } from './row.ts';
import { allOf, answered, judged, when } from './threeValued.ts';
import { gradedAtLeast, onlyActs, type View } from './view.ts';

/**
 * Rows for fault of the police, words, crowds, complaints and persons who are not punished.
 * Source: law.md §8.1 G1–G4, G10–G14 and the modifiers of M1.
 */
export const rowsOfOther: readonly Row[] = [
  {
    id: 'D-G1',
    tracks: ['ordinary_case'],
    basis: [],
    target: [],
    facts: [
      {
        text: '所有被侵害人均与执行职务无关',
        factKey: 'targets.duty',
        test: ({ targets }) =>
          allOf(targets.map(({ duty }) => (duty === 'unknown' ? 'unknown' : when(duty === 'unrelated')))),
      },
    ],
    warning: '与执行职务无关的，不属于维权案件，移交普通办案部门。',
  },
  {
    id: 'D-G2',
    tracks: ['no_crime'],
    basis: ['policeFault'],
    target: [],
    facts: [
      {
        text: '执法有严重过错',
        factKey: 'policeFault',
        test: ({ facts }) => when(facts.policeFault.level === 'serious'),
      },
      { text: '督察、法制部门共同认定', factKey: 'policeFault', test: faultConfirmed },
      {
        text: '未造成重伤、死亡等严重后果（造成的从宽处罚）',
        factKey: 'targets.injury',
        test: noGraveResult,
      },
    ],
    warning: '执法有严重过错的，一般不作为犯罪处理；治安处罚须另附法制部门意见，同时启动督察核查。',
  },
  {
    id: 'D-G2b',
    tracks: ['no_crime'],
    basis: ['policeFault'],
    target: [],
    facts: [
      {
        text: '执法过错较大',
        factKey: 'policeFault',
        test: ({ facts }) => when(facts.policeFault.level === 'considerable'),
      },
      { text: '暴力行为较轻', factKey: 'lethalRisk', test: lightForce },
    ],
    weighing: true,
    warning: '执法过错较大、暴力袭击行为较轻的，可以不作为犯罪处理：由集体讨论决定，两种方向都要写明理由。',
  },
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
    tracks: ['治61', '治50'],
    basis: [],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('verbalAbuse')],
    facts: [],
    warning:
      '当场公然侮辱执行职务的人员：阻碍执行职务与公然侮辱只能择一适用，并说明理由；拘留须有情节严重的事实。',
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
    target: [is.dutyPerson, is.onDuty, is.didAgainst('blocking')],
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
    facts: [is.did('onlinePost', 'privacyExposure', 'harassment', 'verbalAbuse'), is.officerIdentifiable],
    warning:
      '先固定证据（原始链接、校验值、调取或者公证）；情节严重的侮辱、诽谤一般告诉才处理，应当告知本人自诉选项。',
  },
  {
    id: 'D-G11a',
    tracks: ['246'],
    basis: [],
    target: [],
    facts: [
      is.did('onlinePost', 'verbalAbuse'),
      is.officerIdentifiable,
      is.fabricated,
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
    id: 'D-G12',
    tracks: ['clearing_name'],
    basis: [],
    target: [],
    facts: [is.did('untrueComplaint', 'onlinePost', 'rumour')],
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
      is.fabricated,
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
    tracks: ['治损毁财物', '275'],
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
      { text: '聚众', factKey: 'crowd', test: ({ facts }) => answered(facts.crowd.gathered, 'yes') },
      {
        text: '属于组织、煽动或者积极参加者',
        factKey: 'crowd',
        test: ({ facts: { crowd } }) =>
          crowd.role === 'unknown'
            ? 'unknown'
            : when(['organiser', 'inciter', 'assaulter'].includes(crowd.role)),
      },
    ],
    weighing: true,
  },
  {
    id: 'D-G15a',
    tracks: ['278'],
    basis: ['accomplice'],
    target: [],
    facts: [is.did('incitement'), is.leftToPeople('煽动群众以暴力抗拒法律实施', 'crowd')],
    weighing: true,
  },
  {
    id: 'D-P1',
    tracks: ['offender_dead'],
    basis: [],
    target: [],
    facts: [
      {
        text: '行为人已经死亡',
        factKey: 'offender.deceased',
        test: ({ facts }) => when(facts.offender.deceased === 'yes'),
      },
    ],
  },
  {
    id: 'D-P2',
    tracks: ['矫治教育'],
    basis: ['corrective', 'ageAdministrative'],
    target: [],
    facts: [
      {
        text: '行为人未满十八周岁',
        factKey: 'offender.age',
        test: ({ facts }) => when(facts.offender.age !== null && facts.offender.age < 18),
      },
    ],
  },
  {
    id: 'D-P4',
    tracks: ['medical'],
    basis: ['capacity', 'capacityAdministrative'],
    target: [],
    facts: [
      {
        text: '不能辨认或者控制自己的行为（以鉴定为准）',
        factKey: 'offender.mentalCapacity',
        test: incapable,
      },
    ],
    warning: '精神状态有疑问的，先鉴定后定性；鉴定期间采取临时保护性约束，责任能力不由办案人员判断。',
  },
];

function faultConfirmed({ facts }: View) {
  return facts.policeFault.jointlyConfirmed === 'yes' ? 'met' : 'unknown';
}

function noGraveResult({ targets }: View) {
  return targets.some((target) => gradedAtLeast(target, 'seriousSecond') === 'met') ? 'unknown' : 'met';
}

function lightForce({ facts, acts, targets }: View) {
  const dangerous = acts.has('weaponUse') || acts.has('gunGrab') || judged(facts.lethalRisk, 'yes') === 'met';
  const hurt = targets.some((target) => gradedAtLeast(target, 'lightSecond') === 'met');
  return when(!dangerous && !hurt);
}

function incapable({ facts: { offender } }: View) {
  if (offender.mentalCapacity === 'none') return 'met';
  return offender.mentalCapacity === 'unknown' && offender.mentalDoubt === 'yes' ? 'unknown' : 'unmet';
}
