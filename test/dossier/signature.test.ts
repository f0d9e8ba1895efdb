import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackagePlan } from '#app/paperPorts.ts';
import { signatureCommand } from '#domain/dossier/mediumPapers.ts';
import { verifyPath } from '#dossier/verifyPath.ts';
import { writeBag } from '#dossier/bag/writeBag.ts';
import { aSigner } from './aSigner.ts';
import { quietProgress } from './quietProgress.ts';
import { samplePlan } from './samplePlan.ts';
import { tempFolder } from './tempFolder.ts';

const signer = aSigner();
const signedPlan = (): PackagePlan => {
  const plan = samplePlan();
  return { ...plan, info: [...plan.info, ['Signing-Key-SHA256', signer.keyFingerprint]], signer };
};
const signedBag = async () => {
  const result = await writeBag(signedPlan(), tempFolder(), quietProgress().progress);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.folder;
};
const judge = (folder: string) => verifyPath(folder, quietProgress().progress);
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Writes a tag file anew and corrects the tag manifest, as whoever tampers would. */
function forge(folder: string, name: string, content: string): void {
  const list = join(folder, 'tagmanifest-sha256.txt');
  const before = sha256(readFileSync(join(folder, name)));
  writeFileSync(join(folder, name), content);
  writeFileSync(list, readFileSync(list, 'utf8').replace(before, sha256(content)));
}

describe('the signature of a package', () => {
  it('[B-6] is valid, names the key by its fingerprint and leaves no warning', async () => {
    const verdict = await judge(await signedBag());
    expect(verdict).toMatchObject({
      verdict: 'valid',
      warnings: [],
      signature: { state: 'valid', keyFingerprint: signer.keyFingerprint },
    });
  });

  it('[B-6] is checked by openssl with the very command the package prints', async () => {
    const folder = await signedBag();
    const guide = readFileSync(join(folder, '校验说明.txt'), 'utf8');
    expect(guide).toContain(signatureCommand);
    const run = (command: string) =>
      execFileSync('sh', ['-c', `${command} 2>&1`], { cwd: folder, encoding: 'utf8' });
    expect(run(signatureCommand)).toContain('Signature Verified Successfully');
    const fingerprint = 'openssl pkey -pubin -in signing-key.pem -outform DER | openssl dgst -sha256';
    expect(guide).toContain(fingerprint);
    expect(run(fingerprint)).toContain(signer.keyFingerprint);
    writeFileSync(join(folder, 'tagmanifest-sha256.txt'), 'x');
    expect(() => run(signatureCommand)).toThrow();
  });

  it('[B-6] shows a file changed together with every list', async () => {
    const folder = await signedBag();
    forge(folder, 'bag-info.txt', readFileSync(join(folder, 'bag-info.txt'), 'utf8').replace('虚构', '真实'));
    const verdict = await judge(folder);
    expect(verdict.findings.map(({ code }) => code)).toEqual(['bag.signatureWrong']);
    expect(verdict.signature.state).toBe('wrong');
  });

  it('[B-6] is missed when somebody takes it away', async () => {
    const folder = await signedBag();
    rmSync(join(folder, 'tagmanifest-sha256.txt.sig'));
    const verdict = await judge(folder);
    expect(verdict.verdict).toBe('invalid');
    expect(verdict.findings.map(({ code }) => code)).toEqual(['bag.signatureMissing']);
  });

  it('[B-6] does not pass with another key in place of the one the package names', async () => {
    const folder = await signedBag();
    const other = aSigner();
    forge(folder, 'signing-key.pem', other.publicKeyPem);
    const list = readFileSync(join(folder, 'tagmanifest-sha256.txt'));
    writeFileSync(join(folder, 'tagmanifest-sha256.txt.sig'), other.signTagManifest(list));
    expect((await judge(folder)).findings.map(({ code }) => code)).toEqual(['bag.signingKeyDiffers']);
  });

  it('[B-6] is told as absent for a package that never had one, which may be valid', async () => {
    const result = await writeBag(samplePlan(), tempFolder(), quietProgress().progress);
    const folder = result.ok ? result.value.folder : '';
    expect(await judge(folder)).toMatchObject({ verdict: 'valid', signature: { state: 'none' } });
    writeFileSync(join(folder, 'tagmanifest-sha256.txt.sig'), 'of another program');
    const verdict = await judge(folder);
    expect(verdict).toMatchObject({ verdict: 'valid', signature: { state: 'none' } });
    expect(verdict.warnings.map(({ code }) => code)).toEqual(['bag.tagFileUnlisted']);
  });
});
