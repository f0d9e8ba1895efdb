import { join } from 'node:path';
import type { HealthFinding } from '#app/keepingPorts.ts';
import { restoredFolder, restoringFolder } from '../backup/endRestoring.ts';
import { isOfACase, isOfTheVault } from '../backup/manifest.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { errorCode } from '../disk/fileSystem.ts';
import { lockFolder } from '../disk/lock.ts';
import type { NamedKind } from '../disk/plainFile.ts';
import { objectsFolder } from '../objects/objectPlace.ts';
import { behindFile } from '../records/caseIndex.ts';
import { casesFolder, isCaseId } from '../records/caseFiles.ts';
import { indexFile } from '../records/indexCopy.ts';

export type VaultPlace = Pick<VaultDisk, 'fileSystem' | 'folder'>;

const tempFolder = 'temp';
const folders: readonly string[] = [
  casesFolder,
  objectsFolder,
  tempFolder,
  lockFolder,
  restoringFolder,
  restoredFolder,
];
const isOwnFile = (name: string): boolean => isOfTheVault(name) || name === indexFile || name === behindFile;

/** What nobody of the program put into a vault's folder, and what stands where a plain file or a folder should; no key is needed. */
export async function examineNames(place: VaultPlace): Promise<readonly HealthFinding[]> {
  const findings = strangersAmong(await kindsAt(place, ''), '', (name) =>
    folders.includes(name) ? 'folder' : isOwnFile(name) ? 'file' : null,
  );
  const cases = await kindsAt(place, casesFolder);
  findings.push(...strangersAmong(cases, casesFolder, (name) => (isCaseId(name) ? 'folder' : null)));
  for (const { name } of cases.filter(({ name, kind }) => isCaseId(name) && kind === 'folder')) {
    const path = `${casesFolder}/${name}`;
    const files = await kindsAt(place, path);
    findings.push(...strangersAmong(files, path, (file) => (isOfACase(file) ? 'file' : null)));
  }
  return [...findings, ...(await specialObjects(place))];
}

/** Foreign names below `objects/` are told by the examination of the objects. */
async function specialObjects(place: VaultPlace): Promise<readonly HealthFinding[]> {
  const findings: HealthFinding[] = [];
  for (const { name, kind } of await kindsAt(place, objectsFolder)) {
    const path = `${objectsFolder}/${name}`;
    if (kind === 'other') findings.push(special(path));
    if (kind !== 'folder' || !/^[0-9a-f]{2}$/.test(name)) continue;
    for (const file of await kindsAt(place, path))
      if (file.kind !== 'file') findings.push(special(`${path}/${file.name}`));
  }
  return findings;
}

function strangersAmong(
  names: readonly NamedKind[],
  below: string,
  wanted: (name: string) => 'file' | 'folder' | null,
): HealthFinding[] {
  return names.flatMap(({ name, kind }) => {
    const path = below === '' ? name : `${below}/${name}`;
    const due = wanted(name);
    if (due === null) return [stranger(path)];
    return kind === due ? [] : [special(path)];
  });
}

async function kindsAt({ fileSystem, folder }: VaultPlace, below: string): Promise<readonly NamedKind[]> {
  try {
    return await fileSystem.kinds(join(folder, below));
  } catch (error) {
    // Not there, or named already as what it is.
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return [];
    throw error;
  }
}

const stranger = (path: string): HealthFinding => ({
  code: 'vault.stranger',
  severity: 'warning',
  message: '资料库文件夹里有不属于资料库的文件或者文件夹。',
  path,
});

const special = (path: string): HealthFinding => ({
  code: 'vault.specialFile',
  severity: 'error',
  message: '这里应当是普通的文件或者文件夹，却是管道、链接、设备或者别的东西，可能被人调换。程序没有读取它。',
  path,
});
