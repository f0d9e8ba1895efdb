import { decodeManifestPath, parseManifest } from '#domain/dossier/manifest.ts';
import type { ViewerDossier } from '#domain/dossier/viewerDossier.ts';
import { RunningSha256 } from '#domain/kernel/sha256.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import type { ChosenFile } from './chosenFiles.ts';
import { checkSignature } from './checkSignature.ts';
import type { SignatureAnswer } from './checkSignature.ts';

export interface Finding {
  readonly path: string;
  readonly what: string;
}
export interface CheckOutcome {
  /** `passed` only when every listed file was hashed and everything agreed; `incomplete` when that could not be said. */
  readonly state: 'passed' | 'failed' | 'incomplete';
  readonly checkedFiles: number;
  readonly checkedBytes: number;
  readonly findings: readonly Finding[];
  readonly goodPaths: ReadonlySet<string>;
  /** To be held against the paper. */
  readonly tagManifestSha256: string | null;
  readonly signature: SignatureAnswer;
}
export interface CheckWatcher {
  onProgress(done: CheckProgress): void;
  isCancelled(): boolean;
}
export interface CheckProgress {
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly doneFiles: number;
  readonly totalFiles: number;
}

const payloadList = 'manifest-sha256.txt';
const tagList = 'tagmanifest-sha256.txt';
const signatureFile = `${tagList}.sig`;
const keyFile = 'signing-key.pem';

/** Hashes every listed file of the package and compares it with the lists, and the lists with this page. */
export async function checkPackage(
  dossier: ViewerDossier,
  files: readonly ChosenFile[],
  watcher: CheckWatcher,
): Promise<CheckOutcome> {
  const byPath = new Map(files.map((file) => [file.path.normalize('NFC'), file]));
  const findings: Finding[] = [...lookAlikes(files)];
  const small = async (path: string) => {
    const file = byPath.get(path);
    const whole = file === undefined ? null : await ifReadable(() => readWhole(file));
    if (whole === 'unreadable') findings.push({ path, what: '读不出来' });
    return whole === 'unreadable' ? null : whole;
  };
  const [payloadBytes, tagBytes] = [await small(payloadList), await small(tagList)];
  for (const path of [payloadList, tagList])
    if (!byPath.has(path)) findings.push({ path, what: '没有这份清单' });
  const [payload, tags] = [listIn(payloadList, payloadBytes), listIn(tagList, tagBytes)];
  findings.push(...payload.unreadable, ...tags.unreadable);
  const listed = [...payload.listed, ...tags.listed];
  findings.push(...differencesFromPage(dossier, payload.listed), ...unlisted(byPath, listed));
  const hashed = await hashAll(listed, byPath, watcher);
  findings.push(...hashed.findings);
  const signature = await checkSignature({
    signed: tagBytes,
    signature: await small(signatureFile),
    pem: await small(keyFile),
    fingerprint: dossier.keyFingerprint,
  });
  if (signature.state === 'wrong') findings.push({ path: signatureFile, what: signature.says });
  const isWhole = hashed.goodPaths.size === listed.length && payload.listed.length > 0;
  return {
    state: findings.length > 0 ? 'failed' : isWhole && !watcher.isCancelled() ? 'passed' : 'incomplete',
    checkedFiles: hashed.checkedFiles,
    checkedBytes: hashed.checkedBytes,
    findings,
    goodPaths: hashed.goodPaths,
    tagManifestSha256: tagBytes === null ? null : digestOf(tagBytes),
    signature,
  };
}

interface Listed {
  readonly path: string;
  readonly digest: string;
}

/** What a list names, and its lines nobody can read; nothing when there is none. */
function listIn(path: string, bytes: Uint8Array | null) {
  const { lines, malformed } = parseManifest(bytes === null ? '' : utf8Text(bytes));
  const listed = lines.map((line): Listed => ({
    path: decodeManifestPath(line.path).normalize('NFC'),
    digest: line.digest,
  }));
  const unreadable = malformed.map((number): Finding => ({
    path,
    what: `第${number}行读不懂，它列出的文件没有核对`,
  }));
  return { listed, unreadable };
}

