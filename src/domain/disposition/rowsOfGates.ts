import * as is from './conditions.ts';
import { noCrimeByResult } from './conditionsOfHarm.ts';
import type { Row } from './row.ts';
import { allOf, judged, when } from './threeValued.ts';
import { gradedAtLeast, type View } from './view.ts';

/**
 * Rows that ask first: was it duty at all, was the police at fault, who is the person.
 * Source: law.md §8.1 G1, G2, G2b and the modifiers of M1.
 */
export const rowsOfGates: readonly Row[] = [
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
        factKey: 'policeFault',
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
    id: 'D-G2c',
    tracks: ['no_crime'],
    basis: ['policeFault'],
    target: [],
    facts: [
      {
        text: '执法依据、表明身份、人数、告知、警告、警械使用等核查项目有“否”，或者执法是否合法有争议',
        factKey: 'policeFault',
        test: ({ facts }) =>
          when(
            facts.policeFault.disputed === 'yes' ||
              lawfulnessItems.some((item) => facts.legality[item] === 'no'),
          ),
      },
      {
        text: '尚未共同认定执法没有过错',
        factKey: 'policeFault',
        test: ({ facts: { policeFault } }) =>
          when(policeFault.level !== 'none' || policeFault.jointlyConfirmed !== 'yes'),
      },
    ],
    weighing: true,
    warning: '执法合法性存疑：是否属于“正在依法执行职务”、过错程度如何，先由督察、法制部门认定。',
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
  {
    id: 'D-G40',
    tracks: ['education'],
    basis: ['coercion', 'leniencyAdministrative'],
    target: [],
    facts: [
      {
        text: '出于他人胁迫或者诱骗',
        factKey: 'offender.coerced',
        test: ({ facts }) => when(facts.offender.coerced === 'yes'),
      },
      noCrimeByResult,
    ],
    weighing: true,
    warning:
      '被胁迫、诱骗参加的，减轻或者不予处罚：查明谁胁迫、怎样胁迫，胁迫的人另行处理；是否不予处罚由人判断。',
  },
  {
    id: 'D-G41',
    tracks: ['education'],
    basis: ['blindOrDeafMute'],
    target: [],
    facts: [
      {
        text: '行为人是盲人或者又聋又哑的人',
        factKey: 'offender.blindOrDeafMute',
        test: ({ facts }) => when(facts.offender.blindOrDeafMute === 'yes'),
      },
      noCrimeByResult,
    ],
    weighing: true,
    warning: '盲人、又聋又哑的人可以从轻、减轻或者不予处罚：影响辨认、控制的程度由人判断。',
  },
  {
    id: 'D-G42',
    tracks: ['279', '治62'],
    basis: ['impersonation'],
    target: [],
    facts: [
      {
        text: '冒充人民警察、军人',
        factKey: 'offender.impersonatedPolice',
        test: ({ facts }) => when(facts.offender.impersonatedPolice === 'yes'),
      },
      is.leftToPeople(
        '以冒充的身份招摇撞骗（骗取信任、财物、便利），情节轻重',
        'offender.impersonatedPolice',
      ),
    ],
    warning: '冒充人民警察招摇撞骗的从重；只为抗拒执法而谎称警察、没有招摇撞骗的，不单独定性。',
  },
];

/** Items whose absence touches the lawfulness itself; a gap in the recording or late aid does not. */
const lawfulnessItems = [
  'authority',
  'identityShown',
  'twoOfficers',
  'auxiliaryKeptToRole',
  'reasonTold',
  'warningGiven',
  'gearLawful',
] as const;

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
  // Limited capacity is punished, only lighter; treatment may stand beside it.
  if (offender.mentalCapacity === 'limited') return 'unknown';
  return offender.mentalCapacity === 'unknown' && offender.mentalDoubt === 'yes' ? 'unknown' : 'unmet';
}
