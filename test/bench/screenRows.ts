import { join } from 'node:path';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import { activateCase } from '#domain/case/activateCase.ts';
import { summarise } from '#domain/case/caseSummary.ts';
import type { CaseSummary } from '#domain/case/caseSummary.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { Day } from '#domain/kernel/moment.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { systemClock } from '#runtime/systemClock.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { aCase, at } from '#test/people/aCase.ts';
import { aFounding, comeLater, copyFoundedVault, must, ownPassword } from '#test/people/thePeople.ts';
import { passwordCost } from '#test/vault/doorWorld.ts';
import { testActor, valueOf } from '#test/vault/vaultWorld.ts';
import type { BenchSpec } from './harness.ts';
import { timed } from './harness.ts';

const CASES = 10_000;
const ids = randomIds();

/** A case that is under way: somebody hurt, the mechanism started, clocks running, days and levels of all kinds. */
function underWay(index: number): RightsCase {
  const day = String(1 + (index % 24)).padStart(2, '0');
  const officers = [
    {
      name: `测试民警${index}`,
      category: 'officer' as const,
      badgeNumber: String(index).padStart(6, '0'),
      unit: `示例派出所${index % 20}`,
      injuryDescription: '左前臂擦伤',
    },
  ];
  const levels = ['ordinary', 'serious', 'major'] as const;
  const registered = aCase({}, { officers, occurredAt: at(`${day}T20:35`) });
  const input = { triggers: ['violentAssault' as const], reason: '' };
  const started = activateCase(registered, input, { now: at(`${day}T21:00`), by: '测试民警丁' });
  return {
    ...valueOf(started),
    id: ids.next(),
    caseNumber: `虚公（督）维字〔2026〕${index + 1}号`,
    level: levels[index % levels.length] ?? 'ordinary',
  };
}

interface Seed {
  readonly vaultFolder: string;
  /** The rows of all cases as JSON. */
  readonly rows: string;
}

/** One vault for all screens; filling it takes a minute or two. */
let seed: Promise<Seed> | undefined;

async function fillVault(folder: string, cases: number): Promise<Seed> {
  const vaultFolder = join(folder, 'screens');
  await copyFoundedVault(vaultFolder);
  const door = valueOf(await openVaultDoor({ folder: vaultFolder, clock: systemClock(), ids, passwordCost }));
  valueOf(await door.enter(aFounding.caseOfficer.loginName, ownPassword.caseOfficer));
  const vault = door.vaultFor(testActor);
  const summaries: CaseSummary[] = [];
  for (let index = 0; index < cases; index += 1)
    summaries.push(summarise(valueOf(await vault.saveCase(underWay(index)))));
  await door.leave();
  await door.release();
  return { vaultFolder, rows: JSON.stringify(summaries) };
}

/** The whole program on that vault, with somebody inside who sees all cases. */
async function enterAsChief(vaultFolder: string, name: string) {
  const app = valueOf(
    await compose({
      vaultFolder,
      templatesFolder: 'templates',
      programVersion: '0.0.0',
      viewerFile: () => Promise.reject(new Error('no screen needs the viewer')),
      extraRoots: [],
      log: (_, __, fault) => {
        throw fault;
      },
      passwordCost,
    }),
  );
  const client = createClient(inProcessTransport(app.dispatcher));
  await comeLater(client, 'inspectorateChief', name);
  return { client, close: () => app.close() };
}

/** Somebody writes into the newest case, so that nothing counted before still holds. */
async function changeSomething(client: Client): Promise<void> {
  const { recent } = await must(client, 'desk.read', {});
  const newest = recent[0];
  if (newest === undefined) throw new Error('the vault is empty');
  const { id: caseId, revision, occurredAt } = newest;
  const said = { checked: '到场查看', problem: '', demand: '', rectified: '' };
  const change = { id: null, kind: 'caseWatch', node: 'evidence', at: occurredAt, ...said } as const;
  await must(client, 'supervision.watch', { caseId, revision, change });
}

/** What one screen asks for when it opens after a save, over the list of all cases read once as plain JSON. quality.md: under 100 ms. */
function screen(id: string, ask: (client: Client) => Promise<unknown>): BenchSpec {
  return {
    id: `${id}-10000`,
    goal: 2,
    runs: 9,
    unit: 'ms',
    peerName: 'JSON.parse of all case rows once',
    async prepare({ folder, scale }) {
      seed ??= fillVault(folder, CASES * scale);
      const { vaultFolder, rows } = await seed;
      const { client, close } = await enterAsChief(vaultFolder, `测试督察长${id}`);
      await ask(client);
      return {
        async ours() {
          await changeSomething(client);
          return timed(() => ask(client));
        },
        peer: () => timed(() => JSON.parse(rows)),
        close,
      };
    },
  };
}

const page = { offset: 0, limit: 50 };
const scope = { from: Day.parse('2026-01-01'), until: null, unit: null };
const month = { from: Day.parse('2026-03-01'), until: Day.parse('2026-03-31') };

export const screenRows: readonly BenchSpec[] = [
  screen('desk', (client) => must(client, 'desk.read', {})),
  screen('board', (client) => must(client, 'supervision.board', { filter: 'all', ...page })),
  screen('calendar', (client) => must(client, 'clocks.board', { ...month, only: 'all', day: null, ...page })),
  screen('ledger', (client) => must(client, 'ledger.read', { scope, ...page })),
];
