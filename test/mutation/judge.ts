import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importsOf } from '#test/architecture/importGraph.ts';
import { applied, type Mutant } from './mutants.ts';
import { forgetDeclared, runDeclared } from './suite.ts';

/**
 * Judges mutants one after another in this process: modules that can see the mutant are loaded afresh under a new address, the
 * tests that can see it are run, and the first failing test kills it. Started by `mutation.ts`, which ends it when a mutant never ends.
 */
export interface Verdict {
  readonly mutant: Mutant | null;
  readonly killedBy: string | null;
  readonly milliseconds: number;
}
export interface Order {
  readonly mutant: Mutant | null;
  readonly tests: readonly string[];
}

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const suiteUrl = pathToFileURL(join(root, 'test/mutation/suite.ts')).href;
const stripped = new Map<string, string>();
const targetsByPath = new Map<string, readonly string[]>();
let generation = 0;
let current: Mutant | null = null;
let affected: ReadonlySet<string> = new Set();

registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest' && !(context.parentURL ?? '').startsWith(suiteUrl))
      return { url: suiteUrl, shortCircuit: true };
    const found = next(specifier, context);
    const path = ownPath(found.url);
    if (path === null) return found;
    return { ...found, url: `${found.url}?g=${affected.has(path) ? generation : 0}` };
  },
  load(url, context, next) {
    const path = ownPath(url);
    if (path === null) return next(url, context);
    return { format: 'module', source: codeOf(path, url), shortCircuit: true };
  },
});

process.on('message', (order: Order) => void judge(order).then((verdict) => process.send?.(verdict)));

async function judge({ mutant, tests }: Order): Promise<Verdict> {
  generation += 1;
  current = mutant;
  affected = mutant === null ? new Set() : dependants(mutant.file, tests);
  const started = performance.now();
  const killedBy = await firstFailure(mutant === null ? tests : tests.filter((test) => affected.has(test)));
  return { mutant, killedBy, milliseconds: performance.now() - started };
}

/** The test file that noticed the last mutant of a file is asked first about the next one. */
const lastToNotice = new Map<string, string>();

async function firstFailure(tests: readonly string[]): Promise<string | null> {
  const favourite = lastToNotice.get(current?.file ?? '');
  const inOrder = tests.toSorted((a, b) => Number(b === favourite) - Number(a === favourite));
  for (const test of inOrder) {
    try {
      await import(`${pathToFileURL(join(root, test)).href}?g=${generation}`);
    } catch (error) {
      forgetDeclared();
      return `${test} does not load: ${error instanceof Error ? error.message : String(error)}`;
    }
    const failed = await runDeclared();
    if (failed === null) continue;
    if (current !== null) lastToNotice.set(current.file, test);
    return failed;
  }
  return null;
}

/** Repository path of a module the tests or the rules consist of; `null` = leave it to Node. */
function ownPath(url: string): string | null {
  if (!url.startsWith('file:') || url.includes('/node_modules/')) return null;
  const path = fileURLToPath(new URL(url.split('?')[0] ?? url)).slice(root.length + 1);
  return path.startsWith('src/domain/') || path.startsWith('test/domain/') ? path : null;
}

function codeOf(path: string, url: string): string {
  if (current !== null && path === current.file && url.endsWith(`?g=${generation}`))
    return stripTypeScriptTypes(applied(readFileSync(join(root, path), 'utf8'), current));
  const known = stripped.get(path) ?? stripTypeScriptTypes(readFileSync(join(root, path), 'utf8'));
  stripped.set(path, known);
  return known;
}

/** Every module that sees the mutated file, directly or not. */
function dependants(file: string, tests: readonly string[]): ReadonlySet<string> {
  const found = new Set([file]);
  const reachable = reachableFrom(tests);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const path of reachable) if (targetsOf(path).some((target) => found.has(target))) found.add(path);
  }
  return found;
}

function reachableFrom(tests: readonly string[]): readonly string[] {
  const seen = new Set(tests);
  for (const path of seen) for (const target of targetsOf(path)) seen.add(target);
  return [...seen];
}

function targetsOf(path: string): readonly string[] {
  const known = targetsByPath.get(path);
  if (known !== undefined) return known;
  const targets = importsOf(path, readFileSync(join(root, path), 'utf8'))
    .filter(({ isPackage }) => !isPackage)
    .map(({ target }) => target)
    .filter((target) => ownPath(pathToFileURL(join(root, target)).href) !== null);
  targetsByPath.set(path, targets);
  return targets;
}
