import { join } from 'node:path';
import type { HealthFinding } from '#app/keepingPorts.ts';
import { checkedPayload } from '../disk/checksummed.ts';
import { previousOf } from '../disk/durableWrite.ts';
import { errorCode, readIfThere, realFileSystem } from '../disk/fileSystem.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { casesFolder } from '../records/caseFiles.ts';
import { orUnreadable } from './examination.ts';
import { examineNames } from './examineNames.ts';
import type { VaultPlace } from './examineNames.ts';

/** What a folder is before anybody opens it. */
export type FolderState = 'absent' | 'notAFolder' | 'empty' | 'other' | 'vault';

/** Looks at a folder without touching anything in it. Fails: throws the disk's error. */
export async function folderState(folder: string): Promise<FolderState> {
  const names = await namesOrState(folder);
  if (typeof names === 'string') return names;
  if (names.length === 0) return 'empty';
  const isVaults = (name: string): boolean =>
    /^(?:(?:vault|keyring)\.json|(?:keyring|signing|settings|trail)\.sealed)(?:\.prev)?$/.test(name);
  const hasBoth = [casesFolder, objectsFolder].every((name) => names.includes(name));
  return hasBoth || names.some(isVaults) ? 'vault' : 'other';
}

async function namesOrState(folder: string): Promise<readonly string[] | 'absent' | 'notAFolder'> {
  try {
    return await realFileSystem.list(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'absent';
    if (errorCode(error) === 'ENOTDIR') return 'notAFolder';
    throw error;
  }
}

/** The files without which no vault is one, or nobody gets in; all but the trail are written twice. */
const needed = ['vault.json', 'keyring.json', 'signing.sealed', 'settings.sealed', 'trail.sealed'] as const;
const twins = ['vault.json', 'keyring.json', 'signing.sealed', 'settings.sealed', 'numbers.sealed'] as const;

/** What can be said of a vault by whoever has no password: names, missing files, and the few files that are only checksummed. */
export async function examineOutside(
  place: VaultPlace,
  lookedAtBy: 'anybody' | 'whoeverIsInside' = 'anybody',
): Promise<readonly HealthFinding[]> {
  const findings = await orUnreadable(async () => [
    ...(await examineNames(place)),
    ...(await examinePresence(place, lookedAtBy)),
    ...(await examineChecksums(place)),
  ]);
  if (findings !== 'unreadable') return findings;
  return [{ code: 'record.unreadable', severity: 'error', message: '资料库文件夹读不出来，请检查硬盘。' }];
}

async function examinePresence(
  { fileSystem, folder }: VaultPlace,
  lookedAtBy: 'anybody' | 'whoeverIsInside',
): Promise<readonly HealthFinding[]> {
  const names = new Set(await fileSystem.list(folder));
  // A folder in which nobody has set up anything yet has only its identity.
  if (![...names].some((name) => name.endsWith('.sealed') || name.startsWith('keyring.json'))) return [];
  // A tool that is inside with the key alone needs neither people nor settings.
  if (lookedAtBy === 'whoeverIsInside' && ![...names].some((name) => name.startsWith('keyring.json')))
    return [];
  const missing = needed.filter((name) => !names.has(name) && !names.has(previousOf(name)));
  const lost = missing.map((path): HealthFinding => {
    const message = '资料库的这个文件和它的副本都不见了，可能被删去。';
    return { code: 'record.missing', severity: 'error', message, path };
  });
  const single = twins
    .filter((name) => names.has(name) && !names.has(previousOf(name)))
    .map((name): HealthFinding => {
      const message = '这个文件应当存两份，第二份不见了，可能被删去；第一份还在。';
      return { code: 'record.copyMissing', severity: 'warning', message, path: previousOf(name) };
    });
  return [...lost, ...single, ...attemptsIn(names)];
}

function attemptsIn(names: ReadonlySet<string>): readonly HealthFinding[] {
  // A vault that a tool opened with its key alone counts no passwords.
  if (names.has('attempts.json') || !names.has('keyring.json')) return [];
  const message = '口令输错次数的记录不见了，可能有人想绕过登录限制。';
  return [{ code: 'attempts.missing', severity: 'warning', message, path: 'attempts.json' }];
}

/** Both copies spoilt: nothing opens, and nobody can enter to be told so. */
async function examineChecksums({ fileSystem, folder }: VaultPlace): Promise<readonly HealthFinding[]> {
  const findings: HealthFinding[] = [];
  for (const path of ['vault.json', 'keyring.json']) {
    const copies = [path, previousOf(path)].map(async (name) => {
      const bytes = await orUnreadable(() => readIfThere(fileSystem, join(folder, name)));
      return bytes === null ? 'absent' : bytes === 'unreadable' ? bytes : checkedPayload(bytes).state;
    });
    const states = await Promise.all(copies);
    if (states.includes('intact') || states.every((state) => state === 'absent')) continue;
    const message = '这个文件和它的副本都已损坏，没有它任何口令都打不开资料库。';
    findings.push({ code: 'record.damaged', severity: 'error', message, path });
  }
  return findings;
}
