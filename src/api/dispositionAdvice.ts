import type { FailureCode } from '#domain/kernel/failure.ts';

/** What to say when a disposition or a finding on the enforcement is refused; part of `failureText`. */
export const dispositionAdvice = {
  'disposition.factsMissing': { what: '还不能作这样的结论：{why}', next: '请先在“定性处置”中逐项回答。' },
  'disposition.reasonRequired': {
    what: '这样处置需要写明理由：{why}',
    next: '请写明具体事实和理由，并填写批准人。',
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
    next: '请由另一部门的人用自己的账号登录认定；前一次认定有误的，先由作出的人改为“未认定”。',
  },
  'disposition.casesUnreadable': {
    what: '这不是案例文件',
    next: '请给出 JSON 文件：一个列表，或者带有 cases 列表的对象。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
