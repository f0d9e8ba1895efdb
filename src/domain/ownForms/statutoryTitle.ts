import type { FormBook } from './formBook.ts';
import type { FormClass } from './ownForm.ts';

/**
 * Why a form may not be taken in as this class; `null` = it may.
 *
 * Its title and the lines of its text that say nothing but a title are compared, without blanks.
 * Source: SPEC P-O5; documents.md §2.3.
 */
export function statutoryObstacle(
  book: FormBook,
  form: { readonly title: string; readonly class: FormClass; readonly lines: readonly string[] },
): string | null {
  const called = new Set([form.title, ...form.lines].map(bare));
  const official = book.official.find((name) => called.has(name) || bare(form.title).endsWith(name));
  if (official !== undefined) return `“${official}”由执法办案信息系统制作，本工具只登记，不能作为本局模板`;
  const prefill = book.prefill.find((name) => called.has(name) || bare(form.title).endsWith(name));
  return prefill === undefined || form.class === 'B'
    ? null
    : `“${prefill}”是法律文书，只能作预填稿导入，每页印“预填稿 非正式法律文书”`;
}

const bare = (text: string) => text.replaceAll(/[\s（）()《》〈〉]/gu, '');
