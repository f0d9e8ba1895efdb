import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseSchemaVersion, caseUpgrades } from '#vault/records/caseFiles.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { allUpgrades } from '#vault/migrations/allUpgrades.ts';
import { upgrades } from '#vault/migrations/upgrades.ts';
import {
  clockAtNoon,
  failureIn,
  filesBelow,
  idsInOrder,
  opened,
  valueOf,
  withFolder,
} from '../vaultWorld.ts';
import { aStoredCase, caseId } from '../sampleRecords.ts';
import { recordsVersionIn, vaultOfVersion } from './olderVault.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const fixture = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(join(fixtures, name), 'utf8'));

/** What the upgrade of a case reads, as far as it must be there. */
const empty3 = {
  schemaVersion: 3,
  incident: {},
  facts: {},
  officers: [],
  visits: [],
  documents: [],
  decisions: [],
  exports: [],
  webCaptures: [],
  evidence: [],
  conductReview: null,
};

describe('upgrades', () => {
  it('are numbered from 1 without gaps, or their module does not load', () => {
    const step = (payload: unknown) => payload;
    expect(() => upgrades({ 2: step })).toThrow('numbered from 1');
    expect(() => upgrades({ 1: step, 3: step })).toThrow('numbered from 1');
    expect(() => upgrades({ 0: step, 1: step })).toThrow('numbered from 1');
    expect(upgrades({}).newest).toBe(1);
  });

  it('lead to the next version, or are a fault', () => {
    const wrong = upgrades({ 1: () => ({ schemaVersion: 5 }) });
    expect(() => wrong.from(1, { schemaVersion: 1 })).toThrow('does not lead to version 2');
  });

  it('go from every version to the newest, step by step', () => {
    const add = (to: number) => (payload: unknown) => ({
      ...z.looseObject({}).parse(payload),
      schemaVersion: to,
      [`field${to}`]: true,
    });
    const { newest, from } = upgrades({ 1: add(2), 2: add(3) });
    expect(newest).toBe(3);
    expect(from(1, { schemaVersion: 1 })).toEqual({ schemaVersion: 3, field2: true, field3: true });
    expect(from(2, { schemaVersion: 2 })).toEqual({ schemaVersion: 3, field3: true });
    expect(from(3, { schemaVersion: 3 })).toEqual({ schemaVersion: 3 });
    expect(from(0, { schemaVersion: 0 })).toEqual({ schemaVersion: 0 });
  });

  it('of a case give registered things a seal nobody has named, and touch no other item', () => {
    const origin = (kind: string) => ({ id: kind, origin: { kind, quantity: '1个' } });
    const evidence = [origin('registered'), origin('imported')];
    const before = { ...empty3, evidence };
    expect(caseUpgrades.from(3, before)).toMatchObject({
      schemaVersion: 4,
      evidence: [
        { id: 'registered', origin: { kind: 'registered', quantity: '1个', sealNumber: '' } },
        origin('imported'),
      ],
    });
  });

  it('of a case know neither what an old treatment cost nor who wrote it down', () => {
    const treatment = { at: '2026-03-24T21:00:00+08:00', status: 'emergency', hospital: '', note: '' };
    const officers = [{ id: 'officer1', injury: { diagnosis: '', treatments: [treatment] } }];
    const before = { ...empty3, officers };
    const told = { ...treatment, diagnosis: '', costFen: null, paidBy: '', by: '' };
    expect(caseUpgrades.from(3, before)).toMatchObject({
      officers: [{ id: 'officer1', injury: { diagnosis: '', treatments: [told] } }],
    });
  });

  it('of a case know that what left before was not sealed', () => {
    const exported = { id: 'export1', folderName: 'dossier-1', files: 3 };
    expect(caseUpgrades.from(3, { ...empty3, exports: [exported] })).toMatchObject({
      exports: [{ ...exported, sealing: null, sealedFile: null, contents: null }],
    });
  });

  it('of a case keep what a body found on a question of the conduct review', () => {
    const finding = {
      answer: 'yes',
      reason: '',
      body: 'inspectorate',
      by: '甲',
      at: '2026-03-24T21:00:00+08:00',
    };
    const entry = (questionId: string) => ({ questionId, evidenceIds: [], note: '' });
    const entries = [
      { ...entry('authority'), finding },
      { ...entry('warningGiven'), finding: null },
    ];
    expect(caseUpgrades.from(3, { ...empty3, conductReview: { entries } })).toMatchObject({
      conductReview: {
        entries: [
          { ...entry('authority'), findings: [finding] },
          { ...entry('warningGiven'), findings: [] },
        ],
      },
    });
  });

  it('of a case know that nobody was asked whether a post was abusive, nor 法制 before a decision', () => {
    const decision = { counterpartyId: 'p1', track: '治50', reason: '测试理由' };
    const facts = {
      p1: { policeFault: {}, resultBeyondPersons: {}, statement: { fabricated: 'yes' }, offender: {} },
    };
    expect(caseUpgrades.from(3, { ...empty3, facts, decisions: [decision] })).toMatchObject({
      facts: { p1: { statement: { fabricated: 'yes', abusive: 'unknown' } } },
      decisions: [{ ...decision, legalOpinion: '' }],
    });
  });

  for (const [name, { upgrades: steps, schema }] of Object.entries(allUpgrades)) {
    it(`of a ${name} make each fixture into the next one`, async () => {
      for (let version = 1; version < steps.newest; version += 1) {
        const before = await fixture(`${name}.${version}.json`);
        const untouched = structuredClone(before);
        const after = steps.from(version, before);
        expect(after).toEqual(steps.from(version + 1, await fixture(`${name}.${version + 1}.json`)));
        expect(before).toEqual(untouched);
      }
      const newest = await fixture(`${name}.${steps.newest}.json`);
      expect(schema.parse(newest)).toEqual(newest);
    });
  }
});

