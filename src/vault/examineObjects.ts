import type { HealthFinding, Progress } from '#app/ports.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { orUnreadable } from './examination.ts';
import type { ObjectReference, VaultParts } from './examination.ts';
import { readObjectFacts } from './objectFacts.ts';
import { listObjects, objectPath, objectsFolder } from './objectPlace.ts';
import { VaultRefusal } from './refusal.ts';

/** Hashes every object again and compares what is there with what the cases name. */
export async function examineObjects(
  parts: VaultParts,
  references: readonly ObjectReference[],
  progress?: Progress,
): Promise<HealthFinding[]> {
  const { disk } = parts;
  const listing = await orUnreadable(() => listObjects(disk));
  if (listing === 'unreadable')
    return [{ ...trouble['object.unreadable'], code: 'object.unreadable', path: objectsFolder }];
  const findings: HealthFinding[] = listing.strangers.map((path) => ({
    ...finding('object.stranger', ''),
    path,
  }));
  const present = new Set<string>(listing.objects);
  const named = new Set<string>(references.map((reference) => reference.sha256));
  const sizes = await disk.fileSystem.factsOfMany(
    listing.objects.map((sha256) => objectPath(disk.folder, sha256)),
  );
  const totalBytes = sizes.reduce((sum, facts) => sum + (facts?.sizeBytes ?? 0), 0);
  let doneBytes = 0;
  for (const [done, sha256] of listing.objects.entries()) {
    if (progress?.isCancelled() === true) break;
    findings.push(...(await examineObject(parts, sha256)));
    if (!named.has(sha256)) findings.push(finding('object.orphan', sha256));
    doneBytes += sizes[done]?.sizeBytes ?? 0;
    progress?.report({
      phase: 'objects',
      doneBytes,
      totalBytes,
      doneFiles: done + 1,
      totalFiles: sizes.length,
    });
  }
  findings.push(...disagreements(references, listing.factsOf, { present, named }));
  if (findings.length > 0 || progress?.isCancelled() === true) return findings;
  return [allWell(present.size)];
}

/** What the cases name and is not there, and facts of objects that never arrived. */
function disagreements(
  references: readonly ObjectReference[],
  factsOf: readonly Sha256[],
  { present, named }: { readonly present: ReadonlySet<string>; readonly named: ReadonlySet<string> },
): readonly HealthFinding[] {
  const missing = references
    .filter(({ sha256 }) => !present.has(sha256))
    .map(({ sha256, path }) => ({ ...finding('object.missing', sha256), path }));
  const unfinished = factsOf.filter((sha256) => !present.has(sha256) && !named.has(sha256));
  return [...missing, ...unfinished.map((sha256) => finding('object.unfinished', sha256))];
}

function allWell(objects: number): HealthFinding {
  if (objects === 0) return { code: 'object.none', severity: 'ok', message: '还没有证据文件。' };
  const message = `证据文件 ${objects} 份全部重新校验，与登记的校验值一致。`;
  return { code: 'object.intact', severity: 'ok', message };
}

async function examineObject({ disk, objects }: VaultParts, sha256: Sha256): Promise<HealthFinding[]> {
  const facts = await orUnreadable(() => readObjectFacts(disk, sha256));
  const factsAreGood = facts !== 'unreadable' && facts.state === 'intact';
  try {
    const verified = await orUnreadable(() => verifyOrThrow(objects.verify(sha256)));
    if (verified === 'unreadable') return [finding('object.unreadable', sha256)];
    return factsAreGood ? [] : [finding('object.factsMended', sha256)];
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return [finding('object.damaged', sha256)];
  }
}

/** Sets "the bytes are wrong" apart from "the bytes cannot be read". */
class Damaged extends Error {
  override readonly name = 'Damaged';
}

async function verifyOrThrow<T>(verifying: Promise<T>): Promise<T> {
  try {
    return await verifying;
  } catch (error) {
    if (error instanceof VaultRefusal) throw new Damaged('damaged', { cause: error });
    throw error;
  }
}

const trouble = {
  'object.damaged': {
    severity: 'error',
    message: '证据文件已损坏，与登记的校验值不符。请从备份恢复，或者从原始载体重新导入。',
  },
  'object.missing': {
    severity: 'error',
    message: '案件登记的证据文件在资料库中丢失。请从备份恢复，或者从原始载体重新导入。',
  },
  'object.unreadable': { severity: 'error', message: '证据文件读不出来，请检查硬盘。' },
  'object.factsMended': {
    severity: 'warning',
    message: '证据文件完好，其附带信息曾损坏或者丢失，已重新计算。',
  },
  'object.orphan': {
    severity: 'warning',
    message: '证据文件没有被任何案件登记，可能是导入中断所致；不影响其他内容。',
  },
  'object.unfinished': {
    severity: 'warning',
    message: '一份证据的导入没有完成，只留下附带信息；请重新导入该文件。',
  },
  'object.stranger': { severity: 'warning', message: '证据文件夹里有不属于资料库的文件。' },
} as const;

function finding(code: keyof typeof trouble, sha256: string): HealthFinding {
  return { code, ...trouble[code], path: `${objectsFolder}/${sha256.slice(0, 2)}/${sha256}` };
}
