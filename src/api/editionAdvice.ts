import type { FailureCode } from '#domain/kernel/failure.ts';

/** What happened with the bureau's changes to the templates delivered, and what to do next. */
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
} satisfies Partial<Record<FailureCode, { readonly what: string; readonly next: string }>>;
