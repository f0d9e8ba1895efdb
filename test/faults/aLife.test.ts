import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { aFounding, doorAt, passwords } from '#test/vault/doorWorld.ts';
import { noon } from '#test/vault/sampleRecords.ts';
import { filesBelow, valueOf, withFolder } from '#test/vault/vaultWorld.ts';
import { leaksIn } from './leaks.ts';

const worker = fileURLToPath(new URL('./lifeWorker.ts', import.meta.url));
const marker = '测试标记丑时三刻';

/** Lets the child live so long, and kills it in the middle; what it said. */
async function liveAndDie(folder: string, temp: string, times: number): Promise<string> {
  const child = spawn(process.execPath, [worker, folder, marker], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp },
  });
  let said = '';
  for await (const part of child.stdout) {
    said += String(part);
    if (said.split('\n').length > times) child.kill('SIGKILL');
  }
  return said;
}

describe('a life in a vault: founding, people, cases, evidence, papers, wrong passwords, kill -9', () => {
  it('[V-P1] leaves no name, no title, no password, no recovery code, no byte of evidence in any file or temporary file', async () => {
    await withFolder(async (root) => {
      const [folder, temp] = [join(root, 'vault'), join(root, 'tmp')];
      await mkdir(temp);
      const said = [await liveAndDie(folder, temp, 4), await liveAndDie(folder, temp, 5)].join('\n');
      expect(said).toContain('lived');
      const recoveryCode = /code (\S+)/.exec(said)?.[1] ?? '';
      expect(recoveryCode.length).toBeGreaterThan(40);
      const { settings, accounts } = aFounding();
      const secrets = [
        marker,
        recoveryCode,
        recoveryCode.replaceAll('-', ''),
        recoveryCode.slice(0, 11),
        settings.unitName,
        ...accounts.flatMap(({ account, password }) => [account.name, account.loginName, password]),
        '登录',
        '首次设置',
        'typed-as-name',
      ];
      const files = await filesBelow(root);
      expect(files.size).toBeGreaterThan(15);
      const leaks = secrets.flatMap((secret) => leaksIn(files, secret).map((path) => `${secret} in ${path}`));
      expect(leaks).toEqual([]);
      const door = await doorAt(folder);
      valueOf(await door.enter('auditor', passwords.auditor ?? ''));
      await door.release();
      expect(secrets.flatMap((secret) => leaksIn(new Map([['x', Buffer.from(noon)]]), secret))).toEqual([]);
    });
  });
});
