import type { Progress } from '#app/ports.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { finding } from './finding.ts';
import { judgeOpened } from './judgeOpened.ts';
import type { PackageTarget } from './packageTarget.ts';

const tagManifest = 'tagmanifest-sha256.txt';

/**
 * Reads the finished package back from the medium as a stranger would, past the page cache where the system allows it, and
 * compares with what was meant to be written.
 *
 * The tag manifest is compared with our own digest of it: it covers every manifest, and the manifests cover every file.
 * Shape: a warning `bag.readBackCached` says that only the cached copy could be read.
 */
export async function readBack(
  target: PackageTarget,
  tagManifestSha256: string,
  progress: Progress,
): Promise<PackageVerdict> {
  const { source, notes, close } = await target.readAgain(progress);
  try {
    const verdict = await judgeOpened({ source, notes }, progress, 'readingBack');
    if (source === null) return verdict;
    const [stored] = await source.digest([{ path: tagManifest, algorithms: ['sha256'] }], {
      onProgress: () => undefined,
      isCancelled: () => false,
    });
    if (stored?.digests['sha256'] === tagManifestSha256) return verdict;
    const wrong = finding('bag.digestDiffers', tagManifest, { algorithm: 'SHA256' });
    return { ...verdict, verdict: 'invalid', findings: [...verdict.findings, wrong] };
  } finally {
    close();
  }
}
