import { ambiguousContacts, bodilyAttacks, escapingContacts } from './acts.ts';
import * as is from './conditions.ts';
import * as harm from './conditionsOfHarm.ts';
import type { Row } from './row.ts';

/**
 * Rows for contact, threats, attacks and injuries.
 * Source: law.md §8.1 G5–G10; 解释 第一、二、七、八、九条.
 */
export const rowsOfForce: readonly Row[] = [
  {
    id: 'D-G5',
    tracks: ['education', 'no_crime'],
    basis: ['negativeGate'],
    target: [is.didAgainst(...ambiguousContacts, ...escapingContacts)],
    facts: [is.didNot('没有撕咬、掌掴、踢打等暴力袭击', bodilyAttacks), is.noDangerousMeans, is.harmSmall],
    warning:
      '甩手、挣脱、蹬腿或者轻微肢体冲突且危害不大的，不属于暴力袭击；坚持定袭警罪属过度维权，须书面说明。',
  },
  {
    id: 'D-G5a',
    tracks: ['治61'],
    basis: ['negativeGate'],
    target: [is.dutyPerson, is.onDuty, is.didAgainst(...ambiguousContacts, ...escapingContacts)],
    facts: [
      is.enforcementUndisputed,
      is.didNot('没有撕咬、掌掴、踢打等暴力袭击', bodilyAttacks),
      is.harmSmall,
    ],
    weighing: true,
  },
  {
    id: 'D-G6',
    tracks: ['277-1'],
    basis: ['dutyScope'],
    target: [
      is.dutyPerson,
      is.onDuty,
      is.didAgainst('threatOfViolence', 'weaponBrandish'),
      harm.assaultNotEstablished,
    ],
    facts: [is.enforcementUndisputed, is.obstructed],
  },
  {
    id: 'D-G6a',
    tracks: ['治61', '治50'],
    basis: [],
    target: [
      is.dutyPerson,
      is.onDuty,
      is.didAgainst('threatOfViolence', 'weaponBrandish'),
      harm.assaultNotEstablished,
    ],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed],
  },
  {
    id: 'D-G7a',
    tracks: ['277-1'],
    basis: ['assault', 'dutyScope'],
    target: [is.targetIsOfficial, is.onDuty, is.forcedOrThreatened, harm.assaultNotEstablished],
    facts: [is.enforcementUndisputed, is.obstructed],
    warning: '妨害公务罪与阻碍执行职务的治安处罚之间，由人根据暴力程度和后果权衡，本工具不作决定。',
  },
  {
    id: 'D-G7b',
    tracks: ['277-5'],
    basis: ['assault', 'policeScope'],
    target: [is.targetIsPolice, is.onDuty, is.attacked, harm.injuryAtLeast('minor')],
    facts: [is.enforcementUndisputed],
  },
  {
    id: 'D-G7c',
    tracks: ['277-5'],
    basis: ['assault'],
    target: [is.targetIsPolice, is.onDuty, is.didAgainst('damagePoliceVehicleOrGear', 'gunGrab')],
    facts: [is.enforcementUndisputed, harm.occupantsEndangered],
    warning: '打砸警车、警械构成袭警罪须“足以危及人身安全”，理由由人书写，本工具不判断。',
  },
  {
    id: 'D-G7d',
    tracks: ['治61'],
    basis: [],
    target: [
      is.dutyPerson,
      is.onDuty,
      is.didAgainst(...bodilyAttacks, ...ambiguousContacts, ...escapingContacts, 'damagePoliceVehicleOrGear'),
      harm.assaultNotEstablished,
    ],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed, is.notHarmless, is.notHarmlessContact],
  },
  {
    id: 'D-G7e',
    tracks: ['no_crime'],
    basis: ['assault'],
    target: [is.targetIsPolice, is.onDuty, is.forcedOrThreatened, harm.knownBelowMinor],
    facts: [
      harm.nobodyFoundHurt,
      is.noDangerousMeans,
      is.leftToPeople('情节显著轻微、危害不大', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G24',
    tracks: ['277-5'],
    basis: ['accomplice'],
    target: [is.targetIsPolice, is.onDuty, harm.injuryAtLeast('minor')],
    facts: [
      is.enforcementUndisputed,
      is.did('incitement'),
      is.leftToPeople('教唆、煽动他人袭击民警，或者明知而提供工具、帮助，情节严重', 'crowd'),
    ],
    warning: '教唆、煽动或者帮助他人袭击民警，情节严重的以共犯论处；须先查明实施袭击的人和行为。',
  },
  {
    id: 'D-G8',
    tracks: ['277-5-agg'],
    basis: ['lethal'],
    target: [is.targetIsPolice, is.onDuty, harm.dangerousMeans],
    facts: [is.enforcementUndisputed, harm.lethal],
    warning:
      '“严重危及人身安全”须足以致人重伤或者死亡；手段本身不决定档次，理由由人书写，建议集体讨论、督察长盯案。',
  },
  {
    id: 'D-G8a',
    tracks: ['234/232'],
    basis: ['concurrence'],
    target: [harm.dangerousMeans],
    facts: [harm.lethal, harm.weaponOrFoundLethal],
    weighing: true,
    warning: '同时可能构成故意杀人、故意伤害的，依照处罚较重的规定，由人比较。',
  },
  {
    id: 'D-G8d',
    tracks: ['114/115'],
    basis: ['concurrence'],
    target: [harm.dangerousMeans],
    facts: [harm.foundLethal],
    weighing: true,
    warning:
      '同时可能构成以危险方法危害公共安全的，须查明是否危及不特定多数人，依照处罚较重的规定，由人比较。',
  },
  {
    id: 'D-G8b',
    tracks: ['234/232'],
    basis: ['concurrence'],
    target: [is.attacked, harm.opinionAtLeast('seriousSecond')],
    facts: [],
    warning:
      '重伤、死亡结果须与袭警罪比较，依照处罚较重的规定，由刑侦部门办理；逃避检查中碰撞的，是故意还是过失由人查明。',
  },
  {
    id: 'D-G8c',
    tracks: ['127'],
    basis: [],
    target: [],
    facts: [is.did('gunGrab')],
    warning: '抢夺、抢劫枪支立即逐级上报；是否以夺枪为目的由人判断。',
  },
  {
    id: 'D-G9a',
    tracks: ['277-1'],
    basis: ['auxiliary'],
    target: [is.targetIsAuxiliary, is.officerLeading, is.onDuty, is.forcedOrThreatened],
    facts: [is.enforcementUndisputed, is.obstructed],
  },
  {
    id: 'D-G9b',
    tracks: ['277-1'],
    basis: ['auxiliary'],
    target: [is.targetIsAuxiliary, is.noOfficerLeading, is.onDuty, is.forcedOrThreatened],
    facts: [
      is.enforcementUndisputed,
      is.leftToPeople(
        '按指令单独行动的辅警能否视为正在依法配合执行职务（法制部门认定）',
        'targets.withOfficerLeading',
      ),
    ],
    warning:
      '辅警单独行动时遭侵害，解释第八条未作规定：是否属于依法配合执行职务由法制部门认定，本工具不判断。',
  },
  {
    id: 'D-G9d',
    tracks: ['234/232'],
    basis: ['dutyScope'],
    target: [is.offDutyRevenge, is.attacked, harm.opinionAtLeast('lightSecond')],
    facts: [],
    warning: '因履职在非执行职务期间遭报复，不定袭警罪；构成故意伤害、故意杀人等的从重处罚。',
  },
  {
    id: 'D-G9e',
    tracks: ['293'],
    basis: ['dutyScope'],
    target: [is.offDutyRevenge, is.attacked],
    facts: [is.leftToPeople('随意殴打他人，情节恶劣', 'seriousCircumstances')],
  },
  {
    id: 'D-G9f',
    tracks: ['治51'],
    basis: [],
    target: [is.targetIsNotPolice, is.attacked, harm.noCrimeAgainstThem],
    facts: [],
  },
  {
    id: 'D-G9g',
    tracks: ['234/232'],
    basis: ['concurrence'],
    target: [is.outsideAssaultOffence, is.attacked, harm.opinionAtLeast('lightSecond')],
    facts: [],
    warning: '造成轻伤以上的，与妨害公务罪比较，依照处罚较重的规定。',
  },
  {
    id: 'D-G17',
    tracks: ['315'],
    basis: ['prisonOrder'],
    target: [is.targetIsPolice, is.attacked],
    facts: [is.servingSentence, is.leftToPeople('破坏监管秩序，情节严重', 'seriousCircumstances')],
    warning: '服刑罪犯殴打监管人员，与袭警罪竞合的依照处罚较重的规定；袭警罪仍须轻微伤以上。',
  },
  {
    id: 'D-G17a',
    tracks: ['监规处罚'],
    basis: ['prisonOrder'],
    target: [],
    facts: [is.servingSentence],
    weighing: true,
  },
];
