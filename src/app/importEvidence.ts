import { mustRecuse } from '#domain/case/mustRecuse.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { seenBefore } from '#domain/evidence/alreadyThere.ts';
import { recordIntake } from '#domain/evidence/recordIntake.ts';
import type { IntakeCircumstances } from '#domain/evidence/recordIntake.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { CaseChange } from './changeCase.ts';
import { changeNewest } from './changeCase.ts';
import { convoyOf } from './convoy.ts';
import type { Arrival, ChosenFile, Convoy } from './convoy.ts';
import { handlerAtWork } from './handlerAtWork.ts';
import { namingRules } from './namingRules.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';

export interface FileOutcome {
  readonly fileName: string;
  readonly outcome: 'imported' | 'alreadyThere' | 'duplicate' | 'failed' | 'notReached';
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
 * Brings chosen files and whole folders in; what happens to one never stops the others.
 * Each file is hashed while it is copied, stored durably, read back and compared, and only then registered, in the order chosen.
 *
 * What is in already by its path, size and time is told and not read again.
 * A cancellation, `vault.diskFull` and other storage refusals end the job and keep what was registered; the files left over say why.
 *
 * Fails: `case.mustRecuse`; `evidence.nothingChosen`; `document.templateDamaged` for the import profiles.
 * Source: SPEC E-18, E-208.
 */
export async function importEvidence(
  around: Surroundings,
  request: ImportRequest,
  progress: Progress,
): Promise<Result<ImportReport>> {
  // Before a byte is read: nothing is brought in for a case that is not there, not this person's, or one they must step aside from.
  const known = await around.vault.readCase(request.caseId);
  if (!known.ok) return known;
  const barred = mustRecuse(known.value, await handlerAtWork(around));
  if (barred !== null) return refused(barred);
  const rules = await namingRules(around);
  if (!rules.ok) return rules;
  const files = await chosenFiles(around, request.tokens);
  if (!files.ok) return files;
  const beforehand = {
    profiles: rules.value,
    seenBefore: seenBefore(known.value.evidence),
  };
  const convoy = convoyOf(around, files.value, beforehand, progress);
  const { outcomes, stoppedBy } = await takeAll(around, request, convoy);
  const left = files.value.slice(outcomes.length).map((file) => notReached(file, stoppedBy));
  const rightsCase = await around.vault.readCase(request.caseId);
  if (!rightsCase.ok) return rightsCase;
  return ok({ rightsCase: rightsCase.value, outcomes: [...outcomes, ...left] });
}

interface Taken {
  readonly outcomes: readonly FileOutcome[];
  /** Why files are left over, when some are. */
  readonly stoppedBy: Failure;
}

/** Registers one arrival after the other, until all have arrived or going on makes no sense. */
async function takeAll(around: Surroundings, request: ImportRequest, convoy: Convoy): Promise<Taken> {
  const outcomes: FileOutcome[] = [];
  try {
    for (let arrivals = await convoy.next(); arrivals.length > 0; arrivals = await convoy.next()) {
      const stopped = arrivals.findIndex(({ taken }) => !taken.ok && taken.failure.code.startsWith('vault.'));
      const usable = stopped === -1 ? arrivals : arrivals.slice(0, stopped);
      const registered = await registerArrivals(around, request, usable);
      if (!registered.ok) return { outcomes, stoppedBy: registered.failure };
      outcomes.push(...registered.value);
      convoy.registered(usable.length);
      const refusal = arrivals[stopped]?.taken;
      if (refusal?.ok === false) return { outcomes, stoppedBy: refusal.failure };
    }
  } finally {
    await convoy.ended();
  }
  return { outcomes, stoppedBy: failure('api.cancelled') };
}

function notReached({ name: fileName, sizeBytes }: ChosenFile, stoppedBy: Failure): FileOutcome {
  const nothing = { evidenceNumber: null, sha256: null };
  return { fileName, outcome: 'notReached', sizeBytes, failure: stoppedBy, ...nothing };
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

/** Registers in one save what arrived together. Refused only when going on makes no sense; a bad file is an outcome. */
async function registerArrivals(
  around: Surroundings,
  request: ImportRequest,
  arrivals: readonly Arrival[],
): Promise<Result<readonly FileOutcome[]>> {
  let outcomes: readonly FileOutcome[] = [];
  const registerAll: CaseChange = (rightsCase, stamp) => {
    let next = rightsCase;
    // Anew at every try: another window may have saved in between.
    outcomes = arrivals.map((arrival) => {
      const { taken } = arrival;
      const recorded = taken.ok ? recordIntake(next, taken.value, request.circumstances, stamp) : taken;
      if (recorded.ok) next = recorded.value;
      return outcomeOf(arrival, recorded);
    });
    return next === rightsCase ? refused(nothingNew) : ok(next);
  };
  const changed = await changeNewest(around, request.caseId, registerAll);
  return changed.ok || changed.failure === nothingNew ? ok(outcomes) : changed;
}

/** Told only to ourselves: the case stays as it is and need not be saved. */
const nothingNew = failure('evidence.duplicate');

function outcomeOf({ file, known, taken }: Arrival, recorded: Result<RightsCase>): FileOutcome {
  const sha256 = taken.ok ? taken.value.file.sha256 : null;
  const { name: fileName, sizeBytes } = file;
  if (recorded.ok) {
    const evidenceNumber = recorded.value.evidence.at(-1)?.number ?? null;
    return { fileName, outcome: 'imported', evidenceNumber, sha256, sizeBytes, failure: null };
  }
  const evidenceNumber = known?.number ?? null;
  const outcome = known !== null ? 'alreadyThere' : taken.ok ? 'duplicate' : 'failed';
  return { fileName, outcome, evidenceNumber, sha256, sizeBytes, failure: recorded.failure };
}
