import * as is from './conditions.ts';
import * as harm from './conditionsOfHarm.ts';
import * as said from './conditionsOfStatements.ts';
import type { Row } from './row.ts';

/**
 * Rows for the rarer roads: confinement, papers and evidence, things thrown from above, personal data, false alarms.
 * Their crimes are for people to weigh; the thresholds are not ours to apply.
 * Source: law.md §4 pick-list, §8.1 G11, G13; 治安管理处罚法(2025) 第四十三、四十七、五十六、七十二条.
 */
export const rowsOfOtherHarm: readonly Row[] = [
  {
    id: 'D-G18',
    tracks: ['治47'],
    basis: [],
    target: [],
    facts: [is.did('confinement')],
    warning: '写明限制人身自由的起止时间、方式和有无殴打、侮辱；同时阻碍执行职务的另行判断。',
  },
  {
    id: 'D-G18a',
    tracks: ['238'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('confinement'),
      is.leftToPeople('限制人身自由的时间、手段和后果达到追诉标准（待核）', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G18b',
    tracks: ['277-1'],
    basis: ['dutyScope'],
    target: [is.dutyPerson, is.onDuty, is.didAgainst('confinement'), harm.assaultNotEstablished],
    facts: [
      is.enforcementUndisputed,
      is.obstructed,
      is.leftToPeople('以暴力、威胁方法围困、扣留', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G19',
    tracks: ['280'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('documentSeizure'),
      is.leftToPeople('抢夺、毁灭的是国家机关的公文、证件、印章', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G19a',
    tracks: ['治61'],
    basis: [],
    target: [
      is.dutyPerson,
      is.onDuty,
      is.didAgainst('confinement', 'documentSeizure'),
      harm.assaultNotEstablished,
    ],
    facts: [harm.noCrimeByResult, is.enforcementUndisputed, is.notHarmless],
  },
  {
    id: 'D-G20',
    tracks: ['治72'],
    basis: [],
    target: [],
    facts: [is.did('evidenceTampering'), is.leftToPeople('影响行政执法机关依法办案', 'seriousCircumstances')],
    warning: '当事人毁灭本人案件的证据与他人帮助、指使作伪证的处理不同，写明谁实施、涉及哪一份证据。',
  },
  {
    id: 'D-G20a',
    tracks: ['307'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('evidenceTampering'),
      is.leftToPeople(
        '以暴力、威胁、贿买等方法阻止作证、指使作伪证，或者帮助当事人毁灭、伪造证据且情节严重',
        'seriousCircumstances',
      ),
    ],
  },
  {
    id: 'D-G21',
    tracks: ['治43'],
    basis: [],
    target: [],
    facts: [
      is.did('throwFromHeight'),
      is.leftToPeople('有危害他人人身安全、公私财产安全或者公共安全的危险', 'seriousCircumstances'),
    ],
    warning: '击中民警的同时按暴力袭击记录（“投掷物品”），伤情另行鉴定。',
  },
  {
    id: 'D-G21a',
    tracks: ['291-2'],
    basis: ['concurrence'],
    target: [],
    facts: [
      is.did('throwFromHeight'),
      is.leftToPeople('从建筑物或者其他高空抛掷，情节严重', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G22',
    tracks: ['291'],
    basis: [],
    target: [],
    facts: [
      is.did('blocking', 'confinement'),
      is.inCrowd,
      is.activeInCrowd,
      is.leftToPeople(
        '在公共场所或者道路上抗拒、阻碍治安管理人员执行职务，情节严重，且为首要分子',
        'seriousCircumstances',
      ),
    ],
  },
  {
    id: 'D-G11f',
    tracks: ['253-1', '治56'],
    basis: [],
    target: [],
    facts: [
      is.did('privacyExposure'),
      said.officerIdentifiable,
      is.leftToPeople('违反国家规定提供、出售或者非法获取公民个人信息', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G11g',
    tracks: ['293'],
    basis: [],
    target: [],
    facts: [
      is.did('onlinePost', 'harassment'),
      said.officerIdentifiable,
      said.foundHarmful,
      is.leftToPeople('利用信息网络辱骂、恐吓他人，情节恶劣，破坏社会秩序', 'seriousCircumstances'),
    ],
  },
  {
    id: 'D-G13a',
    tracks: ['291-1', '293'],
    basis: [],
    target: [],
    facts: [
      is.did('rumour'),
      said.foundFabricated,
      is.leftToPeople(
        '编造、传播虚假险情、疫情、灾情、警情，或者起哄闹事，造成公共秩序严重混乱',
        'seriousCircumstances',
      ),
    ],
  },
];
