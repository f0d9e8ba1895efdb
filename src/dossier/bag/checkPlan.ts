import type { PackagePlan } from '#app/paperPorts.ts';
import { comparableName, isUnportable, pathDanger, plainPath } from '#domain/dossier/safePath.ts';
import { Fault } from '#domain/kernel/fault.ts';

/** Our own plan must survive every medium; a plan that would not is a bug of whoever made the names. */
export function checkPlan(plan: PackagePlan): void {
  assertName(plan.folderName);
  if (plan.folderName.includes('/')) throw new Fault('package folder name is a path');
  const seen = new Set<string>();
  for (const { path } of [...plan.payload, ...(plan.descriptions ?? [])]) {
    assertName(path);
    const key = comparableName(path);
    if (seen.has(key)) throw new Fault('two payload paths are one name on some file system');
    seen.add(key);
  }
  for (const key of seen) {
    const parents = key.split('/').slice(0, -1);
    if (parents.some((_, index) => seen.has(parents.slice(0, index + 1).join('/')))) {
      throw new Fault('a payload path is both a file and a folder');
    }
  }
}

function assertName(path: string): void {
  if (pathDanger(path) !== null || path !== plainPath(path) || path.endsWith('/'))
    throw new Fault('unsafe payload path');
  const hasLongName = path.split('/').some((segment) => Buffer.byteLength(segment) > 255);
  // Line breaks are legal on ext4 and in BagIt; Windows forbids them, and a medium must suit both.
  if (isUnportable(path) || hasLongName) throw new Fault('payload path does not suit every file system');
}
