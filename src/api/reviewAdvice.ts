import type { FailureCode } from '#domain/kernel/failure.ts';

/** Refusals of receiving, reviewing and taking the opinion back. */
export const reviewAdvice = {
  'review.notYours': {
    what: '送审的卷宗只有法制审核员能够查看和审核',
    next: '请法制审核员用自己的账号登录后办理。',
  },
  'review.notADossier': {
    what: '这个包里没有案件数据，不是本程序导出的卷宗',
    next: '可以查看校验报告；要在本程序中审核，请移送单位用本程序重新导出。',
  },
  'review.caseDataUnreadable': {
    what: '包里的案件数据读不懂：{why}',
    next: '请确认两边的程序版本一致，或者请移送单位重新导出。',
  },
  'review.fileUnreadable': {
    what: '包里的文件读不出来：{path}',
    next: '没有带入任何内容。请重新插入U盘后再试；仍然出现时请移送单位重新导出。',
  },
  'review.unknown': { what: '没有找到这份送审卷宗', next: '请回到“接收审核”重新打开。' },
  'review.alreadyIssued': {
    what: '审核意见已经出具，不能再改',
    next: '需要补充的，在对方再次送审后另行出具。',
  },
  'review.notIssued': { what: '还没有出具审核意见', next: '请先选择结论、写明意见并出具，再导出。' },
  'review.kindUnknown': { what: '没有这种问题类别', next: '请从列表中重新选择。' },
  'review.tooManyFindings': {
    what: '问题已满300项',
    next: '请合并同类问题；问题这样多的，建议直接退回。',
  },
  'review.notVerified': {
    what: '这份卷宗校验不通过，不能出具“通过”的意见',
    next: '请选择“退回补充”，写明校验报告中的问题，请对方重新导出。',
  },
  'review.openMust': {
    what: '还有 {count} 项“应当补正”的问题，不能出具“通过”的意见',
    next: '请选择“退回补充”，或者把不影响结论的改为“建议完善”。',
  },
  'review.returnedWithoutFinding': {
    what: '退回补充要列明问题',
    next: '请至少写一项问题，让办案人知道要补什么。',
  },
  'review.notAnOpinion': {
    what: '选中的不是审核意见',
    next: '请选择名称以“opinion-”开头的文件夹。',
  },
  'review.opinionDamaged': {
    what: '审核意见没有通过核对：{why}',
    next: '没有导入任何内容。请法制部门重新导出到U盘。',
  },
  'review.otherCase': {
    what: '这份审核意见是关于“{caseName}”的，不是本案',
    next: '请到对应的案件中导入。',
  },
  'review.packageUnknown': {
    what: '这份审核意见对应的卷宗不是从本案导出的',
    next: '请核对是不是同一份卷宗；本机没有导出记录的，请联系法制部门。',
  },
  'review.taskUnknown': { what: '没有找到这项问题', next: '请重新载入后再试。' },
  'review.taskAnswered': {
    what: '这项问题已经答复',
    next: '答复保留原样；需要补充的，写在其他问题的答复里或者在再次送审时说明。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
