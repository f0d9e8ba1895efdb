import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from 'jpeg-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registration } from '#cli/sample/scenario.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { aJpeg, heldOtherwise } from '#test/drives/pictures/aJpeg.ts';
import { anAppWithCase } from './anApp.ts';
import type { TestApp } from './anApp.ts';

let app: TestApp;
let caseId: string;

beforeAll(async () => {
  ({ app, caseId } = await anAppWithCase());
  await writeFile(join(app.stick, 'a.jpg'), heldOtherwise(aJpeg(640, 480), 6));
  await writeFile(
    join(app.stick, 'b.jpg'),
    Buffer.concat([aJpeg(64, 48).subarray(0, 700), Buffer.from([0xff, 0xd9])]),
  );
  const circumstances = {
    ...bareCollection({ act: 'collection', by: ['测试民警乙'], at: registration.registration.occurredAt }),
    storagePlace: '',
  };
  const tokens = [await app.stickToken()];
  await app.client.run('evidence.import', { caseId, tokens, circumstances }, () => undefined).result;
}, 120_000);
afterAll(() => app.close());

async function pathOf(kind: 'thumbnail' | 'evidence', number: number): Promise<string> {
  const { rightsCase } = await app.must('cases.view', { caseId });
  return `${kind}/${caseId}/${rightsCase.evidence[number - 1]?.id ?? ''}`;
}

async function looksInTrail(): Promise<number> {
  const { entries } = await app.must('cases.history', {
    caseId,
    acts: ['evidenceViewed'],
    text: '',
    offset: 0,
    limit: 200,
  });
  return entries.filter(({ act }) => act === 'evidenceViewed').length;
}

describe('a thumbnail', () => {
  it('[E-172] is a small upright picture, and asking for it leaves no line; opening the item leaves one', async () => {
    const opened = await app.running.openContent(await pathOf('thumbnail', 1));
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(opened.value.mediaType).toBe('image/jpeg');
    const parts: Uint8Array[] = [];
    for await (const part of opened.value.stream()) parts.push(part);
    const { width, height } = decode(Buffer.concat(parts), { useTArray: true });
    expect([width, height]).toEqual([174, 232]);
    expect(await looksInTrail()).toBe(0);
    expect((await app.running.openContent(await pathOf('evidence', 1))).ok).toBe(true);
    expect(await looksInTrail()).toBe(1);
  });

  it('[E-172] of a broken picture is refused and harms nothing', async () => {
    expect(await app.running.openContent(await pathOf('thumbnail', 2))).toMatchObject({
      ok: false,
      failure: { code: 'evidence.pictureUnfit' },
    });
    expect((await app.running.openContent(await pathOf('thumbnail', 1))).ok).toBe(true);
  });
});
