import type { Client } from '#api/client.ts';
import type { TrailView } from '#api/operations/auditOperations.ts';
import type { TrailAct } from '#domain/audit/trailEntry.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

const STEP = 500;

/** Every line of a case's trail that fits the filter, oldest first, as it is read on paper. */
export async function readWholeTrail(
  client: Client,
  caseId: string,
  { acts, text }: { readonly acts: readonly TrailAct[]; readonly text: string },
): Promise<Result<TrailView>> {
  const ask = (offset: number) =>
    client.call('cases.history', { caseId, acts: [...acts], text, offset, limit: STEP });
  const first = await ask(0);
  if (!first.ok) return first;
  const entries = [...first.value.entries];
  while (entries.length < first.value.total) {
    const next = await ask(entries.length);
    if (!next.ok) return next;
    if (next.value.entries.length === 0) break;
    entries.push(...next.value.entries);
  }
  return ok({ ...first.value, entries: entries.reverse() });
}
