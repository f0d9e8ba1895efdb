/**
 * `npm run mutation [-- --only disposition,timeLimits] [--file <part of a name>] [--sample N] [--json]`: makes one small change at a time
 * in the rules and asks whether the room's own tests notice. Exit 0 when every room reaches its goal, 1 when not, 2 when the
 * unchanged tests fail.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sourceFiles } from '#test/architecture/importGraph.ts';
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
  timeLimits: ['test/domain/case/recordClock.test.ts', 'test/domain/upward/upward.test.ts'],
};
/** Share of mutants the tests must notice. */
const GOAL = 0.9;
const JUDGES = 2;
/** A judge is renewed after so many mutants: module instances of the past cannot be freed. */
const ORDERS_PER_JUDGE = 150;
const SLOWEST_MILLISECONDS = 60_000;

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const only = valueOf('--only')?.split(',') ?? rooms;
const wantedFile = valueOf('--file') ?? '';
/** Every so-manieth mutant only: an estimate for when there is no time for all. */
const step = Number(valueOf('--sample') ?? 1);

const scores: RoomScore[] = [];
for (const room of rooms.filter((name) => only.includes(name))) scores.push(await scoreOf(room));
if (asJson) console.log(JSON.stringify({ goal: GOAL, rooms: scores }));
process.exitCode = scores.every(({ score }) => score >= GOAL) ? 0 : 1;

async function scoreOf(room: string): Promise<RoomScore> {
  const own = filesOf('test/domain', room).filter((file) => file.endsWith('.test.ts'));
  const tests = await byDuration([...own, ...(testedElsewhere[room] ?? [])]);
  const mutants = filesOf('src/domain', room)
    .filter((file) => file.includes(wantedFile))
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
    const { killedBy, milliseconds } = await ask(judge, { mutant: null, tests: [test] });
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
      verdicts.push(await ask(judge, { mutant, tests }));
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
function ask(judge: ChildProcess, order: Order): Promise<Verdict> {
  return new Promise((settle) => {
    const timer = setTimeout(() => end('never ended'), SLOWEST_MILLISECONDS);
    const onExit = () => end('ended the process');
    judge.once('exit', onExit);
    judge.once('message', finish);
    judge.send(order);

    function end(killedBy: string): void {
      judge.kill('SIGKILL');
      judge.disconnect();
      finish({ mutant: order.mutant, killedBy, milliseconds: SLOWEST_MILLISECONDS });
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

function valueOf(name: string): string | undefined {
  return args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
}
