import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackagePlan } from '#app/paperPorts.ts';
import { bagInfoText, ownBagDeclaration } from '#domain/dossier/bagInfo.ts';
import { manifestLine } from '#domain/dossier/manifest.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { CopiedFile } from './copyPayload.ts';
import { onMedium } from './mediumError.ts';
import { verificationGuide } from './verificationGuide.ts';

/**
 * SM3 has no name in IANA's registry, so a `manifest-sm3.txt` would be a payload manifest other BagIt tools cannot check
 * and a strict one must then refuse. As a plain tag file it is protected by the tag manifest and troubles nobody.
 */
export const sm3ListName = '校验清单-SM3.txt';
export const guideName = '校验说明.txt';

/** Writes everything beside the payload; gives the SHA-256 of the tag manifest, which covers all of it. */
export async function writeTagFiles(
  plan: PackagePlan,
  bag: string,
  files: readonly CopiedFile[],
): Promise<Sha256> {
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const bytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const given = plan.info.filter(([label]) => label.toLowerCase() !== 'payload-oxum');
  const texts: readonly (readonly [string, string])[] = [
    ['bag-info.txt', bagInfoText([...given, ['Payload-Oxum', `${bytes}.${files.length}`]])],
    ['bagit.txt', ownBagDeclaration],
    ['manifest-sha256.txt', inOrder.map((file) => manifestLine(file.sha256, file.path)).join('')],
    [sm3ListName, inOrder.map((file) => manifestLine(file.sm3, file.path)).join('')],
    [guideName, verificationGuide],
  ];
  for (const [name, text] of texts) await writeDurably(join(bag, name), text);
  const text = texts.map(([name, content]) => manifestLine(sha256Of(content), name)).join('');
  await writeDurably(join(bag, 'tagmanifest-sha256.txt'), text);
  return sha256Of(text);
}

async function writeDurably(path: string, text: string): Promise<void> {
  await onMedium(async () => {
    await using handle = await open(path, 'wx');
    await handle.writeFile(text);
    await handle.sync();
  });
}

function sha256Of(text: string): Sha256 {
  return Sha256.parse(createHash('sha256').update(text).digest('hex'));
}
