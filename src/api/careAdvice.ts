import type { FailureCode } from '#domain/kernel/failure.ts';

/** What to say when money, goods or photographs of care are refused; part of `failureText`. */
export const careAdvice = {
  'care.amountInvalid': { what: '慰问金填写有误：{problem}', next: '请核对金额和资金来源。' },
  'care.sumMismatch': {
    what: '{what}合计填写{stated}，各行相加是{counted}，两者不一致',
    next: '请对照原始清单核对各行和合计，改正后再保存；已填写的内容都在。',
  },
  'care.overLimit': {
    what: '一人所得{amount}，超过本局登记的限额{limit}',
    next: '请调整金额，或者写明超过限额的理由（至少十个字），由督察长审批。',
  },
  'care.applicationUnknown': { what: '没有找到这份慰问救助申请', next: '请刷新案件页后再试。' },
  'care.alreadyDecided': {
    what: '这份慰问救助申请已经审批，不能再改',
    next: '需要另外慰问救助的，请另行申请。',
  },
  'care.ownApplication': {
    what: '申请人和受领人不能审批这份申请',
    next: '请由维权办其他人员或者督察长审批。',
  },
  'care.aboveOffice': {
    what: '这份申请超过本局登记的限额，只有督察长能同意',
    next: '请督察长审批，或者退回修改。',
  },
  'care.notApproved': { what: '这份申请还没有同意，不能签收', next: '请先办理审批。' },
  'care.photosWithoutConsent': {
    what: '没有记录本人同意拍照，不能附慰问照片',
    next: '请先征得本人同意并选择“已同意”，或者去掉照片。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
