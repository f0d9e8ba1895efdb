import { passwordProblem, passwordProblemNames } from '#domain/access/passwordRules.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { IdSource } from './ports.ts';

/** Refuses a password a person thought of when it is too weak. Fails: `session.weakPassword`. */
export function checkedPassword(password: string, loginName: string): Result<string> {
  const problem = passwordProblem(password, loginName);
  return problem === null
    ? ok(password)
    : refused(failure('session.weakPassword', { problem: passwordProblemNames[problem] }));
}

/** A password for a slip of paper: three groups of four letters and digits that cannot be misread, 60 random bits. */
export function initialPassword(ids: IdSource, loginName: string): string {
  for (;;) {
    const random = ids.next();
    const password = [random.slice(0, 4), random.slice(4, 8), random.slice(8, 12)].join('-');
    // By chance it may contain a short login name.
    if (passwordProblem(password, loginName) === null) return password;
  }
}
