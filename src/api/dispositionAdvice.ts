import type { FailureCode } from '#domain/kernel/failure.ts';

/** What to say when a disposition or a finding on the enforcement is refused; part of `failureText`. */
export const dispositionAdvice = {
  'disposition.factsMissing': {
    what: '还不能作这样的结论：{why}',
    next: '请先查明并在“定性处置”中填写；需要先采取措施的，性质选“暂定”再记录。',
  },
  'disposition.reasonRequired': {
    what: '这样处置需要写明理由：{why}',
    next: '请写明具体事实和理由，不少于十个字。',
  },
  'disposition.penaltyBeyondLaw': {
    what: '法律不允许这样处罚，不能登记：{why}',
    next: '请对照决定书核对定性、日数和金额；决定书适用的不是案件决定的定性的，选决定书写的定性。决定书确实这样写的，报法制部门纠正。',
  },
  'disposition.forbidden': {
    what: '法律不允许这样定性：{why}',
    next: '事实记录有误的，先在“定性处置”中更正事实；事实无误的，请另选定性。写理由不能越过这一条。',
  },
  'disposition.permitMissing': {
    what: '{person}是人大代表，没有许可或者报告的记录，不能决定限制人身自由的措施',
    next: '取得许可、或者现行犯拘留后立即报告的，先在“期限”中登记“代表许可、报告，委员通报”，写明文号；还没有取得的，请另选措施。',
  },
  'disposition.hearingPending': {
    what: '{person}{asked}要求听证，听证还没有结束，不能登记这一天作出的处罚',
    next: '请先举行听证，在“期限”登记“举行听证”；本人撤回的登记“撤回听证申请”。登记有误的先撤销；处罚已经这样作出的，请报法制部门纠正。',
  },
  'disposition.hearingNotTold': {
    what: '对{person}的处罚（{right}）应当先告知听证权利，没有这一天以前告知的记录',
    next: '已经告知的，先在“期限”登记“告知听证权利”及其时间；没有告知的，不得作出处罚决定，请补办告知并等候五个工作日，已经作出的报法制部门纠正。',
  },
  'disposition.hearingDaysRunning': {
    what: '{person}{told}被告知听证权利，到{until}为止可以要求听证，不能登记这一天作出的处罚',
    next: '请等候期满再作决定；本人书面放弃的，在“期限”登记“放弃听证”；要求听证的登记“申请听证”。告知的时间登记有误的先撤销；处罚已经这样作出的，请报法制部门纠正。',
  },
  'disposition.measureForeign': {
    what: '“{measure}”不是“{track}”可以采取的措施',
    next: '请另选措施；要以其他方式了结的，先改选与之相应的定性。',
  },
  'disposition.legalOpinionMissing': {
    what: '轻于主导意见属于降格处理，还没有写法制部门的意见',
    next: '请先送法制部门审核，把审核人和意见写入“法制部门意见”，不少于十个字。',
  },
  'disposition.faultNotHere': {
    what: '执法过错程度不能随事实一起填写',
    next: '由督察长或者法制审核员在“定性处置”中点“认定执法过错”；其他事实请重新打开后再保存。',
  },
  'disposition.faultReasonMissing': {
    what: '认定执法过错程度没有写明理由',
    next: '请写明依据哪些视频、记录，按什么规定认定。',
  },
  'disposition.faultSamePerson': {
    what: '{person}已经代表另一个部门认定过，共同认定须由督察、法制各一人作出',
    next: '请由另一部门的人用自己的账号登录认定；前一次认定有误的，先由作出的人改为“未认定”（逐项核查的改为“未核实”）。',
  },
  'disposition.casesUnreadable': {
    what: '这不是案例文件',
    next: '请给出 JSON 文件：一个列表，或者带有 cases 列表的对象。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
