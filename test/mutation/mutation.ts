/**
 * `npm run mutation [-- --only disposition,timeLimits] [--file <part of a name>] [--sample N] [--json]`: makes one small change at a time
 * in the rules and asks whether the room's own tests notice. Exit 0 when every room reaches its goal, 1 when not, 2 when the
 * unchanged tests fail.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '#test/architecture/importGraph.ts';
import { chosenBy, listOf, numberOption, refuse, toolOptions } from '#test/toolOptions.ts';
import type { Order, Verdict } from './judge.ts';
import { mutantsOf, type Mutant } from './mutants.ts';

interface RoomScore {
  readonly room: string;
  readonly killed: number;
  readonly survived: readonly Mutant[];
  readonly score: number;
}

const rooms = ['disposition', 'disposition/published', 'timeLimits'] as const;
/** Tests of a room's rules that stand beside whoever uses them. */
const testedElsewhere: Readonly<Partial<Record<string, readonly string[]>>> = {
  disposition: ['test/domain/case/outcomeRange.test.ts'],
  timeLimits: ['test/domain/case/recordClock.test.ts', 'test/domain/upward/upward.test.ts'],
};
/** Share of mutants the tests must notice. */
const GOAL = 0.9;
const JUDGES = 2;
/** A judge is renewed after so many mutants: module instances of the past cannot be freed. */
const ORDERS_PER_JUDGE = 150;
/** An endless loop is known by this; the unchanged tests, which end, get as much more as the PC is busy. */
const SLOWEST_MILLISECONDS = 60_000;
const BASE_MILLISECONDS =
  SLOWEST_MILLISECONDS * Math.max(4, Math.ceil((4 * (loadavg()[0] ?? 0)) / availableParallelism()));

const values = toolOptions({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    file: { type: 'string', default: '' },
    sample: { type: 'string' },
  },
} as const);
const asJson = values.json;
/** Every so-manieth mutant only: an estimate for when there is no time for all. */
const step = Math.max(1, Math.round(numberOption('sample', values.sample, 1)));
const wanted = chosenBy(listOf(values.only), rooms);
const hasFile = (room: string): boolean =>
  filesOf('src/domain', room).some((file) => file.includes(values.file));
if (!wanted.some(hasFile)) refuse(`${wanted.join('、')} 里没有名字含“${values.file}”的文件。`);

/** Of the unchanged tests. Units: milliseconds. */
let slowestTest = 0;
const scores: RoomScore[] = [];
for (const room of wanted.filter(hasFile)) scores.push(await scoreOf(room));
if (asJson) console.log(JSON.stringify({ goal: GOAL, rooms: scores }));
process.exitCode = scores.every(({ score }) => score >= GOAL) ? 0 : 1;

async function scoreOf(room: string): Promise<RoomScore> {
  const own = filesOf('test/domain', room).filter((file) => file.endsWith('.test.ts'));
  const tests = await byDuration([...own, ...(testedElsewhere[room] ?? [])]);
  const mutants = filesOf('src/domain', room)
    .filter((file) => file.includes(values.file))
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')))
    .filter((_, index) => index % step === 0);
  if (!asJson) console.log(`${room}: ${mutants.length} mutants, ${tests.length} test files`);
  const verdicts = await judgeAll(mutants, tests);
  const score = summed(room, verdicts);
  if (!asJson) print(score);
  return score;
}

/** Files of a room, without those of a room inside it. */
function filesOf(root: string, room: string): readonly string[] {
  if (!existsSync(`${root}/${room}`)) return [];
  const inner = rooms.filter((name) => name.startsWith(`${room}/`));
  return sourceFiles([`${root}/${room}`])
    .filter((file) => !inner.some((name) => file.startsWith(`${root}/${name}/`)))
    .sort();
}

/** Quick test files first; the unchanged rules must pass every one of them. */
async function byDuration(tests: readonly string[]): Promise<readonly string[]> {
  const judge = startJudge();
  const timed: (readonly [string, number])[] = [];
  for (const test of tests) {
    const order = { mutant: null, tests: [test] };
    const { killedBy, milliseconds } = await ask(judge, order, BASE_MILLISECONDS);
    slowestTest = Math.max(slowestTest, milliseconds);
    if (killedBy !== null) {
      console.error(`${test} fails without any mutant: ${killedBy}`);
      process.exit(2);
    }
    timed.push([test, milliseconds]);
  }
  judge.kill();
  return timed.sort((a, b) => a[1] - b[1]).map(([test]) => test);
}

async function judgeAll(mutants: readonly Mutant[], tests: readonly string[]): Promise<readonly Verdict[]> {
  const waiting = [...mutants];
  const verdicts: Verdict[] = [];
  // All of them may run for one mutant, on a PC that was this slow for each alone.
  const limit = Math.max(SLOWEST_MILLISECONDS, 3 * tests.length * slowestTest);
  const work = async () => {
    let judge = startJudge();
    for (
      let order = 1, mutant = waiting.shift();
      mutant !== undefined;
      order += 1, mutant = waiting.shift()
    ) {
      if (!judge.connected || order % ORDERS_PER_JUDGE === 0) {
        judge.kill();
        judge = startJudge();
      }
      verdicts.push(await ask(judge, { mutant, tests }, limit));
      if (!asJson && verdicts.length % 50 === 0) process.stderr.write(`${verdicts.length} judged\n`);
    }
    judge.kill();
  };
  await Promise.all(Array.from({ length: JUDGES }, work));
  return verdicts;
}

function startJudge(): ChildProcess {
  return fork(fileURLToPath(new URL('judge.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** One judge, one order; a mutant that never ends is ended with its judge and counts as noticed. */
function ask(judge: ChildProcess, order: Order, limit: number): Promise<Verdict> {
  return new Promise((settle) => {
    const timer = setTimeout(() => end('never ended'), limit);
    const onExit = () => end('ended the process');
    judge.once('exit', onExit);
    judge.once('message', finish);
    judge.send(order);

    function end(killedBy: string): void {
      judge.kill('SIGKILL');
      judge.disconnect();
      finish({ mutant: order.mutant, killedBy, milliseconds: limit });
    }
    function finish(verdict: Verdict): void {
      clearTimeout(timer);
      judge.off('exit', onExit);
      judge.off('message', finish);
      settle(verdict);
    }
  });
}

function summed(room: string, verdicts: readonly Verdict[]): RoomScore {
  const survived = verdicts.flatMap(({ mutant, killedBy }) =>
    killedBy === null && mutant !== null ? [mutant] : [],
  );
  const killed = verdicts.length - survived.length;
  return { room, killed, survived, score: verdicts.length === 0 ? 1 : killed / verdicts.length };
}

function print({ room, killed, survived, score }: RoomScore): void {
  const inOrder = survived.toSorted((a, b) => a.file.localeCompare(b.file) || a.start - b.start);
  for (const { file, line, original, replacement } of inOrder)
    console.log(`survived ${file}:${line}  ${oneLine(original)} -> ${oneLine(replacement)}`);
  console.log(
    `${room}: killed ${killed}, survived ${survived.length}, score ${(score * 100).toFixed(1)} % (goal ${GOAL * 100} %)`,
  );
}

function oneLine(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 90 ? `${flat.slice(0, 87)}...` : flat;
}
