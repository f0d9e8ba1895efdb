/** What a part of a name may be, as an administrator writes it: `{警号}_{日期}{时间}_{序号}`. */
const parts = {
  警号: '(?<badge>\\d{6,8})',
  设备: '(?<device>[A-Za-z0-9-]{2,24})',
  日期: '(?<day>\\d{8})',
  时间: '(?<clock>\\d{6})',
  序号: '(?<sequence>\\d{1,6})',
  任意: '[^/]{0,40}?',
} as const;
type PartName = keyof typeof parts;
export const namePartNames: readonly string[] = Object.keys(parts);

/** Each `{任意}` multiplies what a clumsy form can cost. */
const MOST_ANYTHING = 2;

export type NameForm =
  { readonly pattern: string; readonly problem: null } | { readonly pattern: null; readonly problem: string };

/**
 * A form as the pattern that reads names by it; every other character stands for itself, the suffix of the file is not written.
 * With a slash in it the form tells of folders too. Source: SPEC E-179.
 */
export function nameForm(form: string): NameForm {
  const pieces = form.split(/(\{[^{}]*\})/u).filter((piece) => piece !== '');
  const named = pieces.filter(isPart).map((piece) => piece.slice(1, -1));
  const problem = problemWith(form, named);
  if (problem !== null) return { pattern: null, problem };
  const body = pieces.map((piece) => (isPart(piece) ? partAt(piece.slice(1, -1)) : literal(piece))).join('');
  const start = form.includes('/') ? '(?:^|/)' : '^';
  return { pattern: `${start}${body}\\.[A-Za-z0-9]{2,4}$`, problem: null };
}

function problemWith(form: string, named: readonly string[]): string | null {
  const unknown = named.find((name) => !isPartName(name));
  if (unknown !== undefined)
    return `不认识“{${unknown}}”；可以用${namePartNames.map((name) => `{${name}}`).join('')}`;
  if (/[{}]/u.test(form.replaceAll(/\{[^{}]*\}/gu, ''))) return '花括号没有成对';
  const twice = named.find((name, place) => name !== '任意' && named.indexOf(name) !== place);
  if (twice !== undefined) return `“{${twice}}”写了两次`;
  if (named.filter((name) => name === '任意').length > MOST_ANYTHING)
    return `“{任意}”最多写${MOST_ANYTHING}次`;
  if (named.includes('时间') !== named.includes('日期')) return '“{日期}”和“{时间}”要一起写';
  return named.some((name) => name !== '任意') ? null : '至少写一项，例如{警号}或者{日期}{时间}';
}

const isPart = (piece: string) => /^\{[^{}]*\}$/u.test(piece);

function isPartName(name: string): name is PartName {
  return Object.hasOwn(parts, name);
}

function partAt(name: string): string {
  return isPartName(name) ? parts[name] : '';
}

function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
