import { RightsCase } from '#domain/case/rightsCase.ts';
import type { PackageVerdict } from '#domain/dossier/packageVerdict.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { utf8Text } from '#domain/kernel/utf8.ts';
import { valueInJson } from '#domain/kernel/valueInJson.ts';
import { receivedFile } from '#domain/review/receivedFile.ts';
import { MAX_TOLD } from '#domain/review/submission.ts';
import type { ReceivedFile, Submission, SubmissionRegister } from '#domain/review/submission.ts';
import { fromSource } from './fromSource.ts';
import type { ListedPayload, OpenedPackage } from './paperPorts.ts';
import { SourceFailure } from './ports.ts';
import type { ByteSource, Progress, StoredObject } from './ports.ts';
import { readListed } from './readListed.ts';
import { openReceived } from './packageKeys.ts';
import { changeSubmissions } from './changeSubmissions.ts';
import type { Surroundings } from './surroundings.ts';

export interface Reception {
  readonly submissionId: string;
  /** The same package had been brought in before; nothing was changed. */
  readonly isKnown: boolean;
}

export interface ReceiveRequest {
  readonly token: string;
  /** Where it lay, as the person saw it. */
  readonly source: string;
  /** Of a package sealed with one. */
  readonly passphrase?: string | null | undefined;
}

/** Where the record of the case lies in a package this program made. */
const CASE_DATA = '其他/案件数据.json';
/** A case record of hundreds of items has a few megabytes. */
const MAX_CASE_BYTES = 64 << 20;

/**
 * Judges a package on a drive and brings it into the reviewer's vault: the record of the case, the papers, the media. Of a package that did
 * not verify comes in what still has the digest its manifest names, and the submission says on every page that it did not verify.
 *
 * Fails: `review.notADossier`, `review.caseDataUnreadable`, `review.fileUnreadable`; `drive.*`, `vault.*`, `api.cancelled`.
 * Source: SPEC B-10.
 */
export async function receiveSubmission(
  around: Surroundings,
  { token, source, passphrase = null }: ReceiveRequest,
  progress: Progress,
): Promise<Result<Reception>> {
  const opened = await openReceived(around, { token, passphrase }, progress);
  if (!opened.ok) return opened;
  try {
    return await fromSource(() => bringIn(around, opened.value, source, progress));
  } finally {
    await opened.value.close();
  }
}

async function bringIn(
  around: Surroundings,
  opened: OpenedPackage,
  source: string,
  progress: Progress,
): Promise<Result<Reception>> {
  const { tagManifestSha256, verdict } = opened;
  const data = opened.files.find(({ path }) => path === CASE_DATA);
  if (tagManifestSha256 === null || data === undefined || verdict.verdict === 'unjudged')
    return refused(failure('review.notADossier'));
  const register = await around.vault.readSubmissions();
  if (!register.ok) return register;
  const known = register.value.submissions.find((each) => each.packageSha256 === tagManifestSha256);
  if (known !== undefined) return ok({ submissionId: known.id, isKnown: true });
  const rightsCase = await caseIn(opened, data);
  if (!rightsCase.ok) return rightsCase;
  const keep = keeperOf(around, opened, progress);
  const caseData = await keep(data);
  if (!caseData.ok) return caseData;
  const others = opened.files.filter((file) => file !== data);
  const files = await keepAll(others, { opened, keep, rightsCase: rightsCase.value });
  if (!files.ok) return files;
  const { id, caseNumber, name } = rightsCase.value;
  return add(around, {
    id: around.ids.next(),
    packageSha256: tagManifestSha256,
    caseId: id,
    caseNumber,
    caseName: name,
    receivedAt: around.clock.now(),
    by: around.user.name,
    source,
    verdict: verdict.verdict,
    ...provedBy(verdict),
    caseData: { sha256: caseData.value.sha256, sizeBytes: caseData.value.sizeBytes },
    files: [...files.value, receivedFile(data, rightsCase.value, true)],
    findings: [],
    opinion: null,
  });
}

