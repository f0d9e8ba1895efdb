import type { FormBook } from './formBook.ts';
import type { FormClass } from './ownForm.ts';

/**
 * Why a form may not be taken in as this class; `null` = it may.
 *
 * Its title and the lines of its text that say nothing but a title are compared, without blanks, signs and odd widths.
 * Source: SPEC P-O5; documents.md §2.3.
 */
export function statutoryObstacle(
  book: FormBook,
  form: { readonly title: string; readonly class: FormClass; readonly lines: readonly string[] },
): string | null {
  const called = new Set([form.title, ...form.lines].map(bare));
  const isCalled = (name: string) => called.has(name) || bare(form.title).endsWith(name);
  const official = book.official.find((name) => isCalled(bare(name)));
  if (official !== undefined) return `“${official}”由执法办案信息系统制作，本工具只登记，不能作为本局模板`;
  const prefill = book.prefill.find((name) => isCalled(bare(name)));
  return prefill === undefined || form.class === 'B'
    ? null
    : `“${prefill}”是法律文书，只能作预填稿导入，每页印“预填稿 非正式法律文书”`;
}

const bare = (text: string) => text.normalize('NFKC').replaceAll(/[\p{P}\p{S}\p{Z}\s]/gu, '');
