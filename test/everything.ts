/**
 * `npm test`: everything a release must pass, and one closing line over all suites.
 * Fails on any failure, on a suite that ran nothing, on any skip not declared in `declaredSkips.ts`, and on more
 * journeys that needed a second try than a busy machine explains; each of them is named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { declaredSkips } from './declaredSkips.ts';
import { ensureDebianTools } from './debianTools.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.work', 'reports');

/** As many titles as the end of a log can bear. */
const FAILURES_TOLD = 40;
/** One stumble is the machine's; more are the program's. */
const UNSTEADY_BORNE = 2;

interface SuiteResult {
  readonly suite: string;
  readonly passed: number;
  /** Titles of what failed. */
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
  /** Passed at the second try only. */
  readonly unsteady?: readonly string[];
}

const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const temporary = temporaryFolder();
try {
  process.exitCode = main() ? 0 : 1;
} finally {
  temporary.remove();
}

function main(): boolean {
  const startedAt = Date.now();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  ensureDebianTools();
  const built = run('界面构建', [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'src/ui/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  // Without its screens the program fails everywhere; an hour of that would say nothing more.
  const isWanted = (suite: string) => built && (only === undefined || only === suite);
  const results: SuiteResult[] = [];
  if (isWanted('unit')) results.push(vitest());
  if (isWanted('journeys')) results.push(playwright());
  return close(built, results, (Date.now() - startedAt) / 1000);
}

function vitest(): SuiteResult {
  const file = join(reports, 'vitest.json');
  const passed = run('Vitest', [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return nothingReported('vitest');
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly numFailedTestSuites: number;
    readonly testResults: readonly {
      readonly name: string;
      readonly status: string;
      readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
    }[];
  };
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const brokenFiles = report.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  );
  const failures = [
    ...brokenFiles.map(({ name }) => name),
    ...tests.filter((test) => test.status === 'failed').map((test) => test.fullName),
  ];
  return {
    suite: 'vitest',
    passed: tests.filter((test) => test.status === 'passed').length,
    failures: orItself('Vitest', passed, failures),
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

function nothingReported(suite: string): SuiteResult {
  return { suite, passed: 0, failures: [`${suite}：没有留下报告`], skipped: [] };
}

/** A runner may fail without any of its tests. */
function orItself(runner: string, passed: boolean, failures: readonly string[]): readonly string[] {
  return failures.length === 0 && !passed ? [`${runner}：没有测试失败，但是没有正常结束`] : failures;
}

function playwright(): SuiteResult {
  const file = join(reports, 'playwright.json');
  const passed = run(
    'Playwright',
    ['node_modules/@playwright/test/cli.js', 'test', '--config', 'test/playwright.config.ts'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    },
  );
  if (!existsSync(file)) return nothingReported('journeys');
  const report = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  const specs = report.suites.flatMap(specsOf);
  const failures = [
    ...specs.filter((spec) => spec.status === 'unexpected').map((spec) => spec.title),
    ...report.errors.map((_, place) => `Playwright：第${place + 1}个错误不属于任何测试`),
  ];
  const unsteady = specs.filter((spec) => spec.status === 'flaky').map((spec) => spec.title);
  return {
    suite: 'journeys',
    passed: specs.filter((spec) => spec.status === 'expected' || spec.status === 'flaky').length,
    failures: orItself('Playwright', passed, failures),
    skipped: specs.filter((spec) => spec.status === 'skipped').map((spec) => spec.title),
    unsteady,
  };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string; readonly projectName: string }[];
  }[];
}
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly unknown[];
}

function specsOf(suite: PlaywrightSuite): readonly { title: string; status: string }[] {
  const own = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({ title: `${test.projectName}: ${spec.title}`, status: test.status })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(specsOf)];
}

function run(
  label: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  console.log(`\n── ${label}`);
  const places = { TMPDIR: temporary.path, WEIQUAN_DISK_TMPDIR: tmpdir() };
  const env = { ...process.env, ...environment, ...places, FORCE_COLOR: '0' };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

function close(built: boolean, results: readonly SuiteResult[], seconds: number): boolean {
  const skipped = results.flatMap((result) => result.skipped);
  const undeclared = skipped.filter((title) => !declaredSkips.some((skip) => title.includes(skip.title)));
  for (const title of undeclared.slice(0, FAILURES_TOLD)) console.error(`未声明的跳过:${title}`);
  const empty = results.filter((result) => result.passed + result.failures.length === 0);
  for (const result of empty) console.error(`${result.suite} 没有运行任何测试`);
  const failures = results.flatMap((result) => result.failures);
  for (const title of failures.slice(0, FAILURES_TOLD)) console.error(`失败:${title}`);
  const unsteady = results.flatMap((result) => result.unsteady ?? []);
  for (const title of unsteady) console.error(`不稳，第二次才通过:${title}`);
  const isUnsteady = unsteady.length > UNSTEADY_BORNE;
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = failures.length + undeclared.length + empty.length + (built ? 0 : 1) + (isUnsteady ? 1 : 0);
  console.log(`\n用时 ${seconds.toFixed(0)} 秒`);
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0;
}
