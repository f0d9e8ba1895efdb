import type { PackagePlan } from '#app/paperPorts.ts';
import { bagInfoText, ownBagDeclaration } from '#domain/dossier/bagInfo.ts';
import { manifestLine } from '#domain/dossier/manifest.ts';
import type { PackedFile } from '#domain/dossier/packedFile.ts';
import { VIEWER_NAME, viewerPage } from '#domain/dossier/viewerDossier.ts';
import { Sm3 } from '#domain/kernel/digest.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { createHasher } from '../hashing/hashers.ts';
import { sha256Of } from '../hashing/sha256Of.ts';
import type { CopiedFile } from './copyPayload.ts';
import { writeWhole, type PackageTarget } from './packageTarget.ts';
import { signatureName, signingKeyName } from './signature.ts';
import { verificationGuide } from './verificationGuide.ts';

/**
 * SM3 has no name in IANA's registry, so a `manifest-sm3.txt` would be a payload manifest other BagIt tools cannot check
 * and a strict one must then refuse. As a plain tag file it is protected by the tag manifest and troubles nobody.
 */
export const sm3ListName = '校验清单-SM3.txt';
export const guideName = '校验说明.txt';

/** Writes what describes the payload and belongs to it; each description is told of everything before it. */
export async function writeDescriptions(
  plan: PackagePlan,
  target: PackageTarget,
  copied: readonly CopiedFile[],
): Promise<readonly CopiedFile[]> {
  const files = [...copied];
  for (const { path, text } of plan.descriptions ?? []) {
    const bytes = Buffer.from(text(belowPayload(files)));
    const inBag = `data/${path}`;
    await writeWhole(target, inBag, bytes);
    const sm3 = await createHasher('sm3');
    sm3.update(bytes);
    const digests = { sha256: sha256Of(bytes), sm3: Sm3.parse(sm3.hex()) };
    files.push({ path: inBag, sizeBytes: bytes.length, ...digests });
  }
  return files;
}

/** Writes everything beside the payload; gives the SHA-256 of the tag manifest, which covers all of it. */
export async function writeTagFiles(
  plan: PackagePlan,
  target: PackageTarget,
  { files, viewerShell }: { readonly files: readonly CopiedFile[]; readonly viewerShell: string | null },
): Promise<Sha256> {
  const texts = [...tagTexts(plan, files), ...viewerText(plan, viewerShell, files)];
  for (const [name, text] of texts) await writeWhole(target, name, Buffer.from(text));
  const list = Buffer.from(texts.map(([name, text]) => manifestLine(sha256Of(text), name)).join(''));
  await writeWhole(target, 'tagmanifest-sha256.txt', list);
  // What is signed cannot list its own signature.
  if (isSigned(plan)) await writeWhole(target, signatureName, plan.signer.signTagManifest(list));
  return sha256Of(list);
}

function tagTexts(
  plan: PackagePlan,
  files: readonly CopiedFile[],
): readonly (readonly [name: string, text: string])[] {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const bytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const given = plan.info.filter(([label]) => label.toLowerCase() !== 'payload-oxum');
  return [
    ['bag-info.txt', bagInfoText([...given, ['Payload-Oxum', `${bytes}.${files.length}`]])],
    ['bagit.txt', ownBagDeclaration],
    ['manifest-sha256.txt', inOrder.map((file) => manifestLine(file.sha256, file.path)).join('')],
    [sm3ListName, inOrder.map((file) => manifestLine(file.sm3, file.path)).join('')],
    [guideName, verificationGuide(isSigned(plan))],
    ...(isSigned(plan) ? [[signingKeyName, plan.signer.publicKeyPem] as const] : []),
    ...(plan.tagFiles ?? []),
  ];
}

function viewerText(
  plan: PackagePlan,
  shell: string | null,
  files: readonly CopiedFile[],
): readonly (readonly [string, string])[] {
  if (plan.viewer === undefined || shell === null) return [];
  return [[VIEWER_NAME, viewerPage(shell, plan.viewer(belowPayload(files)))]];
}

function belowPayload(files: readonly CopiedFile[]): readonly PackedFile[] {
  return files.map((file) => ({ ...file, path: file.path.slice('data/'.length) }));
}

type Signed = PackagePlan & { readonly signer: NonNullable<PackagePlan['signer']> };

function isSigned(plan: PackagePlan): plan is Signed {
  return plan.signer !== undefined && plan.signer !== null;
}
