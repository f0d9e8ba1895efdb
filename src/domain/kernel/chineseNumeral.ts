import type { Day } from './moment.ts';

const plainDigits = '〇一二三四五六七八九';
const financialDigits = '零壹贰叁肆伍陆柒捌玖';
const placeNames = ['', '拾', '佰', '仟'];
const groupNames = ['', '万', '亿'];

/** `二〇二六年五月二十三日`: digits one by one in the year, 〇 is U+3007. */
export function hanDate(day: Day): string {
  const [year = '', month = '0', date = '0'] = day.split('-');
  const yearText = [...year].map((digit) => plainDigits[Number(digit)]).join('');
  return `${yearText}年${hanCount(Number(month))}月${hanCount(Number(date))}日`;
}

/**
 * Ordinals and counts of headings: 一, 十, 十二, 二十三.
 *
 * Shape: whole numbers from 1 to 99; others come back in Arabic digits.
 */
export function hanCount(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const tensText = tens === 0 ? '' : `${tens === 1 ? '' : plainDigits[tens]}十`;
  return tensText + (ones === 0 ? '' : plainDigits[ones]);
}

/**
 * A whole number in the forgery-proof numerals of cheques, e.g. 16409 → 壹万陆仟肆佰零玖; 0 → 零.
 *
 * Shape: whole, not negative, below 10^12 (万亿 never occurs in condolence money).
 */
export function financialNumeral(value: number): string {
  if (value === 0) return '零';
  const groups: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 10_000)) groups.push(rest % 10_000);
  let text = '';
  let zeroPending = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? 0;
    if (group === 0) {
      zeroPending = text !== '';
      continue;
    }
    if (text !== '' && (zeroPending || group < 1000)) text += '零';
    text += groupText(group) + groupNames[index];
    zeroPending = false;
  }
  return text;
}

function groupText(group: number): string {
  let text = '';
  let zeroPending = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10;
    if (digit === 0) {
      zeroPending = text !== '';
      continue;
    }
    text += (zeroPending ? '零' : '') + financialDigits[digit] + placeNames[place];
    zeroPending = false;
  }
  return text;
}