/** Of two files whose names differ only in how a mark is composed one would be hashed and the other shown. */
function lookAlikes(files: readonly ChosenFile[]): readonly Finding[] {
  const seen = new Set<string>();
  return files.flatMap(({ path }) => {
    const looks = path.normalize('NFC');
    const isSecond = seen.has(looks);
    seen.add(looks);
    if (!isSecond) return [];
    return { path: looks, what: '有两个文件的名称看起来一样，分不清哪一个是清单列出的' };
  });
}

/** The page itself says what should be there: another package's list does not pass for this one's. */
function differencesFromPage(dossier: ViewerDossier, listed: readonly Listed[]): readonly Finding[] {
  const digestByPath = new Map(listed.map(({ path, digest }) => [path, digest]));
  return dossier.groups
    .flatMap(({ files }) => files)
    .filter(({ path, sha256 }) => digestByPath.get(path.normalize('NFC')) !== sha256)
    .map(({ path }) => ({
      path,
      what: '清单与本页记载的校验值不同：所选的不是本页所在的卷宗，或者清单被改动',
    }));
}

function unlisted(byPath: ReadonlyMap<string, ChosenFile>, listed: readonly Listed[]): readonly Finding[] {
  const known = new Set([...listed.map(({ path }) => path), tagList, signatureFile]);
  return [...byPath.keys()]
    .filter((path) => !known.has(path))
    .map((path) => ({ path, what: '多出的文件：没有任何清单列出它' }));
}

async function hashAll(
  listed: readonly Listed[],
  byPath: ReadonlyMap<string, ChosenFile>,
  watcher: CheckWatcher,
) {
  const findings: Finding[] = [];
  const goodPaths = new Set<string>();
  const totalBytes = listed.reduce((sum, { path }) => sum + (byPath.get(path)?.sizeBytes ?? 0), 0);
  let [checkedFiles, checkedBytes] = [0, 0];
  const onBytes = (count: number) => {
    checkedBytes += count;
    const totals = { totalBytes, totalFiles: listed.length };
    watcher.onProgress({ doneBytes: checkedBytes, doneFiles: checkedFiles, ...totals });
  };
  for (const { path, digest } of listed) {
    if (watcher.isCancelled()) break;
    const file = byPath.get(path);
    if (file === undefined) {
      findings.push({ path, what: '缺少：清单列出的文件不在所选文件夹中' });
      continue;
    }
    const found = await hashOne(file, onBytes, watcher);
    if (found === 'cancelled') break;
    if (found === 'unreadable') {
      findings.push({ path, what: '读不出来' });
      continue;
    }
    checkedFiles += 1;
    if (found === digest) goodPaths.add(path);
    else findings.push({ path, what: '内容与清单不符：已被改动或者损坏' });
    onBytes(0);
  }
  return { findings, goodPaths, checkedFiles, checkedBytes };
}

async function hashOne(
  file: ChosenFile,
  onBytes: (count: number) => void,
  watcher: CheckWatcher,
): Promise<string> {
  const running = new RunningSha256();
  return ifReadable(async () => {
    for await (const chunk of file.chunks()) {
      if (watcher.isCancelled()) return 'cancelled';
      running.update(chunk);
      onBytes(chunk.length);
    }
    return running.hex();
  });
}

async function ifReadable<T>(reading: () => Promise<T>): Promise<T | 'unreadable'> {
  try {
    return await reading();
  } catch (error) {
    // The browser tells every reason with one kind of error.
    if (error instanceof DOMException) return 'unreadable';
    throw error;
  }
}

async function readWhole(file: ChosenFile): Promise<Uint8Array> {
  const whole = new Uint8Array(file.sizeBytes);
  let at = 0;
  for await (const chunk of file.chunks()) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function digestOf(bytes: Uint8Array): string {
  const running = new RunningSha256();
  running.update(bytes);
  return running.hex();
}
