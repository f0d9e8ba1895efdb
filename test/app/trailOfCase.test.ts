import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { trailOfCase } from '#app/trailOfCase.ts';
import { TrailEntry } from '#domain/audit/trailEntry.ts';
import { aStoredCase, caseId } from '#test/vault/sampleRecords.ts';
import { opened, valueOf, withFolder } from '#test/vault/vaultWorld.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the trail that goes with a dossier', () => {
  it('[B-4] can be followed line by line with SHA-256 alone, up to the head that is printed', async () => {
    await withFolder(async (folder) => {
      const vault = await opened(folder);
      const first = valueOf(await vault.saveCase(aStoredCase()));
      valueOf(await vault.note(caseId(1), { act: 'printed', what: '打印“登记表”', about: 'W01' }));
      valueOf(await vault.saveCase({ ...first, name: '𠮷某某被推搡案' }));
      const trail = valueOf(await trailOfCase({ vault }, caseId(1)));
      const lines = trail.lines.trimEnd().split('\n');
      expect(lines).toHaveLength(3);
      let before = '0'.repeat(64);
      for (const line of lines) {
        expect(TrailEntry.parse(JSON.parse(line)).prev).toBe(before);
        before = sha256(line);
      }
      expect(trail.head).toEqual({ seq: 3, hash: before });
      expect(trail.verdict).toEqual({ state: 'intact' });
      await vault.close();
    });
  });
});
