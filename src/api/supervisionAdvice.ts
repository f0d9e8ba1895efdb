import type { FailureCode } from '#domain/kernel/failure.ts';

/** What to say when a gate, a settled case, a contradiction or a notice refuses; part of `failureText`. */
export const supervisionAdvice = {
  'case.settled': {
    what: '案件已{stage}，不能再改',
    next: '确有必要的，由督察长在“受理结案”页写明理由重新启动后再改；制作文书、导出卷宗不受影响。',
  },
  'case.gateShut': { what: '还不能{move}：{problem}', next: '请先办好所列事项，再来办理。' },
  'case.reasonTooShort': {
    what: '还有{count}项没有办好，须写明为什么仍然{move}',
    next: '请写明理由，至少十个字；没有办好的事项会随理由一并记下。',
  },
  'case.contradiction': {
    what: '“{field}”{problem}',
    next: '请核对后修改；不清楚的可以留空或者选“不清楚”。',
  },
  'upward.entryUnknown': {
    what: '没有找到这份专报或者批示交办，可能已被划去',
    next: '请刷新案件页后再试。',
  },
  'supervision.noticeUnknown': { what: '没有找到这份督办通知', next: '请刷新案件页后再试。' },
  'supervision.noticeEnded': { what: '这份督办通知已经办结', next: '需要继续督办的，请另发通知。' },
  'supervision.notYetDue': {
    what: '反馈期限还没有到，也没有催办过，不能升级',
    next: '请先催办；过了反馈期限仍未反馈的，再升级。',
  },
  'supervision.dueTooEarly': {
    what: '“{field}”不晚于发出通知的时间',
    next: '请填写发出以后的时间；已经过去的事项请写入盯案日志。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
