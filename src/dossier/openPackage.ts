import type { ListedPayload, OpenedPackage, PackageKeys } from '#app/paperPorts.ts';
import { SourceFailure } from '#app/ports.ts';
import type { ByteSource, Progress } from '#app/ports.ts';
import { decodeManifestPath, parseManifest } from '#domain/dossier/manifest.ts';
import { pathDanger } from '#domain/dossier/safePath.ts';
import { Sha256 } from '#domain/kernel/digest.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { failure, type Failure, type FailureCode } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { tagFileBytes } from './bag/bagSource.ts';
import type { BagSource } from './bag/bagSource.ts';
import { sha256Of } from './hashing/sha256Of.ts';
import { judgePath, verifyPath } from './verifyPath.ts';

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
  const { verdict, source, close } = await judgePath(path, progress, keys);
  const refusal = refusalOf(verdict);
  if (refusal !== null || verdict.verdict === 'unjudged') {
    close();
    return refusal === null ? ok({ verdict, ...nothingToRead }) : refused(refusal);
  }
  const listed = source === null ? null : await listedIn(source);
  return ok({
    verdict,
    tagManifestSha256: listed?.tagManifestSha256 ?? null,
    files: listed?.files ?? [],
    stream: (file) => streamOf(source, file),
    close: async () => close(),
  });
}

const nothingToRead = {
  tagManifestSha256: null,
  files: [],
  stream: (file: string) => streamOf(null, file),
  close: async () => undefined,
};

const codeByFinding: Readonly<Record<string, FailureCode>> = {
  'bag.cancelled': 'api.cancelled',
  'sealed.needsPassphrase': 'dossier.needsPassphrase',
  'sealed.wrongPassphrase': 'dossier.wrongPassphrase',
  'sealed.notForUs': 'dossier.notForUs',
};

/** Why there is no verdict yet: the check was stopped, or the package is still locked. */
function refusalOf({ findings }: PackageVerdict): Failure | null {
  const code = findings.map((found) => codeByFinding[found.code]).find((each) => each !== undefined);
  return code === undefined ? null : failure(code);
}

/** The verdict on a package. Fails: `api.cancelled`; `dossier.needsPassphrase`, `dossier.wrongPassphrase`, `dossier.notForUs`. */
export async function judgedAt(
  path: string,
  keys: PackageKeys,
  progress: Progress,
): Promise<Result<PackageVerdict>> {
  const verdict = await verifyPath(path, progress, keys);
  const refusal = refusalOf(verdict);
  return refusal === null ? ok(verdict) : refused(refusal);
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
