import { foldLoginName } from './userAccount.ts';

/** What a new password lacks. */
export type PasswordProblem = 'tooShort' | 'tooLong' | 'tooPlain' | 'isName';

export const passwordProblemNames: Readonly<Record<PasswordProblem, string>> = {
  tooShort: '至少10个字符',
  tooLong: '最多128个字符',
  tooPlain: '字符太单一，请混用字母、数字、汉字或者符号，不要连续重复',
  isName: '不能包含用户名',
};

const SHORTEST = 10;
const LONGEST = 128;
const FEWEST_DIFFERENT = 5;

/** What a new password lacks; `null` when it is good enough. Length first: a long sentence beats a short riddle (SPEC A-P1, A-P2, A-P3). */
export function passwordProblem(password: string, loginName: string): PasswordProblem | null {
  const characters = [...password.normalize('NFC')];
  if (characters.length < SHORTEST) return 'tooShort';
  if (characters.length > LONGEST) return 'tooLong';
  if (new Set(characters).size < FEWEST_DIFFERENT || isRow(characters)) return 'tooPlain';
  const name = foldLoginName(loginName);
  if (name.length >= 2 && foldLoginName(password).includes(name)) return 'isName';
  return null;
}

/** `1234567890`, `abcdefghij` and the same backwards. */
function isRow(characters: readonly string[]): boolean {
  const steps = characters
    .slice(1)
    .map((character, index) => stepBetween(characters[index] ?? '', character));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}

/** On a keyboard 0 follows 9. */
function stepBetween(from: string, to: string): number {
  if (from === '9' && to === '0') return 1;
  if (from === '0' && to === '9') return -1;
  return (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
}
