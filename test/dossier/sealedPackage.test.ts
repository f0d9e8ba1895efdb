import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Encrypter } from 'age-encryption';
import { bech32 } from '@scure/base';
import { describe, expect, it } from 'vitest';
import type { PackageKeys, Sealing } from '#app/paperPorts.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { openPackageAt } from '#dossier/openPackage.ts';
import { isRecipient, NO_KEYS, recipientOf } from '#dossier/sealed/packageKeys.ts';
import { openSealedArchive } from '#dossier/sealed/sealedArchive.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { quietProgress } from './quietProgress.ts';
import { entryOf, planOf, samplePlan } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

const passphrase = '7K2M-X9QD-4RTB';
const byPassphrase: Sealing = { by: 'passphrase', passphrase };
const known: PackageKeys = { passphrase, secret: null };
const secret = randomBytes(32);
const ours: PackageKeys = { passphrase: null, secret };

const forUs = async (): Promise<Sealing> => ({ by: 'recipients', recipients: [await recipientOf(secret)] });

const exported = async (form: Sealing = byPassphrase, plan = samplePlan()) => {
  const target = tempFolder();
  const result = await writeBag(plan, target, quietProgress().progress, { form });
  if (!result.ok) throw new Error(result.failure.code);
  return { target, ...result.value };
};
const judge = (path: string, keys: PackageKeys) => verifyPath(path, quietProgress().progress, keys);
const codesOf = async (path: string, keys: PackageKeys) => {
  const verdict = await judge(path, keys);
  return [verdict.verdict, verdict.findings.map(({ code }) => code)];
};
/** `age` reads a passphrase only from a terminal. */
const opensAtTerminal = `
import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execvp('age', ['age', '-d', '-o', sys.argv[2], sys.argv[1]])
seen = b''
while b'assphrase' not in seen: seen += os.read(fd, 1024)
os.write(fd, sys.argv[3].encode() + b'\\n')
try:
  while os.read(fd, 1024): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
`;

