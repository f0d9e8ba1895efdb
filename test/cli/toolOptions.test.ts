import { execFile, spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

interface Ended {
  readonly code: number;
  readonly err: string;
}

function run(tool: string, args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tool, ...args], { timeout: 60_000 }, (error, _, err) =>
      resolve({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : -1, err }),
    );
  });
}

const soak = 'test/soak/soak.ts';
const bench = 'test/bench/bench.ts';
const mutation = 'test/mutation/mutation.ts';

describe('the tools', () => {
  it.each([
    [soak, ['--only', 'nothing'], 'flipped bits'],
    [soak, ['--minutes', 'abc'], '--minutes'],
    [soak, ['--bogus'], '--seed'],
    [bench, ['--only', 'nosuch'], '可以选的有'],
    [bench, ['--bogus'], '--quick'],
    [mutation, ['--only', 'nosuch'], 'timeLimits'],
    [mutation, ['--bogus'], '--sample'],
    [mutation, ['--sample', 'abc'], '--sample'],
    [mutation, ['--file', 'nosuch'], 'nosuch'],
    ['test/paper/checkPaper.ts', ['--bogus'], '--system-fonts'],
    ['src/cli/dossier.ts', ['sample', '--bogus'], '--print-vault'],
  ])('%s refuses %j with the names it knows, and shows no stack', async (tool, args, named) => {
    const { code, err } = await run(tool, args);
    expect([code, err]).toEqual([2, expect.stringContaining(named)]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  it('the command line ends quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, ['src/cli/dossier.ts', 'disposition', '--help']);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (part) => (err += String(part)));
    await new Promise((ended) => child.once('close', ended));
    expect(err).toBe('');
  });
});
