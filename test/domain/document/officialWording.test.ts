import { describe, expect, it } from 'vitest';
import { financialNumeral, hanCount, hanDate } from '#domain/kernel/chineseNumeral.ts';
import { documentNumber, isDocumentNumber, normaliseDocumentNumber } from '#domain/kernel/documentNumber.ts';
import { Day, Moment, officialDate, officialDateTime } from '#domain/kernel/moment.ts';
import { moneyHan, moneyText } from '#domain/kernel/money.ts';
import { checkResidentId, maskResidentId, residentIdCheckDigit } from '#domain/kernel/residentId.ts';

describe('[P-D1] dates on paper', () => {
  it('[P-D1] dates carry Arabic digits without padding', () => {
    expect(officialDate(Day.parse('2026-05-03'))).toBe('2026年5月3日');
    expect(officialDateTime(Moment.parse('2026-05-03T14:05:00+08:00'))).toBe('2026年5月3日14时05分');
  });
  it('[P-D2] Han dates spell the year digit by digit with U+3007', () => {
    expect(hanDate(Day.parse('2026-05-23'))).toBe('二〇二六年五月二十三日');
    expect(hanDate(Day.parse('2026-10-10'))).toBe('二〇二六年十月十日');
  });
  it('[P-D2] counts are written from 一 to 九十九', () => {
    expect([1, 10, 11, 20, 23, 99].map(hanCount)).toEqual(['一', '十', '十一', '二十', '二十三', '九十九']);
    expect(hanCount(100)).toBe('100');
  });
});

describe('money', () => {
  it.each([
    [100_000, '人民币壹仟元整'],
    [1005, '人民币壹拾元零伍分'],
    [1_640_902, '人民币壹万陆仟肆佰零玖元零贰分'],
    [32_504, '人民币叁佰贰拾伍元零肆分'],
    [140_950, '人民币壹仟肆佰零玖元伍角'],
    [168_032, '人民币壹仟陆佰捌拾元零叁角贰分'],
    [10_700_053, '人民币壹拾万柒仟元零伍角叁分'],
    [1_010_000_000, '人民币壹仟零壹拾万元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角'],
    [10_000_000_100, '人民币壹亿零壹元整'],
    [10_001_000_000, '人民币壹亿零壹万元整'],
    [100_000_100_000, '人民币壹拾亿零壹仟元整'],
  ])('[P-M1] %i fen are written %s', (fen, text) => {
    expect(moneyHan(fen)).toBe(text);
  });
  it('[P-M2] zero, fractions and negatives are not written in capitals', () => {
    expect([0, -1, 0.5, Number.NaN].map(moneyHan)).toEqual([null, null, null, null]);
  });
  it('[P-M3] small amounts are grouped with two decimals', () => {
    expect([140_950, 0, 123_456_789].map(moneyText)).toEqual(['¥1,409.50', '¥0.00', '¥1,234,567.89']);
  });
  it('[P-M4] capitals read back to the same number for every four-digit pattern', () => {
    for (let value = 1; value <= 20_000; value += 1) expect(readNumeral(financialNumeral(value))).toBe(value);
    for (const value of [100_000_000, 100_010_000, 100_000_001, 999_999_999_999, 101_010_101_010])
      expect(readNumeral(financialNumeral(value))).toBe(value);
  });
});

describe('document numbers', () => {
  it('[P-N1] keyboard brackets become the standard ones', () => {
    expect(normaliseDocumentNumber('汉公(督)维字[2026]1号')).toBe('汉公（督）维字〔2026〕1号');
    expect(normaliseDocumentNumber('汉公【２０２６】 12 号')).toBe('汉公〔2026〕12号');
  });
  it('[P-N2] a number has organ, optional department and word, year and serial', () => {
    const good = ['京公海行罚决字〔2023〕50316号', '汉公（督）维字〔2026〕1号', '虚公〔2026〕3号'];
    const bad = [
      '汉公（督）维字[2026]1号',
      '汉公维字〔26〕1号',
      '汉公维字〔2026〕第1号',
      '汉公维字〔2026〕01号',
      '〔2026〕1号',
    ];
    expect(good.map(isDocumentNumber)).toEqual([true, true, true]);
    expect(bad.map(isDocumentNumber)).toEqual([false, false, false, false, false]);
  });
  it('[P-N3] a built number passes the check', () => {
    const text = documentNumber({ organCode: '虚公', department: '督', word: '维登', year: 2026, serial: 7 });
    expect(text).toBe('虚公（督）维登字〔2026〕7号');
    expect(isDocumentNumber(text)).toBe(true);
  });
});

describe('resident identity numbers', () => {
  const today = Day.parse('2026-03-24');
  it('[P-I1] the check digit, birthday and gender are read', () => {
    expect(checkResidentId('11010519491231002X', today)).toEqual({
      kind: 'valid',
      bornOn: '1949-12-31',
      gender: 'female',
    });
    expect(checkResidentId('440524188001010014', today)).toEqual({
      kind: 'valid',
      bornOn: '1880-01-01',
      gender: 'male',
    });
    expect(checkResidentId(' 11010519491231002x ', today).kind).toBe('valid');
  });
  it('[P-I2] a wrong digit, an impossible or future birthday is refused by reason', () => {
    expect(checkResidentId('110105194912310021', today)).toEqual({ kind: 'invalid', reason: 'checkDigit' });
    expect(checkResidentId('110105194902300021', today)).toEqual({ kind: 'invalid', reason: 'birthday' });
    expect(checkResidentId('999999202612310011', today)).toEqual({ kind: 'invalid', reason: 'birthday' });
    expect(checkResidentId('12345', today)).toEqual({ kind: 'invalid', reason: 'format' });
  });
  it('[P-I3] fifteen digits are read as the withdrawn form', () => {
    expect(checkResidentId('999999800101001', today)).toEqual({
      kind: 'oldStyle',
      bornOn: '1980-01-01',
      gender: 'male',
    });
  });
  it('[P-I4] every single wrong digit changes the check digit', () => {
    const good = '99999919900307101';
    for (let place = 0; place < 17; place += 1)
      for (let digit = 0; digit < 10; digit += 1) {
        const other = good.slice(0, place) + digit + good.slice(place + 1);
        if (other !== good) expect(residentIdCheckDigit(other)).not.toBe(residentIdCheckDigit(good));
      }
  });
  it('[P-I5] the mask keeps six and four', () => {
    expect(maskResidentId('999999199003071234')).toBe('999999********1234');
    expect(maskResidentId('12345')).toBe('*****');
  });
});

/** Reads the numerals back, independently of how they are written. */
function readNumeral(text: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of text) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    const place = { 拾: 10, 佰: 100, 仟: 1000 }[character];
    const big = { 万: 10_000, 亿: 100_000_000 }[character];
    if (value >= 0) digit = value;
    else if (place !== undefined) [group, digit] = [group + digit * place, 0];
    else if (big !== undefined) [total, group, digit] = [total + (group + digit) * big, 0, 0];
  }
  return total + group + digit;
}
