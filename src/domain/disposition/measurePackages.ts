import type { MeasureId } from './measures.ts';

interface MeasurePackage {
  readonly approvals: readonly string[];
  /** Official names in the order they arise; the documents themselves come from the 执法办案信息系统. */
  readonly documents: readonly string[];
}

const filing = ['受案登记表', '受案回执', '立案报告', '立案决定书'] as const;
const questioning = ['传唤证（或者口头传唤注明）', '抓获经过', '讯问笔录', '权利义务告知书'] as const;
const administrativeStart = ['立案登记（名称待核）', '受案回执', '传唤证', '询问笔录'] as const;
const administrativeEnd = ['行政处罚告知笔录', '法制审核意见', '行政处罚决定书', '送达回证'] as const;
const countyChief = '县级以上公安机关负责人';
const countyOrgan = '县级以上公安机关';

/** Who approves each measure and which papers it needs. Source: law.md §8.2, §5.3. */
export const measurePackages: Readonly<Record<MeasureId, MeasurePackage>> = {
  criminalDetention: {
    approvals: [`立案：${countyChief}`, `拘留：${countyChief}`, '鉴定聘请：县级以上公安机关负责人'],
    documents: [
      ...filing,
      ...questioning,
      '呈请拘留报告书',
      '拘留证',
      '拘留通知书',
      '入所体检',
      '鉴定聘请书',
      '提请批准逮捕书或者变更措施文书',
    ],
  },
  residentialSurveillance: {
    approvals: [`监视居住：${countyChief}`],
    documents: [...filing, ...questioning, '呈请监视居住报告书', '监视居住决定书'],
  },
  bail: {
    approvals: [`取保候审：${countyChief}`],
    documents: [...filing, ...questioning, '呈请取保候审报告书', '取保候审决定书'],
  },
  criminalSummons: {
    approvals: [`立案：${countyChief}`, '传唤：办案部门负责人'],
    documents: [...filing, ...questioning],
  },
  administrativeDetention: {
    approvals: [`行政拘留：${countyOrgan}`, '传唤：办案部门负责人', '情节复杂或者重大的集体讨论'],
    documents: [...administrativeStart, ...administrativeEnd, '行政拘留家属通知书', '执行回执'],
  },
  detentionNotExecuted: {
    approvals: [`行政拘留：${countyOrgan}`],
    documents: [...administrativeStart, ...administrativeEnd, '不送执行说明'],
  },
  fine: {
    approvals: ['一千元以下：派出所', `超过一千元：${countyOrgan}`],
    documents: [...administrativeStart, ...administrativeEnd],
  },
  warning: { approvals: ['派出所'], documents: [...administrativeStart, ...administrativeEnd] },
  correctiveEducation: {
    approvals: [countyOrgan],
    documents: [
      '询问笔录（法定代理人或者合适成年人到场）',
      '矫治教育决定文书（名称待核）',
      '责令监护人严加管教通知',
    ],
  },
  criticismEducation: { approvals: ['办案部门负责人'], documents: ['批评教育（警示训诫）记录'] },
  mentalAppraisal: {
    approvals: [`鉴定：${countyChief}`, '临时保护性约束：公安机关负责人'],
    documents: ['鉴定聘请书', '鉴定意见通知书', '强制医疗意见书（符合条件时）'],
  },
  nameClearing: { approvals: ['维权委员会办公室'], documents: ['核查报告', '澄清正名通知书'] },
  closeCase: {
    approvals: [countyChief],
    documents: ['终止案件调查决定书或者撤销案件决定书', '法制审核意见'],
  },
  transferOut: { approvals: [countyChief], documents: ['移送案件通知书'] },
};
