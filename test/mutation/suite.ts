import { expect } from 'vitest';

/**
 * Stands in for Vitest's `describe` and `it` while mutants are judged, so that a thousand small runs need no worker each.
 * Only what the tests of pure rules use is here; anything else fails loudly at the first, unmutated run.
 */
export { expect };

type Body = (...args: readonly unknown[]) => unknown;
interface Case {
  readonly title: string;
  readonly run: () => unknown;
}

let cases: Case[] = [];

/** What Vitest takes beside the title: options of its own, such as how long to wait, are nothing to a mutant. */
type Told<T> = readonly [body: () => T] | readonly [options: object, body: () => T];
const bodyOf = <T>([first, second]: Told<T>): (() => T) => {
  const body = typeof first === 'function' ? first : second;
  if (body === undefined) throw new Error('a test without a body');
  return body as () => T;
};

export function describe(_title: string, ...told: Told<void>): void {
  bodyOf(told)();
}

export function it(title: string, ...told: Told<unknown>): void {
  cases.push({ title, run: bodyOf(told) });
}

const each = (rows: readonly unknown[]) => (title: string, body: Body) => {
  for (const row of rows)
    cases.push({ title, run: () => (Array.isArray(row) ? body(...(row as readonly unknown[])) : body(row)) });
};
it.each = each;
describe.each = (rows: readonly unknown[]) => (_title: string, body: Body) => {
  for (const row of rows) body(...(Array.isArray(row) ? (row as readonly unknown[]) : [row]));
};
export const test = it;

/** Runs what the test file just loaded has declared; the title of the first failing test, or `null`. */
export async function runDeclared(): Promise<string | null> {
  const declared = cases;
  cases = [];
  for (const { title, run } of declared) {
    try {
      await run();
    } catch (error) {
      return `${title}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`;
    }
  }
  return null;
}

/** Forgets what a test file declared before it failed to load. */
export function forgetDeclared(): void {
  cases = [];
}
