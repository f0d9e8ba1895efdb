import type { Day } from '../../kernel/moment.ts';
import { shown, type Findings } from './finding.ts';

/** Ages at which some rule turns. Source: 刑法 第十七条、第十七条之一; 治安管理处罚法(2025) 第十二、二十三条. */
const turning = [12, 14, 16, 18, 70, 75] as const;
const digits = '〇一二三四五六七八九';

/** `十五` → 15, `15` → 15. */
export function numberIn(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return null;
  const [, tens, ten, ones] = match;
  const one = ones === undefined ? 0 : digits.indexOf(ones);
  if (ten === undefined) return tens === undefined ? one : digits.indexOf(tens);
  return (tens === undefined ? 1 : digits.indexOf(tens)) * 10 + one;
}

/** The age on the day of the act: as written, else from the birth, else from what the text calls it; never younger or older than told. */
export function readAge(
  written: unknown,
  text: string,
  act: { readonly day: Day | null; readonly isExact: boolean },
  findings: Findings,
): number | null {
  const plain = plainAge(written);
  if (plain !== null) return plain;
  if (written !== null && written !== undefined)
    findings.add('facts.offender.age', 'shapeUnknown', `年龄“${shown(written)}”不是合理的数字，按不明处理`);
  const age = bornAge(text, act, findings) ?? calledAge(text, findings);
  return age === null || age < 0 || age > 130 ? null : age;
}

function plainAge(written: unknown): number | null {
  const value =
    typeof written === 'string' ? numberIn(/^(\d{1,3})(?:周?岁)?$/.exec(written.trim())?.[1] ?? '') : written;
  const isAge = typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 130;
  return isAge ? Math.floor(value) : null;
}

/** A full birth date gives one age; a year gives two, and where a rule turns between them the age is unknown. */
function bornAge(
  text: string,
  act: { readonly day: Day | null; readonly isExact: boolean },
  findings: Findings,
): number | null {
  const match =
    /(\d{4})[年.\-/](?:(\d{1,2})[月.\-/]?)?(?:(\d{1,2})日?)?(?:出生|生(?![意产活病效]))/.exec(text) ??
    /(?:生于|出生于|出生日期：?)(\d{4})[年.\-/]?(?:(\d{1,2})[月.\-/]?)?(?:(\d{1,2})日?)?/.exec(text);
  if (match === null || act.day === null) return null;
  const [, year = '', month, day] = match;
  const oldest = Number(act.day.slice(0, 4)) - Number(year);
  const place = 'facts.offender.other';
  if (month !== undefined && act.isExact) {
    const now = act.day.slice(5).replace('-', '');
    const birthday = `${month.padStart(2, '0')}${(day ?? '').padStart(2, '0')}`;
    const sure = day !== undefined || now.slice(0, 2) !== month.padStart(2, '0');
    // The eighteenth birthday itself still counts as seventeen: 周岁 is reached on the day after. Source: 法释〔2006〕1号 第二条.
    if (sure) {
      findings.add(place, 'readFromText', `按出生日期推算的年龄`);
      return now > birthday ? oldest : oldest - 1;
    }
  }
  if (turning.some((age) => age === oldest)) {
    findings.add(
      place,
      'lowestMeaning',
      `按${year}年生，行为时可能${oldest - 1}岁也可能${oldest}岁，年龄按不明处理，须查清出生日期`,
    );
    return null;
  }
  findings.add(place, 'readFromText', `按${year}年生推算的最低年龄`);
  return oldest - 1;
}

const number = '(\\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])';

/** 15岁, 未满十六周岁, 未成年人: a bound is read as the oldest it allows, so that nothing closes on more than is told. */
function calledAge(text: string, findings: Findings): number | null {
  const place = 'facts.offender.other';
  const below = new RegExp(`(?:未满|不满|不到|未成年[^，。；]{0,4}不满)${number}周?岁`).exec(text)?.[1];
  const limit = below === undefined ? null : numberIn(below);
  if (limit !== null) {
    findings.add(place, 'lowestMeaning', `“未满${limit}周岁”按${limit - 1}岁处理，须查清出生日期`);
    return limit - 1;
  }
  const stated = new RegExp(`${number}(?:周岁|岁)(?!以上|以下)`).exec(text)?.[1];
  const age = stated === undefined ? null : numberIn(stated);
  if (age !== null) {
    findings.add(place, 'readFromText', `年龄按文字“${age}岁”读出`);
    return age;
  }
  if (!/(?<!非|已)未成年|(?:小学|初中|中学|高中)(?:在校)?(?:学)?生/.test(text)) return null;
  if (/未成年/.test(text)) {
    findings.add(place, 'lowestMeaning', '“未成年”按十七岁处理，须查清出生日期');
    return 17;
  }
  findings.add(place, 'missing', '文字说是在校学生，没有写年龄，须查清出生日期');
  return null;
}
