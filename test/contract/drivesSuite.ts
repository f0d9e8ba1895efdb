import { execFileSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceFailure } from '#app/ports.ts';
import type { FolderEntry } from '#app/drivePorts.ts';
import type { ByteSource } from '#app/ports.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { OpenDrives } from '#drives/drives.ts';

/** What every implementation of the `Drives` port must do; `open` shows one folder under the label `测试盘`. */
export function drivesSuite(name: string, open: (root: string) => OpenDrives): void {
  describe(`drives: ${name}`, () => {
    let box = '';
    beforeAll(async () => {
      box = await mkdtemp(join(tmpdir(), 'drives-'));
    });
    afterAll(() => rm(box, { recursive: true, force: true }));

    let counter = 0;
    const stick = async (): Promise<{ root: string; drives: OpenDrives; token: string }> => {
      counter += 1;
      const root = join(box, `stick${counter}`);
      await mkdir(root);
      const drives = open(root);
      const found = (await drives.roots()).find((entry) => entry.label === '测试盘');
      return { root, drives, token: found?.token ?? 'none' };
    };

    it('show a root with its space and list what lies in it', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, '执法记录仪'));
      await writeFile(join(root, '照片2.jpg'), 'abc');
      await writeFile(join(root, '照片10.jpg'), '');
      await writeFile(join(root, '.隐藏'), 'x');
      await utimes(join(root, '照片2.jpg'), 1_774_354_200, 1_774_354_200);
      const space = (await drives.roots()).find((entry) => entry.token === token);
      expect(space?.totalBytes).toBeGreaterThan(0);
      expect(space?.freeBytes).toBeLessThanOrEqual(space?.totalBytes ?? 0);
      const listing = valueOf(await drives.list(token));
      expect(listing.name).toBe('测试盘');
      expect(listing.pathFromRoot).toEqual([]);
      const byName = new Map(listing.entries.map((entry) => [entry.name, entry]));
      expect([...byName.keys()].filter((entry) => entry.startsWith('照片'))).toEqual([
        '照片2.jpg',
        '照片10.jpg',
      ]);
      expect(byName.get('照片2.jpg')).toMatchObject({
        isFolder: false,
        isHidden: false,
        sizeBytes: 3,
        modifiedAt: '2026-03-24T20:10:00+08:00',
      });
      expect(byName.get('.隐藏')?.isHidden).toBe(true);
      expect(byName.get('执法记录仪')).toMatchObject({ isFolder: true, sizeBytes: 0 });
      const inner = valueOf(await drives.list(byName.get('执法记录仪')?.token ?? ''));
      expect(inner.pathFromRoot).toEqual(['执法记录仪']);
    });

    it('give the same place the same token and no two places one', async () => {
      const { root, drives, token } = await stick();
      await Promise.all(Array.from({ length: 300 }, (_, index) => writeFile(join(root, `f${index}`), '')));
      const first = valueOf(await drives.list(token)).entries.map((entry) => entry.token);
      const second = valueOf(await drives.list(token)).entries.map((entry) => entry.token);
      expect(second).toEqual(first);
      expect(new Set(first).size).toBe(300);
      expect(first.filter((entry) => !/^[\w-]{43}$/.test(entry))).toEqual([]);
    });

    it.each([
      ['plain and rare Chinese', Buffer.from('𫖯㛃䶮𠀀〇·.txt'), '𫖯㛃䶮𠀀〇·.txt'],
      ['decomposed letters', Buffer.from('e\u0301.txt'), 'e\u0301.txt'],
      ['a line break and a quote', Buffer.from('a\n"b.txt'), 'a\n"b.txt'],
      ['a right-to-left mark', Buffer.from('a\u202Egpj.exe'), 'a\u202Egpj.exe'],
      ['bytes of GB18030', Buffer.from([0xd6, 0xa4, 0xbe, 0xdd, 0x2e, 0x74]), '证据.t'],
      ['bytes that are no text at all', Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
    ])('read a file whose name has %s', async (_, bytes, shown) => {
      const { root, drives, token } = await stick();
      await writeFile(Buffer.concat([Buffer.from(`${root}/`), bytes]), '内容');
      const [entry] = valueOf(await drives.list(token)).entries;
      expect(entry?.name).toBe(shown);
      const source = valueOf(await drives.openSource(entry?.token ?? ''));
      expect(source.originalPath).toBe(`测试盘/${shown}`);
      expect(await text(source.stream())).toBe('内容');
    });

    it('stream a file of several chunks whole, and leave its access time alone', async () => {
      const { root, drives, token } = await stick();
      const bytes = Buffer.alloc(3 * 1_048_576 + 17, 'abcdefg');
      const path = join(root, 'video.mp4');
      await writeFile(path, bytes);
      await utimes(path, 1_000_000_000, 1_774_354_200);
      const source = valueOf(await drives.openSource(await tokenOf(drives, token, 'video.mp4')));
      const parts: Uint8Array[] = [];
      for await (const chunk of source.stream()) parts.push(Buffer.from(chunk));
      expect(Buffer.concat(parts).equals(bytes)).toBe(true);
      expect(parts.map((part) => part.byteLength)).toEqual([1_048_576, 1_048_576, 1_048_576, 17]);
      expect((await stat(path)).atimeMs).toBe(1_000_000_000_000);
      expect(await text(source.stream())).toHaveLength(bytes.length);
    });

    it('close the file when the reader stops in the middle', async () => {
      const { root, drives, token } = await stick();
      await writeFile(join(root, 'big'), Buffer.alloc(4 * 1_048_576));
      const source = valueOf(await drives.openSource(await tokenOf(drives, token, 'big')));
      const before = (await readdir('/proc/self/fd')).length;
      for await (const chunk of source.stream()) if (chunk.byteLength > 0) break;
      expect((await readdir('/proc/self/fd')).length).toBe(before);
    });

    it.each([
      ['made shorter', 'evidence.sourceChanged', (path: string) => truncate(path, 1_100_000)],
      ['made longer', 'evidence.sourceChanged', (path: string) => writeFile(path, 'more', { flag: 'a' })],
      [
        'rewritten in place',
        'evidence.sourceChanged',
        (path: string) => writeFile(path, Buffer.alloc(3_000_000, 1), { flag: 'r+' }),
      ],
      [
        'replaced by another',
        'evidence.sourceChanged',
        async (path: string) => {
          await writeFile(`${path}.new`, Buffer.alloc(3_000_000));
          await rename(`${path}.new`, path);
        },
      ],
      ['taken away', 'evidence.sourceVanished', (path: string) => rm(path)],
    ])('notice that a file was %s while it was read', async (_, code, change) => {
      const { root, drives, token } = await stick();
      const path = join(root, '记录.mp4');
      await writeFile(path, Buffer.alloc(3_000_000));
      const source = valueOf(await drives.openSource(await tokenOf(drives, token, '记录.mp4')));
      const reading = source.stream()[Symbol.asyncIterator]();
      await reading.next();
      await change(path);
      expect(await failureOf({ [Symbol.asyncIterator]: () => reading })).toEqual({
        code,
        detail: { file: '记录.mp4' },
      });
    });

    it.each([
      ['gone', 'evidence.sourceVanished', (path: string) => rm(path)],
      ['changed', 'evidence.sourceChanged', (path: string) => writeFile(path, 'new')],
      [
        'a link',
        'evidence.sourceUnreadable',
        async (path: string) => {
          await rm(path);
          await symlink('/etc/hostname', path);
        },
      ],
      [
        'a pipe nobody writes to',
        'evidence.sourceChanged',
        async (path: string) => {
          await rm(path);
          execFileSync('mkfifo', [path]);
        },
      ],
    ])('refuse a file that is %s when reading begins', async (_, code, change) => {
      const { root, drives, token } = await stick();
      const path = join(root, 'a.txt');
      await writeFile(path, 'old text');
      const source = valueOf(await drives.openSource(await tokenOf(drives, token, 'a.txt')));
      await change(path);
      expect(await failureOf(source.stream())).toMatchObject({ code });
    });

    it('refuse made-up tokens, paths for tokens, and paths outside', async () => {
      const { root, drives, token } = await stick();
      await drives.list(token);
      const outside = [
        '',
        'x',
        root,
        '../../etc/passwd',
        `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
        drives.tokenFor('/etc/hostname'),
        drives.tokenFor(join(root, '..')),
        drives.tokenFor(`${root}-neighbour`),
      ];
      for (const bad of outside) {
        const refusal = { ok: false, failure: { code: 'drive.notApproved' } };
        expect(await drives.list(bad)).toEqual(refusal);
        expect(await drives.openSource(bad)).toEqual(refusal);
        expect(await drives.filesBelow(bad)).toEqual(refusal);
        expect(await drives.resolveFolder(bad)).toEqual(refusal);
      }
    });

    it('refuse a folder that became a link out of the root after it was listed', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, 'inner'));
      await writeFile(join(root, 'inner', 'a.txt'), 'x');
      const inner = await tokenOf(drives, token, 'inner');
      const file = await tokenOf(drives, inner, 'a.txt');
      await rm(join(root, 'inner'), { recursive: true });
      await symlink('/etc', join(root, 'inner'));
      const refusal = { ok: false, failure: { code: 'drive.notApproved' } };
      expect(await drives.list(inner)).toEqual(refusal);
      expect(await drives.filesBelow(inner)).toEqual(refusal);
      expect(await drives.resolveFolder(inner)).toEqual(refusal);
      await writeFile(join(box, 'a.txt'), 'not for you');
      await rm(join(root, 'inner'));
      await symlink(box, join(root, 'inner'));
      expect(await drives.openSource(file)).toEqual(refusal);
    });

    it('leave out links, pipes and devices, and open none of them', async () => {
      const { root, drives, token } = await stick();
      await writeFile(join(root, 'b.txt'), 'b');
      await symlink('b.txt', join(root, 'a-link.txt'));
      await symlink('.', join(root, 'loop'));
      await symlink('/', join(root, 'everything'));
      execFileSync('mkfifo', [join(root, 'pipe')]);
      expect(valueOf(await drives.list(token)).entries.map((entry) => entry.name)).toEqual(['b.txt']);
      expect(valueOf(await drives.filesBelow(token)).map((entry) => entry.name)).toEqual(['b.txt']);
    });

    it('find every file below a folder in name order', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, 'DCIM', '100'), { recursive: true });
      await mkdir(join(root, 'DCIM', '20'));
      for (const path of ['DCIM/100/b', 'DCIM/100/a', 'DCIM/20/c', 'z', '.h'])
        await writeFile(join(root, path), path);
      const files = valueOf(await drives.filesBelow(token));
      const sources = await Promise.all(files.map((file) => drives.openSource(file.token)));
      const paths = sources.map((source) => valueOf(source).originalPath);
      expect(paths).toEqual([
        '测试盘/.h',
        '测试盘/DCIM/20/c',
        '测试盘/DCIM/100/a',
        '测试盘/DCIM/100/b',
        '测试盘/z',
      ]);
    });

    it('refuse a tree deeper than any card, and do not lose themselves in it', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, 'd/'.repeat(60)), { recursive: true });
      expect(await drives.filesBelow(token)).toMatchObject({
        ok: false,
        failure: { code: 'drive.tooManyFiles' },
      });
    });

    it('say of a file that it is no folder, and of a folder that it is no file', async () => {
      const { root, drives, token } = await stick();
      await writeFile(join(root, 'a.txt'), 'x');
      const file = await tokenOf(drives, token, 'a.txt');
      const asFolder = {
        ok: false,
        failure: { code: 'drive.folderUnreadable', detail: { folder: 'a.txt' } },
      };
      expect(await drives.list(file)).toEqual(asFolder);
      expect(await drives.filesBelow(file)).toEqual(asFolder);
      expect(await drives.openSource(token)).toMatchObject({
        ok: false,
        failure: { code: 'evidence.sourceUnreadable' },
      });
    });

    it('say what is gone when the stick was pulled', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, 'folder'));
      await writeFile(join(root, 'a.txt'), 'x');
      const folder = await tokenOf(drives, token, 'folder');
      const file = await tokenOf(drives, token, 'a.txt');
      await rm(root, { recursive: true });
      expect(await drives.list(folder)).toEqual({ ok: false, failure: { code: 'drive.notFound' } });
      expect(await drives.filesBelow(token)).toEqual({ ok: false, failure: { code: 'drive.notFound' } });
      expect(await drives.openSource(file)).toEqual({
        ok: false,
        failure: { code: 'evidence.sourceVanished', detail: { file: 'a.txt' } },
      });
      expect((await drives.roots()).filter((entry) => entry.label === '测试盘')).toEqual([]);
    });

    it('tell the packager the real folder, and name what it made there', async () => {
      const { root, drives, token } = await stick();
      await mkdir(join(root, '目标'));
      const target = valueOf(await drives.resolveFolder(await tokenOf(drives, token, '目标')));
      await mkdir(join(target, '卷宗'));
      await chmod(join(target, '卷宗'), 0o700);
      const made = drives.tokenFor(join(target, '卷宗'));
      expect(valueOf(await drives.list(made)).pathFromRoot).toEqual(['目标', '卷宗']);
      expect(await tokenOf(drives, await tokenOf(drives, token, '目标'), '卷宗')).toBe(made);
    });

    it('carry times that no calendar can write', async () => {
      const { root, drives, token } = await stick();
      await writeFile(join(root, 'old'), '');
      await utimes(join(root, 'old'), -2_000_000_000, -2_000_000_000);
      await writeFile(join(root, 'late'), '');
      await utimes(join(root, 'late'), 15_000_000_000, 15_000_000_000);
      const times = valueOf(await drives.list(token)).entries.map((entry) => entry.modifiedAt);
      expect(times.every((time) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/.test(time))).toBe(true);
    });
  });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function tokenOf(drives: OpenDrives, folder: string, name: string): Promise<string> {
  const isWanted = (entry: FolderEntry) => entry.name === name;
  return valueOf(await drives.list(folder)).entries.find(isWanted)?.token ?? `no ${name}`;
}

async function text(source: ByteSource): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of source) parts.push(Buffer.from(chunk));
  return Buffer.concat(parts).toString('utf8');
}

async function failureOf(source: ByteSource): Promise<Failure | null> {
  try {
    await text(source);
    return null;
  } catch (error) {
    if (error instanceof SourceFailure) return error.failure;
    throw error;
  }
}
