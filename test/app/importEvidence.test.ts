import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importEvidence } from '#app/importEvidence.ts';
import type { Progress, ProgressStep } from '#app/ports.ts';
import { openModelMemory } from '#app/modelMemory.ts';
import { openSheetMemory } from '#app/sheetMemory.ts';
import { openSightings } from '#app/sightings.ts';
import { readEvidence } from '#app/readContent.ts';
import type { Surroundings } from '#app/surroundings.ts';
import { verifyEvidence } from '#app/verifyEvidence.ts';
import { bareCollection } from '#domain/evidence/collection.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { openTemplateShelf } from '#documents/templateShelf.ts';
import { openDrives } from '#drives/drives.ts';
import { openInspector } from '#drives/inspector/inspector.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { aThing } from '#test/people/aCase.ts';
import { aStoredCase, caseId, someSettings } from '#test/vault/sampleRecords.ts';
import {
  clockAtNoon,
  collected,
  failureIn,
  opened,
  patterned,
  testActor,
  valueOf,
  withFolder,
} from '#test/vault/vaultWorld.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { unwatched } from '#test/unwatched.ts';

const circumstances = {
  ...bareCollection({
    act: 'collection',
    by: ['测试民警乙'],
    at: Moment.parse('2026-03-24T12:00:00+08:00'),
  }),
  storagePlace: '',
};

/** Long before the import. */
const filmedAt = new Date('2026-03-20T12:00:00+08:00');
const noPart = (): never => {
  throw new Error('an import presses and packs nothing');
};

interface Import {
  run(progress?: Progress): ReturnType<typeof importEvidence>;
  readonly around: Surroundings & { drives: Surroundings['drives'] };
  readonly stick: string;
}

/** A stick with the given files, a vault with one case, and an import of the whole stick into it. */
async function withImport(
  files: Readonly<Record<string, Uint8Array>>,
  work: (arranged: Import) => Promise<void>,
  fileSystem: FileSystem = realFileSystem,
): Promise<void> {
  await withFolder(async (root) => {
    const stick = join(root, 'stick');
    await mkdir(stick);
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(stick, name), bytes);
      await utimes(join(stick, name), filmedAt, filmedAt);
    }
    const vault = await opened(join(root, 'vault'), { fileSystem });
    valueOf(await vault.saveSettings(someSettings()));
    valueOf(await vault.saveCase(aStoredCase()));
    const drives = openDrives({ approvedRoots: [{ path: stick, label: '测试盘' }] });
    const inspector = openInspector();
    const around: Surroundings = {
      user: testActor,
      sightings: openSightings(() => 0),
      sheetMemory: openSheetMemory(),
      modelMemory: openModelMemory(),
      textReader: { read: noPart, pageSize: noPart, sheets: noPart },
      pictures: { check: noPart, compare: noPart },
      shrinker: { shrink: noPart },
      vault,
      drives,
      inspector,
      shelf: openTemplateShelf('templates'),
      press: { press: noPart, check: noPart, pressDossier: noPart },
      forms: { read: noPart, fill: noPart },
      tables: { press: noPart },
      ledgerPacks: { write: noPart, read: noPart, reread: noPart },
      templatePacks: { write: noPart, read: noPart },
      packager: { exportPackage: noPart, verifyPackage: noPart, openPackage: noPart },
      sealer: { recipientOf: noPart, isRecipient: noPart, seal: noPart, unseal: noPart },
      clock: clockAtNoon,
      ids: randomIds(),
    };
    const token = (await drives.roots()).find(({ label }) => label === '测试盘')?.token ?? '';
    const request = { caseId: caseId(1), tokens: [token], circumstances };
    try {
      await work({ run: (progress = unwatched) => importEvidence(around, request, progress), around, stick });
    } finally {
      await inspector.close();
      await vault.close();
    }
  });
}

