import type { FailureCode } from '#domain/kernel/failure.ts';

/** What happened with the bureau's changes to the templates delivered, and the packs they travel in; and what to do next. */
export const editionAdvice = {
  'edition.unknown': { what: '没有找到这个内置文书', next: '请刷新页面后重新选择。' },
  'edition.unchanged': {
    what: '与现行的完全相同，没有要保存的改动',
    next: '请先修改文字、次序、签署栏或者文号；不改的，直接关闭。',
  },
  'edition.faulty': {
    what: '改动还有 {count} 处不能用，例如：{problem}',
    next: '请逐处改好后再保存；没有保存任何改动。',
  },
  'edition.formatBroken': {
    what: '改动后不符合公文格式（GB/T 9704-2012）的“规定”项：{items}',
    next: '请缩短或者恢复相应的文字后再保存；没有保存任何改动。',
  },
  'edition.tooMany': { what: '局版总数最多 {most} 个', next: '请联系技术支持归档旧的局版后再改。' },
  'pack.unfit': {
    what: '这个文件不能作为模板包导入：{problem}',
    next: '没有导入任何内容。请检查是否选错了文件；没有选错的，请制作单位重新导出后再导入。',
  },
  'pack.newer': {
    what: '这个模板包由更新版本的程序制作（{sign}），本机读不了',
    next: '没有导入任何内容。请先更新本机的程序，再导入。',
  },
  'pack.tooLarge': {
    what: '模板包超过 {limit}',
    next: '导出的，请少选几份本局模板，分几个包导出；导入的，请检查是否选错了文件。',
  },
  'pack.isOwn': {
    what: '这是本机资料库自己制作的模板包',
    next: '不需要导入；要用回以前的局版，请在“局版记录”中查看后修改。',
  },
  'pack.changedSince': {
    what: '模板包与刚才预览的不是同一个',
    next: '没有导入任何内容。请重新选择文件，看过预览再导入。',
  },
  'pack.empty': { what: '没有选择要导出的内容', next: '请至少勾选一份改过的内置文书或者在用的本局模板。' },
  'pack.itemUnfit': {
    what: '“{item}”不能导入：{problem}',
    next: '没有导入任何内容。请去掉这一项再导入其余的，或者请制作单位改好后重新导出。',
  },
  'pack.keyUnchecked': {
    what: '第一次收到这个资料库签名的模板包，还没有核对签名指纹',
    next: '请打电话给制作单位的系统管理员，逐组核对指纹，一致的勾选“已核对”后再导入。',
  },
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
