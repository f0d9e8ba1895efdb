import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { Failure } from '#domain/kernel/failure.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { takeScan } from '#domain/papers/placeScan.ts';
import { changeNewest } from './changeCase.ts';
import type { Progress } from './ports.ts';
import type { Surroundings } from './surroundings.ts';
import { takeIn } from './takeIn.ts';

export interface TakenScans {
  readonly rightsCase: RightsCase;
  readonly outcomes: readonly {
    readonly fileName: string;
    readonly scanId: string | null;
    readonly failure: Failure | null;
  }[];
}

/**
 * Keeps the chosen scans byte for byte, read back and compared; what happens to one never stops the others.
 *
 * Fails: `evidence.nothingChosen`; `api.cancelled` keeps what was taken; storage refusals.
 * Source: SPEC P-Z8.
 */
export async function takeScans(
  around: Surroundings,
  { caseId, tokens }: { readonly caseId: string; readonly tokens: readonly string[] },
  progress: Progress,
): Promise<Result<TakenScans>> {
  const known = await around.vault.readCase(caseId);
  if (!known.ok) return known;
  if (tokens.length === 0) return refused(failure('evidence.nothingChosen'));
  let rightsCase = known.value;
  const outcomes: TakenScans['outcomes'][number][] = [];
  for (const [doneFiles, token] of tokens.entries()) {
    if (progress.isCancelled()) return refused(failure('api.cancelled'));
    const source = await around.drives.openSource(token);
    const fileName = source.ok ? source.value.name : '';
    const report = (phase: string, doneBytes: number) =>
      progress.report({
        phase: `${phase} ${fileName}`,
        doneBytes,
        totalBytes: 0,
        doneFiles,
        totalFiles: tokens.length,
      });
    const taken = source.ok ? await takeIn(around, source.value, [], report) : source;
    const kept = taken.ok
      ? await changeNewest(around, caseId, (it, stamp) => takeScan(it, taken.value, stamp))
      : taken;
    if (!kept.ok && kept.failure.code.startsWith('vault.')) return kept;
    if (kept.ok) rightsCase = kept.value;
    outcomes.push({
      fileName,
      scanId: kept.ok && taken.ok ? taken.value.id : null,
      failure: kept.ok ? null : kept.failure,
    });
  }
  return ok({ rightsCase, outcomes });
}
