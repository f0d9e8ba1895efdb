import { spawn } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { everyCase } from '#test/vault/everyCase.ts';
import { leaksIn } from './leaks.ts';
import { filesBelow, opened, valueOf, withFolder } from '#test/vault/vaultWorld.ts';

const worker = fileURLToPath(new URL('./markedWorker.ts', import.meta.url));
const marker = '测试民警甲的执法记录仪视频';
const KILLS = 4;

/** Lets the child work until the given line has come so often, then kills it at once. */
async function killAfter(line: string, times: number, folder: string, temp: string): Promise<void> {
  const child = spawn(process.execPath, [worker, folder, marker], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp },
  });
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.split('\n').filter((each) => each === line).length >= times) child.kill('SIGKILL');
  }
  expect(said).toContain('stored');
}

describe('the disk of a vault', () => {
  it(`[V-P2] holds no word and no byte of what was put in, also after ${KILLS} crashes in the middle of storing`, async () => {
    await withFolder(async (root) => {
      const [folder, temp] = [join(root, 'vault'), join(root, 'tmp')];
      await mkdir(temp);
      let unfinishedBytes = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        await killAfter(kill % 2 === 0 ? 'half' : 'stored', 1 + (kill % 3), folder, temp);
        const files = await filesBelow(root);
        expect(leaksIn(files, marker)).toEqual([]);
        for (const [path, content] of files)
          if (path.startsWith('vault/temp')) unfinishedBytes += content.length;
      }
      // Else nothing was under way and the crashes proved nothing.
      expect(unfinishedBytes).toBeGreaterThan(1_000_000);
      const vault = await opened(folder);
      const found = await vault.findCases({ ...everyCase, text: marker });
      expect(found.total).toBe(1);
      expect(valueOf(await vault.readCase(found.rows[0]?.id ?? '')).evidence[0]?.file?.fileName).toContain(
        marker,
      );
      await vault.close();
      expect(leaksIn(await filesBelow(root), marker)).toEqual([]);
      expect(await readdir(join(folder, 'temp'))).toEqual([]);
    });
  });

  it('would be told apart from one that does: the search finds the marker where it is', () => {
    const text = `..${marker}..`;
    const encoded: readonly Uint8Array[] = [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(Buffer.from(text).toString('hex')),
      ...[0, 1, 2].map((skip) =>
        Buffer.from(Buffer.from('x'.repeat(skip) + marker.repeat(5)).toString('base64')),
      ),
    ];
    for (const [index, bytes] of encoded.entries())
      expect(leaksIn(new Map([['file', bytes]]), marker), `${index}`).toEqual(['file']);
    expect(leaksIn(new Map([[`a/${marker}`, Buffer.of(1)]]), marker)).toHaveLength(1);
    expect(leaksIn(new Map([['file', Buffer.from('测试民警乙')]]), marker)).toEqual([]);
  });
});
