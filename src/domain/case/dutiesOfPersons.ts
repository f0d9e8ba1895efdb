import { isMinor, recordedDuty, yesOrNo } from './personDuties.ts';
import type { PersonDuty } from './personDuties.ts';

/** What the law wants because of who somebody is, before anybody is questioned or detained. Source: SPEC T-G1 to T-G4. */
export const dutiesOfPersons: readonly PersonDuty[] = [
  recordedDuty({
    id: 'minorGuardian',
    label: '通知未成年人的监护人',
    why: '讯问、询问未成年人应当通知法定代理人；无法通知的记明情况',
    source:
      '《中华人民共和国刑事诉讼法》第二百八十一条；《中华人民共和国治安管理处罚法》第九十七条、第九十八条',
    none: '没有未成年的相对人',
    unclear: '还没有查明相对人的年龄',
    event: 'guardianNotified',
    calledFor: isMinor,
  }),
  recordedDuty({
    id: 'minorAdult',
    label: '监护人或者合适成年人到场',
    why: '每次讯问、询问未成年人都要有监护人或者合适成年人在场，并在笔录上签名',
    source:
      '《中华人民共和国刑事诉讼法》第二百八十一条；《中华人民共和国治安管理处罚法》第九十八条；《公安机关办理刑事案件程序规定》第三百二十三条至第三百二十六条',
    none: '没有未成年的相对人',
    unclear: '还没有查明相对人的年龄',
    event: 'appropriateAdultPresent',
    calledFor: isMinor,
  }),
  {
    id: 'mentalAppraisal',
    label: '委托精神病鉴定并记录责任能力',
    why: '精神状态有疑问的先鉴定后定性；有危险的可以采取临时保护性约束，鉴定时间不计入办案期限',
    source:
      '《中华人民共和国刑法》第十八条；《中华人民共和国治安管理处罚法》第十三条；《中华人民共和国刑事诉讼法》第三百零二条',
    tab: 'disposition',
    none: '相对人的精神状态没有疑问',
    unclear: '还没有回答精神状态有没有疑问',
    event: null,
    calledFor: ({ facts }) => facts.offender.mentalDoubt,
    isDone: ({ facts }) => facts.offender.mentalCapacity !== 'unknown',
  },
  recordedDuty({
    id: 'drunk',
    label: '酒精检测，酒醒后再询问',
    why: '对本人或者他人有危险的约束至酒醒，不得因单纯失控使用手铐、脚镣；约束时间另行记录',
    source: '《中华人民共和国治安管理处罚法》第十五条第二款；《公安机关办理行政案件程序规定》第五十八条',
    none: '没有醉酒的相对人',
    unclear: '还没有回答是否醉酒',
    event: 'alcoholTested',
    calledFor: ({ facts }) => facts.offender.drunk,
  }),
  recordedDuty({
    id: 'deputy',
    label: '办理代表许可、报告，委员通报',
    why: '人大代表采取强制措施、行政拘留须经许可，现行犯拘留后立即报告；政协委员应当通报',
    source:
      '《公安机关办理刑事案件程序规定》第一百六十四条、第一百六十五条、第一百六十七条；《公安机关办理行政案件程序规定》第一百七十四条',
    none: '没有人大代表、政协委员',
    unclear: '还没有查明是否人大代表、政协委员',
    event: 'deputyReported',
    calledFor: ({ facts }) => facts.offender.deputy,
  }),
  recordedDuty({
    id: 'foreigner',
    label: '核对国籍，外国人报省厅',
    why: '登记的证件是护照；是外国人的，处罚、采取措施四十八小时内报省级公安机关',
    source: '《公安机关办理行政案件程序规定》第二百五十四条',
    none: '没有持护照的相对人',
    unclear: '还没有登记相对人的证件',
    event: 'foreignerReported',
    calledFor: ({ person }) =>
      person.idType === 'unknown' ? 'unknown' : yesOrNo(person.idType === 'passport'),
  }),
  recordedDuty({
    id: 'publicEmployee',
    label: '通报监察机关',
    why: '违法的是公职人员，处罚情况应当通报监察机关',
    source: '《中华人民共和国治安管理处罚法》第一百三十四条',
    none: '没有公职人员',
    unclear: '还没有回答是否公职人员',
    event: 'supervisionInformed',
    calledFor: ({ facts }) => facts.offender.publicEmployee,
  }),
];