function provedBy({ signature, findings }: PackageVerdict) {
  return { signature, problems: findings.slice(0, MAX_TOLD), problemCount: findings.length };
}

type Keep = ReturnType<typeof keeperOf>;

/** Of a package that verified every file must come in; of another, those nothing was found wrong with. */
async function keepAll(
  listed: readonly ListedPayload[],
  {
    opened,
    keep,
    rightsCase,
  }: { readonly opened: OpenedPackage; readonly keep: Keep; readonly rightsCase: RightsCase },
): Promise<Result<readonly ReceivedFile[]>> {
  const { verdict, findings } = opened.verdict;
  const suspect = new Set(findings.map(({ path }) => path));
  const files: ReceivedFile[] = [];
  for (const file of listed) {
    // The vault keeps no empty objects, and an empty file has nothing to look at.
    const isLeft = file.sizeBytes === 0 || suspect.has(`data/${file.path}`);
    const stored = isLeft ? null : await keep(file);
    const isBad = stored !== null && !stored.ok;
    if (isBad && (verdict === 'valid' || stored.failure.code !== 'review.fileUnreadable')) return stored;
    files.push(receivedFile(file, rightsCase, stored?.ok === true));
  }
  return ok(files);
}

/** Keeps a file's bytes; what does not have the digest the manifest names is refused, whatever the medium gave before. */
function keeperOf(around: Surroundings, opened: OpenedPackage, progress: Progress) {
  const totalBytes = opened.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  const totalFiles = opened.files.length;
  let doneBytes = 0;
  let doneFiles = 0;
  async function* counted(file: ListedPayload): ByteSource {
    for await (const chunk of opened.stream(file.path)) {
      if (progress.isCancelled()) throw new SourceFailure(failure('api.cancelled'));
      doneBytes = Math.min(totalBytes, doneBytes + chunk.byteLength);
      progress.report({ phase: '带入', doneBytes, totalBytes, doneFiles, totalFiles });
      yield chunk;
    }
  }
  return async (file: ListedPayload): Promise<Result<StoredObject>> => {
    const unreadable = refused(failure('review.fileUnreadable', { path: file.path }));
    try {
      const stored = await around.vault.storeObject(counted(file));
      doneFiles = Math.min(totalFiles, doneFiles + 1);
      return stored.ok && stored.value.sha256 !== file.sha256 ? unreadable : stored;
    } catch (error) {
      if (error instanceof SourceFailure && error.failure.code === 'review.fileUnreadable') return unreadable;
      throw error;
    }
  };
}

async function caseIn(opened: OpenedPackage, data: ListedPayload): Promise<Result<RightsCase>> {
  const unreadable = (why: string) => refused(failure('review.caseDataUnreadable', { why }));
  if (data.sizeBytes > MAX_CASE_BYTES) return unreadable('太大');
  const parsed = RightsCase.safeParse(valueInJson(utf8Text(await readListed(opened, data))));
  if (parsed.success) return ok(parsed.data);
  return unreadable(`不符合本程序的格式（${parsed.error.issues[0]?.path.join('.') ?? ''}）`);
}

async function add(around: Surroundings, submission: Submission): Promise<Result<Reception>> {
  const { packageSha256, caseName, verdict } = submission;
  const isThere = ({ submissions }: SubmissionRegister) =>
    submissions.find((each) => each.packageSha256 === packageSha256);
  const deed = {
    act: 'submissionReceived',
    what: `接收送审卷宗：${caseName}，${verdict === 'valid' ? '校验通过' : '校验不通过'}`,
    about: submission.id,
  } as const;
  const saved = await changeSubmissions(
    around,
    (register) =>
      ok(
        isThere(register) === undefined
          ? { ...register, submissions: [...register.submissions, submission] }
          : register,
      ),
    deed,
  );
  if (!saved.ok) return saved;
  const submissionId = isThere(saved.value)?.id ?? submission.id;
  return ok({ submissionId, isKnown: submissionId !== submission.id });
}
