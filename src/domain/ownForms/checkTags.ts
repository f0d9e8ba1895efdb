import { filterNames } from '../document/fieldFilters.ts';
import { parsePlaceholder } from '../document/placeholder.ts';
import { findInBook, namesAt } from './formBook.ts';
import type { BookList, FormBook } from './formBook.ts';
import { plainTag } from './formTag.ts';
import type { FormTag } from './formTag.ts';
import { nearestName } from './nearestName.ts';

/**
 * What is wrong with the tags of a form before any case is put into it, in Chinese, one line each.
 * Source: SPEC P-O2, P-O3.
 */
export function checkTags(tags: readonly FormTag[], book: FormBook): readonly string[] {
  return [...new Set(tags.flatMap((tag) => problemsOf(tag, book, null)))];
}

function problemsOf(tag: FormTag, book: FormBook, around: BookList | null): readonly string[] {
  const mark = tag.kind === 'field' ? '' : tag.kind === 'section' ? '#' : '^';
  const written = `“{{${mark}${tag.text}}}”`;
  const { path, filters } = parsePlaceholder(plainTag(tag.text));
  const unsafe = unsafeSign(path);
  if (unsafe !== null) return [`${written}：不能以“${unsafe}”开头，模板只替换字段，不插入代码`];
  const found = findInBook(book, path, around);
  if (found === null) return [`${written}：${unknownText(path, book, around)}`];
  const unknown = filters.filter(({ name }) => !filterNames.has(name));
  const own = unknown.map(({ name }) => `${written}：没有格式“${name}”`);
  if (tag.kind === 'field')
    return found.kind === 'list' ? [`${written}：“${path}”有多条，要写成 {{#${path}}}…{{/${path}}}`] : own;
  if (found.kind === 'list' && tag.kind === 'section' && around !== null)
    return [`${written}：循环里不能再套循环`];
  const inner = found.kind === 'list' && tag.kind === 'section' ? found.list : around;
  return [...own, ...tag.inside.flatMap((inside) => problemsOf(inside, book, inner))];
}

/** Signs by which template engines elsewhere put in markup, change their braces or call something. */
function unsafeSign(path: string): string | null {
  return /^[@=>%$*!&~:<-]/u.exec(path)?.[0] ?? null;
}

function unknownText(path: string, book: FormBook, around: BookList | null): string {
  const home = book.lists.find(({ fields }) => fields.some(({ name, key }) => name === path || key === path));
  if (home !== undefined && home !== around)
    return `“${path}”要写在 {{#${home.name}}} 和 {{/${home.name}}} 中间`;
  const nearest = nearestName(path, namesAt(book, around));
  return `没有这个字段${nearest === null ? '' : `，最接近的是“${nearest}”`}`;
}
