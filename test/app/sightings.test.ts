import { describe, expect, it } from 'vitest';
import { openSightings } from '#app/sightings.ts';
import type { Deed } from '#domain/audit/trailEntry.ts';
import { failure } from '#domain/kernel/failure.ts';
import { ok, refused } from '#domain/kernel/result.ts';

const looked = (about: string): Deed => ({ act: 'evidenceViewed', what: '查看证据1', about });
const sight = (caseId: string, about: string) => ({ caseId, deed: looked(about), everyMinutes: 10 });

function aTrail() {
  const lines: string[] = [];
  let isFull = false;
  return {
    lines,
    fill: (full: boolean) => void (isFull = full),
    viewer: (id: string) => ({
      user: { id, name: `测试民警${id}`, role: 'caseOfficer' as const },
      vault: {
        async note(caseId: string | null, deed: Deed) {
          if (isFull) return refused(failure('vault.diskFull'));
          lines.push(`${id} ${caseId} ${deed.about}`);
          return ok(null);
        },
      },
    }),
  };
}

describe('looking at an item', () => {
  it('is one line for a person and ten minutes, however many parts are asked for', async () => {
    let minutes = 0;
    const trail = aTrail();
    const sightings = openSightings(() => minutes * 60_000);
    const look = (id: string, caseId: string, about: string) =>
      sightings.note(trail.viewer(id), sight(caseId, about));
    await Promise.all([look('a', 'c1', 'e1'), look('a', 'c1', 'e1'), look('a', 'c1', 'e1')]);
    minutes = 9;
    await look('a', 'c1', 'e1');
    expect(trail.lines).toEqual(['a c1 e1']);
    await look('b', 'c1', 'e1');
    await look('a', 'c1', 'e2');
    await look('a', 'c2', 'e1');
    minutes = 10;
    await look('a', 'c1', 'e1');
    expect(trail.lines).toEqual(['a c1 e1', 'b c1 e1', 'a c1 e2', 'a c2 e1', 'a c1 e1']);
  });

  it('is refused while its line cannot be written, and tried again at the next look', async () => {
    const trail = aTrail();
    const sightings = openSightings(() => 0);
    trail.fill(true);
    expect(await sightings.note(trail.viewer('a'), sight('c1', 'e1'))).toMatchObject({
      ok: false,
      failure: { code: 'vault.diskFull' },
    });
    trail.fill(false);
    expect(await sightings.note(trail.viewer('a'), sight('c1', 'e1'))).toEqual(ok(null));
    expect(trail.lines).toEqual(['a c1 e1']);
  });
});
