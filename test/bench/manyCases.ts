import { join } from 'node:path';
import { createClient } from '#api/client.ts';
import type { Client } from '#api/client.ts';
import { activateCase } from '#domain/case/activateCase.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { compose } from '#runtime/compose.ts';
import { inProcessTransport } from '#runtime/inProcessTransport.ts';
import { randomIds } from '#runtime/randomIds.ts';
import { systemClock } from '#runtime/systemClock.ts';
import { currentCost } from '#vault/door/keySlots.ts';
import { openVaultDoor } from '#vault/door/vaultDoor.ts';
import { realFileSystem } from '#vault/disk/fileSystem.ts';
import type { FileSystem } from '#vault/disk/fileSystem.ts';
import { aCase, at } from '#test/people/aCase.ts';
import {
  aFounding,
  comeLater,
  foundVaultAt,
  laterPassword,
  must,
  ownPassword,
} from '#test/people/thePeople.ts';
import { testActor, valueOf } from '#test/vault/vaultWorld.ts';
import type { BenchPlace } from './harness.ts';

const CASES = 10_000;
const ids = randomIds();
const chief = '测试督察长';

/** A vault that a bureau has filled over years, with passwords at their real price. */
export interface ManyCases {
  readonly vaultFolder: string;
  readonly cases: readonly RightsCase[];
}

let made: Promise<ManyCases> | undefined;

/** The one such vault of a run, for all rows that want it; they use it one after the other. */
export function manyCases(place: BenchPlace): Promise<ManyCases> {
  made ??= fillVault(join(place.folder, 'many-cases'), CASES * place.scale);
  return made;
}

/** The door of that vault, closed. */
export async function doorOf({ vaultFolder }: ManyCases, fileSystem: FileSystem = realFileSystem) {
  return valueOf(await openVaultDoor({ folder: vaultFolder, clock: systemClock(), ids, fileSystem }));
}

export const caseOfficer = {
  loginName: aFounding.caseOfficer.loginName,
  password: ownPassword.caseOfficer,
};

/** The whole program on that vault, with somebody inside who sees all cases. */
export async function enterAsChief(many: ManyCases) {
  const { client, close } = await wholeProgram(many.vaultFolder);
  await must(client, 'session.enter', { loginName: chief, password: laterPassword });
  return { client, close };
}

async function fillVault(vaultFolder: string, count: number): Promise<ManyCases> {
  await foundVaultAt(vaultFolder, currentCost);
  await withProgram(
    vaultFolder,
    async (client) => void (await comeLater(client, 'inspectorateChief', chief)),
  );
  const empty = { vaultFolder, cases: [] };
  const door = await doorOf(empty, unflushed);
  valueOf(await door.enter(caseOfficer.loginName, caseOfficer.password));
  const vault = door.vaultFor(testActor);
  const cases: RightsCase[] = [];
  for (let index = 0; index < count; index += 1) cases.push(valueOf(await vault.saveCase(underWay(index))));
  await door.leave();
  await door.release();
  return { vaultFolder, cases };
}

/** Ten thousand cases are flushed to the medium by nobody at once; what is measured afterwards runs on the real disk. */
const unflushed: FileSystem = {
  ...realFileSystem,
  open: async (path, mode) => ({ ...(await realFileSystem.open(path, mode)), sync: async () => undefined }),
  syncFolder: async () => undefined,
};

async function withProgram(vaultFolder: string, work: (client: Client) => Promise<void>): Promise<void> {
  const { client, close } = await wholeProgram(vaultFolder);
  await work(client);
  await close();
}

/** The program on a vault, without a screen. */
export async function wholeProgram(
  vaultFolder: string,
  extraRoots: readonly { readonly path: string; readonly label: string }[] = [],
) {
  const app = valueOf(
    await compose({
      vaultFolder,
      templatesFolder: 'templates',
      programVersion: '0.0.0',
      viewerFile: () => Promise.reject(new Error('no screen needs the viewer')),
      extraRoots,
      log: (_, __, fault) => {
        throw fault;
      },
    }),
  );
  return { client: createClient(inProcessTransport(app.dispatcher)), close: () => app.close() };
}

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
  const brief = `第${index}起：民警在示例路${index % 100}号处警时，相对人拒不配合并推搡，造成民警受伤。`;
  const levels = ['ordinary', 'serious', 'major'] as const;
  const registered = aCase({}, { officers, brief: brief.repeat(4), occurredAt: at(`${day}T20:35`) });
  const input = { triggers: ['violentAssault' as const], reason: '' };
  const started = activateCase(registered, input, { now: at(`${day}T21:00`), by: '测试民警丁' });
  return {
    ...valueOf(started),
    id: ids.next(),
    caseNumber: `虚公（督）维字〔2026〕${index + 1}号`,
    level: levels[index % levels.length] ?? 'ordinary',
  };
}
