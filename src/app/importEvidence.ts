import type { RightsCase } from '#domain/case/rightsCase.ts';
import { recordIntake } from '#domain/evidence/recordIntake.ts';
import type { IntakeCircumstances, IntakeFile } from '#domain/evidence/recordIntake.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { changeNewest } from './changeCase.ts';
import { SourceFailure } from './ports.ts';
import type { Progress, SourceFile } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface FileOutcome {
  readonly fileName: string;
  readonly outcome: 'imported' | 'duplicate' | 'failed';
  readonly evidenceNumber: number | null;
  readonly sha256: Sha256 | null;
  readonly sizeBytes: number;
  readonly failure: Failure | null;
}
export interface ImportReport {
  readonly rightsCase: RightsCase;
  readonly outcomes: readonly FileOutcome[];
}
export interface ImportRequest {
  readonly caseId: string;
  readonly tokens: readonly string[];
  readonly circumstances: IntakeCircumstances;
}

/**
 * Brings chosen files and whole folders in, one after the other; what happens to one never stops the others.
 * Each file is hashed while it is copied, stored durably, read back and compared, and only then registered.
 *
 * Fails: `evidence.nothingChosen`; `vault.diskFull` and other storage refusals end the job, keeping what was registered.
 */
export async function importEvidence(
  around: Surroundings,
  request: ImportRequest,
  progress: Progress,
): Promise<Result<ImportReport>> {
  // Before a byte is read: nothing is brought in for a case that is not there, or not this person's.
  const known = await around.vault.readCase(request.caseId);
  if (!known.ok) return known;
  const files = await chosenFiles(around, request.tokens);
  if (!files.ok) return files;
  const total = files.value.reduce((sum, file) => sum + file.sizeBytes, 0);
  const outcomes: FileOutcome[] = [];
  let doneBytes = 0;
  for (const file of files.value) {
    if (progress.isCancelled()) break;
    const before = doneBytes;
    const step = (phase: string, fileBytes: number) =>
      progress.report({
        phase,
        doneBytes: before + fileBytes,
        totalBytes: total,
        doneFiles: outcomes.length,
        totalFiles: files.value.length,
      });
    const outcome = await importOne(around, request, file, step);
    if (!outcome.ok) return outcome;
    outcomes.push(outcome.value);
    doneBytes += file.sizeBytes;
    step('已复核', file.sizeBytes);
  }
  const rightsCase = await around.vault.readCase(request.caseId);
  return rightsCase.ok ? ok({ rightsCase: rightsCase.value, outcomes }) : rightsCase;
}

interface ChosenFile {
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}

async function chosenFiles(
  around: Surroundings,
  tokens: readonly string[],
): Promise<Result<readonly ChosenFile[]>> {
  const files: ChosenFile[] = [];
  for (const token of tokens) {
    const folder = await around.drives.filesBelow(token);
    if (folder.ok) files.push(...folder.value);
    else if (folder.failure.code === 'drive.notApproved') return folder;
    else files.push(await chosenFile(around, token));
  }
  return files.length === 0 ? refused(failure('evidence.nothingChosen')) : ok(files);
}

/** A file chosen by itself; one that cannot be opened stays in the list, so that the report names it. */
async function chosenFile(around: Surroundings, token: string): Promise<ChosenFile> {
  const source = await around.drives.openSource(token);
  if (!source.ok) return { token, name: '', sizeBytes: 0 };
  return { token, name: source.value.name, sizeBytes: source.value.sizeBytes };
}

type Step = (phase: string, fileBytes: number) => void;

/** Refused only when going on makes no sense (storage); a bad file is an outcome. */
async function importOne(
  around: Surroundings,
  request: ImportRequest,
  file: ChosenFile,
  step: Step,
): Promise<Result<FileOutcome>> {
  const source = await around.drives.openSource(file.token);
  if (!source.ok) return ok(failedOutcome(file.name, file.sizeBytes, source.failure));
  const { name, sizeBytes } = source.value;
  const taken = await takeIn(around, source.value, step);
  if (!taken.ok) {
    return taken.failure.code.startsWith('vault.')
      ? taken
      : ok(failedOutcome(name, sizeBytes, taken.failure));
  }
  const recorded = await changeNewest(around, request.caseId, (rightsCase, stamp) =>
    recordIntake(rightsCase, taken.value, request.circumstances, stamp),
  );
  const { sha256 } = taken.value;
  if (recorded.ok) {
    const evidenceNumber = recorded.value.evidence.at(-1)?.number ?? null;
    return ok({ fileName: name, outcome: 'imported', evidenceNumber, sha256, sizeBytes, failure: null });
  }
  if (recorded.failure.code !== 'evidence.duplicate') return recorded;
  return ok({
    fileName: name,
    outcome: 'duplicate',
    evidenceNumber: null,
    sha256,
    sizeBytes,
    failure: recorded.failure,
  });
}

/** Source → hashed copy in the vault → read back → what the file says of itself. */
async function takeIn(around: Surroundings, source: SourceFile, step: Step): Promise<Result<IntakeFile>> {
  const stored = await storeSource(around, source, step);
  if (!stored.ok) return stored;
  step('回读校验', source.sizeBytes);
  const again = await around.vault.verifyObject(stored.value.sha256);
  if (!again.ok) return refused(failure('evidence.readBackDiffers', { file: source.name }));
  const opened = await around.vault.openObject(stored.value.sha256);
  if (!opened.ok) return opened;
  return ok({
    id: around.ids.next(),
    fileName: source.name,
    originalPath: source.originalPath,
    sizeBytes: stored.value.sizeBytes,
    sourceModifiedAt: source.modifiedAt,
    sha256: stored.value.sha256,
    sm3: stored.value.sm3,
    claims: await around.inspector.inspect(opened.value, source.name),
    readBackAt: around.clock.now(),
  });
}

async function storeSource(around: Surroundings, source: SourceFile, step: Step) {
  let readBytes = 0;
  async function* counted() {
    for await (const chunk of source.stream()) {
      readBytes += chunk.byteLength;
      step('入库', readBytes);
      yield chunk;
    }
  }
  try {
    return await around.vault.storeObject(counted());
  } catch (error) {
    if (error instanceof SourceFailure) return refused(error.failure);
    throw error;
  }
}

function failedOutcome(fileName: string, sizeBytes: number, bad: Failure): FileOutcome {
  return { fileName, outcome: 'failed', evidenceNumber: null, sha256: null, sizeBytes, failure: bad };
}
