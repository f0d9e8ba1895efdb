import type { FailureCode } from '#domain/kernel/failure.ts';

/** What happened with finals, prints and scans, and what to do next. */
export const paperAdvice = {
  'number.notGiven': { what: '这个文号还没有给出', next: '请刷新登记簿后重新选择。' },
  'number.alreadyVoid': { what: '文号“{number}”已经作废', next: '不必重复登记；作废的原因在登记簿中。' },
  'number.ofCase': {
    what: '“{number}”是案件编号，案件还在，不能作废',
    next: '案件不办了的，请在案件中办理不予受理或者终止；编号留在登记簿中。',
  },
  'number.inUse': {
    what: '文号“{number}”有已定稿的文书《{title}》，不能作废',
    next: '请先在案件的“文书”中撤回定稿并写明理由，再登记作废。',
  },
  'number.tooMany': { what: '作废的文号最多登记 {most} 个', next: '请联系技术支持。' },
  'paper.numberVoid': {
    what: '《{title}》的文号“{number}”已经作废',
    next: '请重新制作，会给新的文号，看过以后再定稿。',
  },
  'paper.notFound': { what: '没有找到这份文书', next: '请刷新案件页，在“文书”中重新选择。' },
  'paper.newerDraft': {
    what: '《{title}》在这份草稿之后又制作过',
    next: '请看过最新的草稿，再对最新的草稿定稿。',
  },
  'paper.alreadyFinal': {
    what: '《{title}》的这份草稿已经定稿',
    next: '不必重复定稿；内容有变更的，请先重新制作。',
  },
  'paper.prefillNeverFinal': {
    what: '《{title}》是预填稿，不能定稿',
    next: '请在执法办案信息系统中制作正式文书，制成后登记到对账表。',
  },
  'paper.gapsOpen': {
    what: '《{title}》还有空白项：{gaps}',
    next: '请补填后重新制作再定稿；确需留空（例如手写）的，写明理由后定稿。',
  },
  'paper.changedSince': {
    what: '《{title}》制作之后案件记录已变更：{changes}',
    next: '请重新制作，看过最新内容再定稿；定稿锁定的就是您看到的草稿。',
  },
  'paper.withdrawn': { what: '《{title}》已经撤回', next: '请使用现行的版本，或者重新定稿。' },
  'paper.scanTiff': {
    what: '“{file}”是 TIFF 图像，本工具不能显示、认码和装订',
    next: '请把扫描仪的文件类型改为 PDF 或者 JPEG，重新扫描后再选择；原文件没有改动。',
  },
  'paper.scanUnreadable': {
    what: '“{file}”不是完好的 JPEG、PNG 图片或者 PDF',
    next: '请用扫描仪另存为 PDF 或者 JPEG 后再选择；原文件没有改动。',
  },
  'paper.scanTwice': { what: '“{file}”已经收过，内容完全相同', next: '不必重复扫回。' },
  'paper.scanUnknown': { what: '没有找到这份扫描件', next: '请刷新案件页后再试。' },
  'paper.scanPlaced': {
    what: '扫描件“{file}”已经归入一份文书',
    next: '归错的，先对它选“不采用”并写明理由，再重新扫回。',
  },
  'paper.scanMixed': {
    what: '“{file}”中有多份文书的二维码',
    next: '请一份文书扫描成一个文件，再重新扫回。',
  },
  'paper.scanShort': {
    what: '“{file}”只有 {pages} 页，《{title}》定稿有 {wanted} 页，缺页',
    next: '请把各页按顺序扫描成一个 PDF 再扫回；确实分页扫描的，人工指定并写明理由。',
  },
  'paper.codeNotOurs': {
    what: '“{file}”上的二维码不是本程序定稿的二维码',
    next: '请核对是不是扫错了纸；确认无误的，请人工指定是哪一份文书并写明理由。',
  },
  'paper.codeOtherCase': {
    what: '“{file}”上的二维码不是本案的文书',
    next: '请到相应的案件中扫回；本案没有归入这份扫描件。',
  },
  'paper.codeOtherText': {
    what: '“{file}”的二维码与《{title}》定稿的内容校验不一致',
    next: '纸上的内容可能不是这一版定稿，请与定稿逐字核对；核对无误的，人工指定并写明理由。',
  },
  'paper.codeOlderVersion': {
    what: '“{file}”是《{title}》的扫描件，现行的是第{newest}版',
    next: '请签署并扫回现行版本；确要归入旧版的，人工指定并写明理由。',
  },
  'paper.codeWithdrawn': {
    what: '“{file}”是《{title}》的扫描件，这一版已经撤回',
    next: '已撤回的定稿不接收签署件；请签署现行版本后扫回。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
