import type { RightsCase } from '#domain/case/rightsCase.ts';
import { minuteCount, minutesText, recordViewing } from '#domain/evidence/recordViewing.ts';
import type { ViewingInput } from '#domain/evidence/recordViewing.ts';
import type { Result } from '#domain/kernel/result.ts';
import { markNewest } from './changeCase.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Leaves the mark of whoever looked, in the record and in the trail, on the newest state: it contradicts no one's words.
 *
 * Fails: `evidence.notFound`; storage refusals.
 * Source: SPEC E-35, E-36.
 */
export function noteViewing(
  around: Surroundings,
  caseId: string,
  viewing: ViewingInput,
): Promise<Result<RightsCase>> {
  const viewer = { personId: around.user.id, by: around.user.name };
  return markNewest(
    around,
    caseId,
    (rightsCase, { now }) => recordViewing(rightsCase, viewing, viewer, now),
    ({ evidence }) => {
      const item = evidence.find(({ id }) => id === viewing.evidenceId);
      const name = item === undefined ? '' : `证据${item.number}：${item.title}`;
      const isTimed = item !== undefined && minuteCount(item) > 0;
      const what = `看过${name}${isTimed ? `（${minutesText(viewing.minutes)}）` : ''}`;
      return { act: 'evidenceWatched', what: what.slice(0, 300), about: viewing.evidenceId.slice(0, 80) };
    },
  );
}
