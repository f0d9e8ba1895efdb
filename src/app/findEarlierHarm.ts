import { newestFirst } from '#domain/case/caseOrder.ts';
import { earlierHarm } from '#domain/care/earlierHarm.ts';
import type { EarlierHarm } from '#domain/care/earlierHarm.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { Surroundings } from './surroundings.ts';

/** Most cases looked at for one badge number; the newest, so that an officer harmed very often still gets an answer at once. */
const MOST_CASES = 20;

/**
 * Which people of a case were harmed before, among the cases the person at work may see.
 * The index finds the candidates; the records decide, because digits also stand in phone and case numbers.
 */
export async function findEarlierHarm(
  around: Surroundings,
  caseId: string,
): Promise<Result<readonly EarlierHarm[]>> {
  const current = await around.vault.readCase(caseId);
  if (!current.ok) return current;
  const others = new Map<string, RightsCase>();
  for (const { badgeNumber } of current.value.officers) {
    if (badgeNumber.trim() === '') continue;
    const found = await around.vault.findCases({
      text: badgeNumber.trim(),
      stages: [],
      kinds: [],
      visibleTo: null,
      order: newestFirst,
      offset: 0,
      limit: MOST_CASES,
    });
    for (const { id } of found.rows) {
      if (id === caseId || others.has(id)) continue;
      const read = await around.vault.readCase(id);
      if (read.ok) others.set(id, read.value);
    }
  }
  return ok(earlierHarm(current.value, [...others.values()]));
}
