import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, link, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { summarise } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { systemClock } from '#runtime/systemClock.ts';
import { openVault } from '#vault/openVault.ts';
import { aCase, anItem } from '#test/people/aCase.ts';
import { inhabited, testActor, valueOf } from '#test/vault/vaultWorld.ts';
import { everyCase } from '#test/vault/everyCase.ts';
import type { BenchPair, BenchPlace, BenchSpec } from './harness.ts';
import { timed } from './harness.ts';
import { caseOfficer, doorOf, manyCases } from './manyCases.ts';
import { objectRows } from './objectRows.ts';

const ids = randomIds();
const benchKey = new Uint8Array(32).fill(7);

async function freshVault(folder: string) {
  const opened = await openVault({ folder, clock: systemClock(), ids, vaultKey: benchKey });
  if (!opened.ok) throw new Error(opened.failure.code);
  return inhabited(opened.value);
}

/** A case whose record is about 165 KB: 120 items of evidence. */
function bigCase(revision: number): RightsCase {
  const evidence = Array.from({ length: 120 }, (_, index) =>
    anItem(index + 1, { provesNote: `说明${revision}` }),
  );
  return { ...aCase(), revision, evidence };
}

interface SavingPeer {
  readonly id: string;
  readonly goal: number;
  readonly peerName: string;
  /** Made ready for a record before the clock runs; called for each save. */
  peerOf(folder: string, record: object): () => Promise<void>;
}

/** Twenty saves of ours a run, and twenty of the peer's, on the same disk. */
function savingBeside({ id, goal, peerName, peerOf }: SavingPeer): BenchSpec {
  return { id, goal, runs: 9, unit: 'ms', peerName, prepare };

  async function prepare({ folder }: BenchPlace): Promise<BenchPair> {
    const place = join(folder, id);
    await mkdir(place, { recursive: true });
    const vault = await freshVault(join(place, 'vault'));
    let current = bigCase(0);
    const saveOnce = async () => {
      const saved = await vault.saveCase(current);
      if (!saved.ok) throw new Error(saved.failure.code);
      current = { ...saved.value, name: `第${saved.value.revision}次保存` };
    };
    await saveOnce();
    return {
      ours: () => timed(() => repeat(20, saveOnce)),
      peer: (run) => {
        const peerSave = peerOf(place, { ...current, run });
        return timed(() => repeat(20, peerSave));
      },
      close: () => vault.close(),
    };
  }
}

const saveCase = savingBeside({
  id: 'save-case',
  goal: 2,
  peerName: 'open+write+fsync+rename+fsync',
  peerOf(folder, record) {
    const bytes = Buffer.from(JSON.stringify(record));
    return () => bareSave(folder, bytes);
  },
});

const saveCasePlainly = savingBeside({
  id: 'save-case-same-promises',
  goal: 1,
  peerName: 'JSON, SHA-256, AES-GCM, log line, old file kept, bare save',
  peerOf: (folder, record) => () => plainSave(folder, record),
});

async function repeat(times: number, work: () => Promise<void>): Promise<void> {
  for (let index = 0; index < times; index += 1) await work();
}

async function bareSave(folder: string, bytes: Buffer): Promise<void> {
  const file = await open(join(folder, 'bare.tmp'), 'w');
  await file.write(bytes);
  await file.sync();
  await file.close();
  await rename(join(folder, 'bare.tmp'), join(folder, 'bare.json'));
  const parent = await open(folder, 'r');
  await parent.sync();
  await parent.close();
}

/** What a save of the vault promises, in the plainest code. */
async function plainSave(folder: string, record: object): Promise<void> {
  const text = Buffer.from(JSON.stringify(record));
  const digest = createHash('sha256').update(text).digest('hex');
  const cipher = createCipheriv('aes-256-gcm', benchKey, randomBytes(12));
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  await appendFile(join(folder, 'log'), `${digest}${'.'.repeat(400)}\n`, { flush: true });
  const [now, before] = [join(folder, 'bare.json'), join(folder, 'before.tmp')];
  if (existsSync(now)) {
    await link(now, before);
    await rename(before, join(folder, 'bare.prev'));
  }
  await bareSave(folder, sealed);
}

const search: BenchSpec = {
  id: 'search-10000',
  goal: 2,
  runs: 9,
  unit: 'ms',
  peerName: 'String.includes over the same text',
  async prepare(place) {
    const many = await manyCases(place);
    const door = await doorOf(many);
    valueOf(await door.enter(caseOfficer.loginName, caseOfficer.password));
    const vault = door.vaultFor(testActor);
    const texts = many.cases.map((rightsCase) => summarise(rightsCase).searchText);
    const words = ['民警77', '示例路18号', '没有这个词', '违法嫌疑人A', '左前臂'];
    return {
      ours: () =>
        timed(async () => {
          for (const text of words) await vault.findCases({ ...everyCase, text });
        }),
      peer: () =>
        timed(() => {
          let found = 0;
          for (const word of words) for (const text of texts) if (text.includes(word)) found += 1;
          return found;
        }),
      async close() {
        await door.leave();
        await door.release();
      },
    };
  },
};

export const vaultRows: readonly BenchSpec[] = [...objectRows, saveCase, saveCasePlainly, search];