describe('a sealed package', () => {
  it('[B-24] is one file, is read back, and is judged valid by whoever knows the passphrase', async () => {
    const { target, folder, verdict } = await exported();
    expect(readdirSync(target)).toEqual(['维权卷宗_2026_0001.zip.age']);
    expect(verdict).toMatchObject({ verdict: 'valid', findings: [] });
    expect(await judge(folder, known)).toMatchObject({ verdict: 'valid', findings: [], warnings: [] });
    expect(readFileSync(folder).includes('data/')).toBe(false);
  });

  it('[B-45] is judged with the digest of the very file, as the receipt printed it', async () => {
    const { folder } = await exported();
    const file = readFileSync(folder);
    const sealedFile = { sha256: createHash('sha256').update(file).digest('hex'), sizeBytes: file.length };
    expect((await judge(folder, known)).sealedFile).toEqual(sealedFile);
    expect((await judge(folder, NO_KEYS)).sealedFile).toBeNull();
    file[file.length >> 1] = (file[file.length >> 1] ?? 0) ^ 1;
    writeFileSync(folder, file);
    const changed = await judge(folder, known);
    expect(changed.verdict).toBe('invalid');
    expect(changed.sealedFile?.sha256).toBe(createHash('sha256').update(file).digest('hex'));
  });

  it('[B-24] holds what a source gave although it gives every part in the same memory', async () => {
    const parts = 9;
    const whole = Buffer.concat(Array.from({ length: parts }, (_, index) => Buffer.alloc(300_000, index)));
    const inSameMemory = async function* () {
      const memory = new Uint8Array(300_000);
      for (let index = 0; index < parts; index += 1) yield memory.fill(index);
    };
    const entry = { ...entryOf('a.bin', whole), stream: inSameMemory };
    const { folder } = await exported(await forUs(), planOf([entry]));
    expect(await codesOf(folder, ours)).toEqual(['valid', []]);
  });

  it('[B-24] is opened by age itself with the passphrase, every file as it was', async () => {
    const { target, folder } = await exported();
    const zip = join(target, 'opened.zip');
    execFileSync('python3', ['-c', opensAtTerminal, folder, zip, passphrase]);
    execFileSync('unzip', ['-tqq', zip]);
    execFileSync('unzip', ['-q', zip, '-d', target]);
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], {
        cwd: join(target, '维权卷宗_2026_0001'),
      });
  });

  it('[B-24] is opened by age itself with the key of its recipient, and by nobody else', async () => {
    const { target, folder } = await exported(await forUs());
    const identity = join(target, 'identity.txt');
    writeFileSync(identity, `${bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase()}\n`);
    execFileSync('age', ['-d', '-i', identity, '-o', join(target, 'opened.zip'), folder]);
    execFileSync('unzip', ['-tqq', join(target, 'opened.zip')]);
    expect(await judge(folder, ours)).toMatchObject({ verdict: 'valid', findings: [] });
    const other = { passphrase: null, secret: randomBytes(32) };
    expect(await codesOf(folder, other)).toEqual(['unjudged', ['sealed.notForUs']]);
    expect(await codesOf(folder, NO_KEYS)).toEqual(['unjudged', ['sealed.notForUs']]);
  });

  it('[B-24] made by age itself is read, wherever one begins', async () => {
    const folder = tempFolder();
    const bytes = randomBytes(300_000);
    const [clear, sealed] = [join(folder, 'clear'), join(folder, 'sealed')];
    writeFileSync(clear, bytes);
    execFileSync('age', ['-r', await recipientOf(secret), '-o', sealed, clear]);
    const opened = await openSealedArchive(sealed, ours);
    if (opened.state !== 'open') throw new Error(opened.state);
    const { archive } = opened;
    expect(archive.sizeBytes).toBe(bytes.length);
    for (const [from, length] of [
      [0, 300_000],
      [65_535, 2],
      [65_536, 65_536],
      [131_071, 70_000],
      [299_999, 9],
    ] as const) {
      const buffer = new Uint8Array(length);
      const read = await archive.read(buffer, from);
      expect(Buffer.from(buffer.subarray(0, read)).equals(bytes.subarray(from, from + length))).toBe(true);
    }
    await archive.close();
  });

  it('[B-24] with several large files keeps each whole', async () => {
    const entries = [700_000, 65_536, 0, 1_300_001].map((size, index) =>
      entryOf(`证据/${index}.bin`, randomBytes(size)),
    );
    const { folder } = await exported(await forUs(), planOf(entries));
    const opened = await openPackageAt(folder, ours, quietProgress().progress);
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(opened.value.verdict.verdict).toBe('valid');
    expect(opened.value.files.map(({ sizeBytes }) => sizeBytes).sort((a, b) => a - b)).toEqual([
      0, 65_536, 700_000, 1_300_001,
    ]);
    await opened.value.close();
  });

  it('[B-24] asks for its passphrase, and says when it was another one', async () => {
    const { folder } = await exported();
    expect(await codesOf(folder, NO_KEYS)).toEqual(['unjudged', ['sealed.needsPassphrase']]);
    const wrong = { passphrase: `${passphrase}!`, secret };
    expect(await codesOf(folder, wrong)).toEqual(['unjudged', ['sealed.wrongPassphrase']]);
    const refusal = await openPackageAt(folder, NO_KEYS, quietProgress().progress);
    expect(refusal).toMatchObject({ ok: false, failure: { code: 'dossier.needsPassphrase' } });
  });

  it('[B-24] is not valid once a byte was changed anywhere or its end is gone', async () => {
    const { folder } = await exported(await forUs());
    const whole = readFileSync(folder);
    const places = [whole.indexOf('-> X25519') + 12, whole.indexOf('\n--- ') + 8, 400, whole.length - 1];
    for (const at of places) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(folder, bytes);
      expect([at, (await judge(folder, ours)).verdict]).not.toEqual([at, 'valid']);
    }
    writeFileSync(folder, whole);
    for (const length of [whole.length - 1, whole.length - 65_552, 200, 30]) {
      truncateSync(folder, length);
      expect([length, (await judge(folder, ours)).verdict]).toEqual([length, 'invalid']);
    }
  });

  it('[B-24] is damaged whichever of its parts was changed', async () => {
    const files = Array.from({ length: 6 }, (_, at) => entryOf(`${at}.bin`, randomBytes(65_536 - 100)));
    const { folder } = await exported(await forUs(), planOf(files));
    const whole = readFileSync(folder);
    for (let at = whole.length - 1; at > 65_552; at -= 65_552) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      writeFileSync(folder, bytes);
      expect([at, (await judge(folder, ours)).verdict]).toEqual([at, 'invalid']);
    }
  });

  it('[B-24] whose parts changed places is not valid', async () => {
    const { folder } = await exported(await forUs(), planOf([entryOf('a.bin', randomBytes(400_000))]));
    const bytes = readFileSync(folder);
    const start = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1 + 16;
    const [first, second] = [start, start + 65_552].map((at) => Buffer.from(bytes.subarray(at, at + 65_552)));
    if (first === undefined || second === undefined) throw new Error('no chunks');
    bytes.set(second, start);
    bytes.set(first, start + 65_552);
    writeFileSync(folder, bytes);
    expect((await judge(folder, ours)).verdict).toBe('invalid');
  });

  it('[B-24] that asks for hours of work, or holds no archive, is refused', async () => {
    const folder = tempFolder();
    const path = join(folder, 'x.zip.age');
    const header = `age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA 30\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    writeFileSync(path, header + 'x'.repeat(100));
    expect(await codesOf(path, known)).toEqual(['invalid', ['sealed.damaged']]);
    const encrypter = new Encrypter();
    encrypter.addRecipient(await recipientOf(secret));
    writeFileSync(path, await encrypter.encrypt('只是一段文字'));
    expect(await codesOf(path, ours)).toEqual(['unjudged', ['zip.notAZip']]);
    writeFileSync(path, await encrypter.encrypt(''));
    expect((await judge(path, ours)).verdict).not.toBe('valid');
  });

  it('[B-24] leaves nothing on the medium when cancelled', async () => {
    const target = tempFolder();
    const stopped = await writeBag(samplePlan(), target, quietProgress(() => true).progress, {
      form: byPassphrase,
    });
    expect(stopped).toMatchObject({ ok: false, failure: { code: 'api.cancelled' } });
    expect(readdirSync(target)).toEqual([]);
  });

  it('[B-26] is sealed only for what is a public key', async () => {
    const recipient = await recipientOf(secret);
    const mistyped = `${recipient.slice(0, -1)}${recipient.endsWith('x') ? 'q' : 'x'}`;
    expect(isRecipient(recipient)).toBe(true);
    expect(isRecipient(mistyped)).toBe(false);
    expect(isRecipient('age1')).toBe(false);
  });
});
