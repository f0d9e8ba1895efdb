import { stat } from 'node:fs/promises';
import type { ListedPayload, OpenedPackage, PackageKeys } from '#app/paperPorts.ts';
import { SourceFailure } from '#app/ports.ts';
import type { ByteSource, Progress } from '#app/ports.ts';
import { decodeManifestPath, parseManifest } from '#domain/dossier/manifest.ts';
import { pathDanger } from '#domain/dossier/safePath.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { failure, type FailureCode } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { tagFileBytes } from './bag/bagSource.ts';
import type { BagSource } from './bag/bagSource.ts';
import { openFolderSource } from './bag/folderSource.ts';
import { sha256Of } from './hashing/sha256Of.ts';
import { archiveAt, verifyPath } from './verifyPath.ts';
import { openZipBag } from './zip/verifyZip.ts';

const payload = 'data/';

/**
 * Judges a package and leaves it open. What is read later is read again from the medium: the digests of `files` come from a manifest whose
 * own digest the tag manifest names, so whoever keeps bytes can tell that they are those of this package and no other.
 *
 * Fails: as `judgedAt`. A package nobody can judge has no files.
 */
export async function openPackageAt(
  path: string,
  keys: PackageKeys,
  progress: Progress,
): Promise<Result<OpenedPackage>> {
  const judged = await judgedAt(path, keys, progress);
  if (!judged.ok) return judged;
  const verdict = judged.value;
  const { source, close } = verdict.verdict === 'unjudged' ? shut : await sourceAt(path, keys);
  const listed = source === null ? null : await listedIn(source);
  return ok({
    verdict,
    tagManifestSha256: listed?.tagManifestSha256 ?? null,
    files: listed?.files ?? [],
    stream: (file) => streamOf(source, file),
    close,
  });
}

const codeByFinding: Readonly<Record<string, FailureCode>> = {
  'bag.cancelled': 'api.cancelled',
  'sealed.needsPassphrase': 'dossier.needsPassphrase',
  'sealed.wrongPassphrase': 'dossier.wrongPassphrase',
  'sealed.notForUs': 'dossier.notForUs',
};

/** The verdict on a package. Fails: `api.cancelled`; `dossier.needsPassphrase`, `dossier.wrongPassphrase`, `dossier.notForUs`. */
export async function judgedAt(
  path: string,
  keys: PackageKeys,
  progress: Progress,
): Promise<Result<PackageVerdict>> {
  const verdict = await verifyPath(path, progress, keys);
  const code = verdict.findings.map((found) => codeByFinding[found.code]).find((each) => each !== undefined);
  return code === undefined ? ok(verdict) : refused(failure(code));
}

interface OpenSource {
  readonly source: BagSource | null;
  close(): Promise<void>;
}

const shut: OpenSource = { source: null, close: async () => undefined };

async function sourceAt(path: string, keys: PackageKeys): Promise<OpenSource> {
  if ((await stat(path)).isDirectory()) return { ...shut, source: await openFolderSource(path) };
  const archive = await archiveAt(path, keys);
  if ('verdict' in archive) return shut;
  const { source, close } = await openZipBag(archive);
  return { source, close: async () => close() };
}

async function listedIn(source: BagSource) {
  const tagManifest = await tagFileBytes(source, 'tagmanifest-sha256.txt');
  const manifest = await tagFileBytes(source, 'manifest-sha256.txt');
  if (tagManifest === null || manifest === null) return null;
  const vouched = parseManifest(utf8Text(tagManifest)).lines.find(
    (line) => line.path === 'manifest-sha256.txt',
  );
  if (vouched?.digest !== sha256Of(manifest)) return null;
  const files = parseManifest(utf8Text(manifest)).lines.flatMap((line) =>
    listedFile(source, { ...line, path: decodeManifestPath(line.path) }),
  );
  return { tagManifestSha256: sha256Of(tagManifest), files };
}

function listedFile(
  source: BagSource,
  { path, digest }: { readonly path: string; readonly digest: string },
): readonly ListedPayload[] {
  const sha256 = Sha256.safeParse(digest);
  const file = source.files.get(path);
  if (!path.startsWith(payload) || pathDanger(path) !== null) return [];
  if (file === undefined || !sha256.success) return [];
  return [{ path: path.slice(payload.length), sizeBytes: file.sizeBytes, sha256: sha256.data }];
}

/** Whatever goes wrong while a listed file is read, the medium or its content is at fault. */
async function* streamOf(source: BagSource | null, path: string): ByteSource {
  try {
    if (source !== null) yield* source.stream(`${payload}${path}`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new SourceFailure(failure('review.fileUnreadable', { path }), { cause: error });
  }
}