describe.each([
  { version: 1, members: [] },
  { version: 2, members: ['account1'] },
  { version: 3, members: ['account1'] },
] as const)('a vault whose case records are of version $version', ({ version, members }) => {
  it('has them all rewritten at the first opening, each with its line, and keeps what they say', async () => {
    await withFolder(async (folder) => {
      await vaultOfVersion(folder, version, 3);
      const steps: number[] = [];
      const progress = {
        report: (step: { doneFiles: number }) => void steps.push(step.doneFiles),
        isCancelled: () => false,
      };
      const vault = await opened(folder, { progress });
      expect(steps).toEqual([1, 2, 3]);
      expect(await recordsVersionIn(folder)).toBe(caseSchemaVersion);
      const read = valueOf(await vault.readCase(caseId(2)));
      expect(read).toEqual(aStoredCase({ id: caseId(2), revision: 2, name: '第2件', members }));
      const trail = valueOf(
        await vault.readTrail({ caseId: caseId(2), acts: ['migrated'], text: '', offset: 0, limit: 9 }),
      );
      expect(trail).toMatchObject({ total: 1, verdict: { state: 'intact' } });
      expect(valueOf(await vault.examineTrails()).broken).toEqual([]);
      await vault.close();
    });
  });

  it('once brought up to date is not looked at again', async () => {
    await withFolder(async (folder) => {
      await vaultOfVersion(folder, version, 2);
      await (await opened(folder)).close();
      const before = await filesBelow(join(folder, 'cases'));
      const steps: unknown[] = [];
      const vault = await opened(folder, {
        progress: { report: (step) => void steps.push(step), isCancelled: () => false },
      });
      expect(steps).toEqual([]);
      await vault.close();
      expect(await filesBelow(join(folder, 'cases'))).toEqual(before);
    });
  });

  it('with a damaged record opens, and brings the others up to date', async () => {
    await withFolder(async (folder) => {
      await vaultOfVersion(folder, version, 3, { damaged: 2 });
      const vault = await opened(folder);
      expect(failureIn(await vault.readCase(caseId(2))).code).toBe('vault.recordDamaged');
      expect(valueOf(await vault.readCase(caseId(3))).schemaVersion).toBe(caseSchemaVersion);
      await vault.close();
    });
  });
});

describe('a vault this program does not write', () => {
  it('of the trial version 0.1 is refused and not touched', async () => {
    await withFolder(async (root) => {
      const folder = join(root, 'trial');
      await cp(join(fixtures, 'vault-0.1'), folder, { recursive: true });
      const before = await filesBelow(folder);
      const folders = await readdir(folder);
      const answer = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
      expect(failureIn(answer).code).toBe('vault.olderThanProgram');
      expect(await filesBelow(folder)).toEqual(before);
      expect(await readdir(folder)).toEqual(folders);
    });
  });

  it('of the trial version is known by its second file when the first is gone', async () => {
    await withFolder(async (root) => {
      const folder = join(root, 'trial');
      await cp(join(fixtures, 'vault-0.1'), folder, {
        recursive: true,
        filter: (path) => !path.endsWith('vault.json'),
      });
      const answer = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
      expect(failureIn(answer).code).toBe('vault.olderThanProgram');
    });
  });

  it('with records of a newer program is refused whole', async () => {
    await withFolder(async (folder) => {
      await vaultOfVersion(folder, 1, 1, { recordsVersion: 99 });
      const answer = await openVaultDoor({ folder, clock: clockAtNoon, ids: idsInOrder });
      expect(failureIn(answer)).toMatchObject({ code: 'vault.newerThanProgram', detail: { version: 99 } });
    });
  });
});
