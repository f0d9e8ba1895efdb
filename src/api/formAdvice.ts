import type { FailureCode } from '#domain/kernel/failure.ts';

/** What happened with the bureau's own Word forms, and what to do next. */
export const formAdvice = {
  'form.unreadable': {
    what: '这个文件不是 Word 文档（.docx），或者有打开密码、已损坏',
    next: '请用 Word 或者 WPS 打开，去掉密码，另存为“Word 文档（.docx）”后再选择。',
  },
  'form.tooLarge': {
    what: '模板文件过大，最多 {limit}',
    next: '请删去不需要的图片和内容，另存后再选择。',
  },
  'form.unsafe': {
    what: '模板中有不能接收的内容：{problem}',
    next: '请用 Word 或者 WPS 打开，删去这些内容，另存为“Word 文档（.docx）”后再选择；没有导入任何内容。',
  },
  'form.faulty': {
    what: '模板还有 {count} 处要改，例如：{problem}',
    next: '请按“检查结果”逐处修改后重新选择；字段名称见“可用字段”。',
  },
  'form.statutory': {
    what: '不能这样导入：{problem}',
    next: '法定文书以执法办案信息系统为准；只供预填的，请选“预填稿”导入。',
  },
  'form.unknown': { what: '没有找到这个模板', next: '请刷新页面后重新选择。' },
  'form.titleTaken': {
    what: '已有名为《{title}》的模板',
    next: '是它的新版本的，请在它那一行选“导入新版本”；不是的，请换一个名称。',
  },
  'form.sameFile': {
    what: '这个文件与《{title}》现行版本完全相同',
    next: '不必重复导入；改过的，请确认已经保存。',
  },
  'form.tooMany': { what: '模板最多 {most} 个', next: '请停用并整理不用的模板后再导入。' },
  'form.retired': {
    what: '《{title}》已停用：{reason}',
    next: '请使用现行的模板；确需使用的，请系统管理员恢复。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