/** Files of every size an import treats differently, by names in order. */
function manyFiles(count: number): Readonly<Record<string, Uint8Array>> {
  const sizes = [0, 10, 70_000, 3_000_000, 5, 1024 * 1024, 20_000_000, 300];
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${String(index).padStart(3, '0')}.bin`,
      patterned((sizes[index % sizes.length] ?? 0) + index, index + 1),
    ]),
  );
}

describe('importing many files', () => {
  it('registers them in the order chosen, all whole, and progress only grows up to the total', async () => {
    const files = manyFiles(24);
    await withImport(files, async ({ run, around }) => {
      const steps: ProgressStep[] = [];
      const report = valueOf(
        await run({ report: (step) => void steps.push(step), isCancelled: () => false }),
      );
      expect(report.outcomes.map(({ fileName }) => fileName)).toEqual(Object.keys(files));
      expect(report.outcomes.map(({ evidenceNumber }) => evidenceNumber)).toEqual(
        report.outcomes.map((_, index) => index + 1),
      );
      expect(report.rightsCase.evidence.map(({ file }) => file?.fileName)).toEqual(Object.keys(files));
      for (const { sha256, fileName } of report.outcomes) {
        if (sha256 === null) throw new Error(`${fileName} was not imported`);
        const object = valueOf(await around.vault.openObject(sha256));
        expect(Buffer.compare(await collected(object.stream()), files[fileName] ?? Buffer.of(1))).toBe(0);
      }
      for (const [index, step] of steps.entries()) {
        expect(step.doneBytes).toBeGreaterThanOrEqual(steps[index - 1]?.doneBytes ?? 0);
        expect(step.doneFiles).toBeGreaterThanOrEqual(steps[index - 1]?.doneFiles ?? 0);
      }
      const totalBytes = Object.values(files).reduce((sum, bytes) => sum + bytes.length, 0);
      expect(steps.at(-1)).toMatchObject({
        doneBytes: totalBytes,
        totalBytes,
        doneFiles: 24,
        totalFiles: 24,
      });
    });
  });

  it('saves the case once for those that arrived together', async () => {
    const small = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`${100 + index}.bin`, patterned(500, index + 1)]),
    );
    await withImport(small, async ({ run }) => {
      const { rightsCase } = valueOf(await run());
      expect(rightsCase.evidence).toHaveLength(40);
      expect(rightsCase.revision).toBeLessThan(1 + 40);
      expect(rightsCase.events.filter(({ kind }) => kind === 'evidenceImported')).toHaveLength(40);
    });
  });

  it('names the twin of a file that is on its way at the same time', async () => {
    const twin = patterned(4000);
    await withImport({ 'a.bin': twin, 'b.bin': twin, 'c.bin': patterned(5) }, async ({ run }) => {
      const { outcomes, rightsCase } = valueOf(await run());
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate', 'imported']);
      expect(outcomes[1]?.failure?.detail).toMatchObject({ file: 'b.bin', twin: '证据1 a' });
      expect(rightsCase.evidence.map(({ number }) => number)).toEqual([1, 2]);
      const again = valueOf(await run());
      // The second name of the same bytes has no item of its own, so it is read again.
      expect(again.outcomes.map(({ outcome }) => outcome)).toEqual([
        'alreadyThere',
        'duplicate',
        'alreadyThere',
      ]);
      expect(again.rightsCase.revision).toBe(rightsCase.revision);
    });
  });

  it('[E-18] goes on without reading what is in, and reads what changed since', async () => {
    await withImport(manyFiles(6), async ({ run, around, stick }) => {
      const first = valueOf(await run());
      const opened: string[] = [];
      const { openSource } = around.drives;
      around.drives.openSource = async (token) => {
        const source = await openSource(token);
        if (!source.ok) return source;
        const stream = () => {
          opened.push(source.value.name);
          return source.value.stream();
        };
        return { ok: true, value: { ...source.value, stream } };
      };
      await writeFile(join(stick, '002.bin'), patterned(70_002, 99));
      await writeFile(join(stick, 'new.bin'), patterned(50, 7));
      const { outcomes, rightsCase } = valueOf(await run());
      expect(opened.toSorted()).toEqual(['002.bin', 'new.bin']);
      expect(outcomes.map(({ outcome, evidenceNumber }) => [outcome, evidenceNumber])).toEqual([
        ['alreadyThere', 1],
        ['alreadyThere', 2],
        ['imported', 7],
        ['alreadyThere', 4],
        ['alreadyThere', 5],
        ['alreadyThere', 6],
        ['imported', 8],
      ]);
      expect(outcomes[0]?.failure).toMatchObject({ code: 'evidence.alreadyThere' });
      expect(rightsCase.evidence.slice(0, 6)).toEqual(first.rightsCase.evidence);
    });
  });

  it('[E-17] keeps what the names of files say as a claim', async () => {
    const files = { 'DSJ_000001_20260324203450_0001.mp4': patterned(50), 'x.bin': patterned(60, 2) };
    await withImport(files, async ({ run }) => {
      const { rightsCase } = valueOf(await run());
      expect(rightsCase.evidence.map(({ file }) => file?.claims.fromName)).toEqual([
        {
          profileId: 'bodyCameraShort',
          badgeNumber: '000001',
          deviceNumber: null,
          startedAt: '2026-03-24T20:34:50+08:00',
          sequence: 1,
        },
        null,
      ]);
    });
  });

  it('[E-208] stopped half way registers what was on its way, names every file that was not reached, and leaves nothing unregistered behind', async () => {
    const files = manyFiles(24);
    await withImport(files, async ({ run, around }) => {
      let isCancelled = false;
      const stopping = { report: () => void (isCancelled = true), isCancelled: () => isCancelled };
      const { outcomes, rightsCase } = valueOf(await run(stopping));
      expect(outcomes.map(({ fileName }) => fileName)).toEqual(Object.keys(files));
      const reached = outcomes.filter(({ outcome }) => outcome === 'imported');
      expect(reached.length).toBeGreaterThan(0);
      expect(reached.length).toBeLessThan(24);
      expect(rightsCase.evidence).toHaveLength(reached.length);
      for (const rest of outcomes.slice(reached.length))
        expect(rest).toMatchObject({ outcome: 'notReached', failure: { code: 'api.cancelled' } });
      const found = await around.vault.examine();
      expect(found.map(({ code }) => code)).not.toContain('object.orphan');
    });
  });

  it('[E-208] ends with advice when the disk fills up, keeps what was registered before and says of every file what became of it', async () => {
    let room = 60;
    const filling: FileSystem = {
      ...realFileSystem,
      open: async (path, mode) => {
        if (mode === 'create' && (room -= 1) < 0)
          throw Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' });
        return realFileSystem.open(path, mode);
      },
    };
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [`${100 + index}.bin`, patterned(500, index + 1)]),
    );
    await withImport(
      files,
      async ({ run, around }) => {
        const full = valueOf(await run());
        room = Number.POSITIVE_INFINITY;
        const { evidence } = valueOf(await around.vault.readCase(caseId(1)));
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.length).toBeLessThan(60);
        expect(full.outcomes.map(({ fileName }) => fileName)).toEqual(Object.keys(files));
        expect(full.outcomes.filter(({ outcome }) => outcome === 'imported')).toHaveLength(evidence.length);
        for (const rest of full.outcomes.slice(evidence.length))
          expect(rest).toMatchObject({ outcome: 'notReached', failure: { code: 'vault.diskFull' } });
        const { outcomes, rightsCase } = valueOf(await run());
        expect(outcomes.filter(({ outcome }) => outcome === 'alreadyThere')).toHaveLength(evidence.length);
        expect(rightsCase.evidence).toHaveLength(60);
      },
      filling,
    );
  });
});

describe('a thing without a file', () => {
  it('[E-3] is passed over when the files are read again, and cannot be opened', async () => {
    await withImport({ '一.bin': patterned(5000) }, async ({ run, around }) => {
      const { rightsCase } = valueOf(await run());
      const thing = aThing(2);
      valueOf(await around.vault.saveCase({ ...rightsCase, evidence: [...rightsCase.evidence, thing] }));
      const report = valueOf(await verifyEvidence(around, rightsCase.id, unwatched));
      expect(report.withoutFile).toBe(1);
      expect(report.items.map(({ evidenceNumber, state }) => [evidenceNumber, state])).toEqual([[1, 'same']]);
      expect(report.rightsCase.evidence[1]).toEqual(thing);
      const opened = await readEvidence(around, rightsCase.id, thing.id);
      expect(failureIn(opened).code).toBe('evidence.hasNoFile');
    });
  });
});
