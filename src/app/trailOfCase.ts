import type { TrailPage } from './trailPorts.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok } from '#domain/kernel/result.ts';
import type { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { Surroundings } from './surroundings.ts';

/** A case's trail as it goes with the dossier: whoever has it can follow the chain with any SHA-256 program. */
export interface TrailOfCase {
  /** One entry a line, oldest first; the SHA-256 of a line without its end is the `prev` of the next. */
  readonly lines: string;
  readonly head: TrailPage['head'];
  readonly verdict: TrailPage['verdict'];
}

/** Fails: as `Vault.readTrail`. */
export async function trailOfCase(
  around: Pick<Surroundings, 'vault'>,
  caseId: string,
): Promise<Result<TrailOfCase>> {
  const everything = { caseId, acts: [], text: '', offset: 0, limit: Number.MAX_SAFE_INTEGER };
  const page = await around.vault.readTrail(everything);
  if (!page.ok) return page;
  const { entries, head, verdict } = page.value;
  const lines = entries.toReversed().map((entry: TrailEntry) => `${JSON.stringify(entry)}\n`);
  return ok({ lines: lines.join(''), head, verdict });
}
