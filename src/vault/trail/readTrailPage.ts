import type { ChainVerdict, TrailPage, TrailQuery } from '#app/trailPorts.ts';
import type { TrailEntry } from '#domain/audit/trailEntry.ts';
import type { VaultRooms } from '../openRooms.ts';
import type { Trail } from './trail.ts';
import { endTold } from './anchor.ts';
import { chainFollower } from './trailFile.ts';

/** A page of a trail, newest first, after looking at the whole chain. Fails: throws `case.notFound`, or the disk's error. */
export async function readTrailPage(
  { cases, trail }: Pick<VaultRooms, 'cases' | 'trail'>,
  query: TrailQuery,
): Promise<TrailPage> {
  const { caseId } = query;
  if (caseId === null) return pageOf(trail.trail, query);
  return cases.withTrail(caseId, (caseTrail) => pageOf(caseTrail, query));
}

async function pageOf(trail: Trail, query: TrailQuery): Promise<TrailPage> {
  const follower = chainFollower();
  const found: TrailEntry[] = [];
  let verdict: ChainVerdict = { state: 'intact' };
  for (const piece of await trail.pieces()) {
    if (piece.kind === 'spoilt') {
      if (verdict.state === 'intact')
        verdict = { state: 'broken', seq: follower.seq() + 1, why: 'unreadable' };
      continue;
    }
    const due = follower.seq() + 1;
    const { entry } = piece.frame;
    const unlinked = follower.accepts(piece.frame) ? null : entry.seq > due ? 'cutShort' : 'linkWrong';
    const why = unlinked ?? endTold(entry);
    if (why !== null && verdict.state === 'intact') verdict = { state: 'broken', seq: due, why };
    if (matches(entry, query)) found.push(entry);
  }
  const entries = found.toReversed().slice(query.offset, query.offset + query.limit);
  return { total: found.length, entries, head: await trail.head(), verdict };
}

function matches({ act, what, by }: TrailEntry, { acts, text }: TrailQuery): boolean {
  const wanted = text.trim();
  return (
    (acts.length === 0 || acts.includes(act)) &&
    (wanted === '' || what.includes(wanted) || (by?.name.includes(wanted) ?? false))
  );
}
