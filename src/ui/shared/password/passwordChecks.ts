import { passwordProblem, passwordProblemNames } from '#domain/access/passwordRules.ts';
import type { PasswordProblem } from '#domain/access/passwordRules.ts';

/** One rule as it stands while a password is typed; `open`: an earlier rule must be met first. */
export interface PasswordCheck {
  readonly key: string;
  readonly text: string;
  readonly state: 'met' | 'broken' | 'open';
}

/** The rules as what to do; the domain's own words say what is wrong. */
const ruleNames: Readonly<Record<PasswordProblem, string>> = {
  tooShort: passwordProblemNames.tooShort,
  tooLong: passwordProblemNames.tooLong,
  tooPlain: '混用多种字符，不连续重复',
  isName: passwordProblemNames.isName,
};
/** In the order in which the domain asks them; the first broken one hides those after it. */
const order: readonly PasswordProblem[] = ['tooShort', 'tooLong', 'tooPlain', 'isName'];

/** The rules of a new password, and which of them the typed one meets. */
export function passwordChecks(password: string, repeated: string, loginName: string): PasswordCheck[] {
  const problem = passwordProblem(password, loginName);
  const brokenAt = problem === null ? order.length : order.indexOf(problem);
  const rules = order.map((key, index) => ({ key, index })).filter(({ key }) => key !== 'tooLong');
  const checks: PasswordCheck[] = rules.map(({ key, index }) => ({
    key,
    text: ruleNames[brokenAt === 1 && key === 'tooShort' ? 'tooLong' : key],
    state: stateAt(index, key === 'tooShort' && brokenAt === 1 ? 0 : brokenAt, password),
  }));
  const isSame = password !== '' && password === repeated;
  return [
    ...checks,
    { key: 'same', text: '两次输入一致', state: isSame ? 'met' : repeated === '' ? 'open' : 'broken' },
  ];
}

function stateAt(index: number, brokenAt: number, password: string): PasswordCheck['state'] {
  if (password === '') return 'open';
  if (index === brokenAt) return 'broken';
  return index < brokenAt ? 'met' : 'open';
}
