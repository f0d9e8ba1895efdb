import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordProblem } from '#domain/access/passwordRules.ts';

describe('a new password', () => {
  it.each([
    ['九个汉字做口令不行', 'tooShort'],
    ['十个汉字做口令就够了', null],
    ['correct horse battery', null],
    ['', 'tooShort'],
    ['e\u0301e\u0301e\u0301abcdef', 'tooShort'],
    ['𫖯㛃䶮犇喆㑇𫬭堃赟', 'tooShort'],
    ['长口令 abcde'.repeat(16), 'tooLong'],
  ])('[A-P1] %j → %s: characters are counted, not bytes', (password, problem) => {
    expect(passwordProblem(password, 'lisi')).toBe(problem);
  });

  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    '1234567890',
    '9876543210',
    '3456789012',
    '0987654321',
    'abcdefghijkl',
  ])('[A-P2] %j is too plain', (password) => {
    expect(passwordProblem(password, 'lisi')).toBe('tooPlain');
  });

  it.each([
    ['zhangsan2026!', 'zhangsan'],
    ['Zhang San 2026', 'zhangsan'],
    ['ＺＨＡＮＧｓａｎ2026', 'zhangsan'],
    ['我叫张三我的口令很长', '张三'],
  ])('[A-P3] %j contains the login name %j', (password, loginName) => {
    expect(passwordProblem(password, loginName)).toBe('isName');
  });

  it('[A-P1] nothing shorter than ten characters passes, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), (password) => {
        fc.pre([...password.normalize('NFC')].length < 10);
        expect(passwordProblem(password, 'lisi')).toBe('tooShort');
      }),
    );
  });
});
