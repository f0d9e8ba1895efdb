import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JobProgress } from '#api/reply.ts';
import { registration } from '#cli/sample/scenario.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { scannedPages } from '#test/documents/scannedPages.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;
const names = ['病历一.pdf', '病历二.pdf', '病历三.pdf'];

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  for (const [index, name] of names.entries())
    await writeFile(join(app.stick, name), scannedPages(100, { seed: index + 1 }));
  const tokens = await Promise.all(names.map((name) => app.tokenOnStick(name)));
  const collected = {
    act: 'collection',
    by: ['测试民警乙'],
    at: registration.registration.occurredAt,
  } as const;
  const circumstances = { ...bareCollection(collected), storagePlace: '' };
  const taken = await app.run('evidence.import', { caseId, tokens, circumstances });
  if (!taken.ok) throw new Error(taken.failure.code);
}, 120_000);
afterAll(() => app.close());

/** Counts, and stops when a report says so. */
async function count(stopsAt: (progress: JobProgress) => boolean = () => false) {
  const reports: JobProgress[] = [];
  const job = app.client.run('dossier.volumes', { caseId }, (progress) => {
    reports.push(progress);
    if (stopsAt(progress)) job.cancel();
  });
  return { result: await job.result, reports };
}

describe('counting the pages of three hundred scanned sheets for the list of volumes', () => {
  it('[P-Z30] says which file and page it is at, stops when told, and goes on where it stopped', async () => {
    const stopped = await count(({ doneFiles }) => doneFiles === 1);
    expect(stopped.result).toMatchObject({ ok: false, failure: { code: 'api.cancelled' } });
    expect(stopped.reports.map(({ phase }) => phase).join('\n')).toMatch(/病历一\.pdf（第\d+页，共100页）/u);
    expect(stopped.reports.map(({ phase }) => phase).join('\n')).not.toContain('病历三');
    const whole = await count();
    if (!whole.result.ok) throw new Error(whole.result.failure.code);
    const items = whole.result.value.volumes.flatMap((volume) => volume.items);
    expect(items.filter(({ title }) => title.includes('病历')).map(({ pages }) => pages)).toEqual([
      100, 100, 100,
    ]);
    // The first file is known from before.
    expect(whole.reports.map(({ phase }) => phase).join('\n')).not.toContain('病历一');
    expect(whole.reports.at(-1)).toMatchObject({ totalFiles: 3, doneFiles: 2 });
    const known = await count();
    expect(known.reports).toEqual([]);
    expect(known.result).toEqual(whole.result);
  });
});
