import { expect, it } from 'vitest';
import { passwordChecks } from '#ui/shared/password/passwordChecks.ts';

const statesOf = (password: string, repeated: string, loginName: string) =>
  Object.fromEntries(passwordChecks(password, repeated, loginName).map(({ key, state }) => [key, state]));

it('leaves every rule open before anything is typed', () => {
  expect(statesOf('', '', '000004')).toEqual({
    tooShort: 'open',
    tooPlain: 'open',
    isName: 'open',
    same: 'open',
  });
});

it('ticks off the rules one after another', () => {
  expect(statesOf('短', '', '000004')).toMatchObject({ tooShort: 'broken', tooPlain: 'open' });
  expect(statesOf('1234567890', '', '000004')).toMatchObject({ tooShort: 'met', tooPlain: 'broken' });
  expect(statesOf('夜里巡逻000004看灯', '', '000004')).toMatchObject({ tooPlain: 'met', isName: 'broken' });
  expect(statesOf('夜里巡逻三次看到灯', '夜里', '000004')).toMatchObject({
    tooShort: 'broken',
    same: 'broken',
  });
  expect(statesOf('夜里巡逻三次看到灯亮', '夜里巡逻三次看到灯亮', '000004')).toEqual({
    tooShort: 'met',
    tooPlain: 'met',
    isName: 'met',
    same: 'met',
  });
});

it('says of an endless one that it is too long', () => {
  const [first] = passwordChecks('夜里巡逻'.repeat(40), '', '000004');
  expect(first).toEqual({ key: 'tooShort', text: '最多128个字符', state: 'broken' });
});
