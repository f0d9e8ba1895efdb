import type { HealthFinding } from '#app/keepingPorts.ts';
import type { Progress } from '#app/ports.ts';
import { plainBytesIn } from '../objects/cobblestone.ts';
import { orUnreadable } from './examination.ts';
import type { ObjectReference, VaultParts } from './examination.ts';
import { shownPath } from '../objects/objectFile.ts';
import { listObjects, objectPath, objectsFolder } from '../objects/objectPlace.ts';
import type { ObjectName } from '../objects/objectSeal.ts';
import { VaultRefusal } from '../refusal.ts';

/** Opens and hashes every object again and compares what is there with what the cases name. */
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
  const wanted = references.map(({ sha256, namedBy }) => ({ name: parts.objects.nameOf(sha256), namedBy }));
  const named = new Set<string>(wanted.map(({ name }) => name));
  const sizes = await contentSizes(parts, listing.objects);
  const totalBytes = sizes.reduce((sum, sizeBytes) => sum + sizeBytes, 0);
  let doneBytes = 0;
  for (const [done, name] of listing.objects.entries()) {
    if (progress?.isCancelled() === true) break;
    findings.push(...(await examineObject(parts, name)));
    if (!named.has(name)) findings.push(finding('object.orphan', name));
    doneBytes += sizes[done] ?? 0;
    progress?.report({
      phase: 'objects',
      doneBytes,
      totalBytes,
      doneFiles: done + 1,
      totalFiles: sizes.length,
    });
  }
  findings.push(...disagreements(wanted, listing.factsOf, { present, named }));
  if (findings.length > 0 || progress?.isCancelled() === true) return findings;
  return [allWell(present.size)];
}

async function contentSizes({ disk }: VaultParts, names: readonly ObjectName[]): Promise<readonly number[]> {
  const files = await disk.fileSystem.factsOfMany(names.map((name) => objectPath(disk.folder, name)));
  return files.map((file) => (file === null ? 0 : (plainBytesIn(file.sizeBytes) ?? file.sizeBytes)));
}

/** An object a record names, and where. */
interface Wanted {
  readonly name: ObjectName;
  readonly namedBy: string;
}

/** What the cases name and is not there, and facts of objects that never arrived. */
function disagreements(
  wanted: readonly Wanted[],
  factsOf: readonly ObjectName[],
  { present, named }: { readonly present: ReadonlySet<string>; readonly named: ReadonlySet<string> },
): readonly HealthFinding[] {
  const missing = wanted
    .filter(({ name }) => !present.has(name))
    .map(({ name, namedBy }) => {
      const lost = finding('object.missing', name);
      return { ...lost, message: `${namedBy}的文件在资料库中丢失。${lost.message}` };
    });
  const unfinished = factsOf.filter((name) => !present.has(name) && !named.has(name));
  return [...missing, ...unfinished.map((name) => finding('object.unfinished', name))];
}

function allWell(objects: number): HealthFinding {
  if (objects === 0) return { code: 'object.none', severity: 'ok', message: '还没有证据文件。' };
  const message = `证据文件 ${objects} 份全部重新校验，与登记的校验值一致。`;
  return { code: 'object.intact', severity: 'ok', message };
}

async function examineObject({ objects }: VaultParts, name: ObjectName): Promise<HealthFinding[]> {
  try {
    const verified = await orUnreadable(() => verifyOrThrow(objects.verifyNamed(name)));
    if (verified === 'unreadable') return [finding('object.unreadable', name)];
    return verified.wereFactsBad ? [finding('object.factsMended', name)] : [];
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    return [finding('object.damaged', name)];
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
    message: '请从备份恢复，或者从原始载体重新导入。',
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

function finding(code: keyof typeof trouble, name: string): HealthFinding {
  return { code, ...trouble[code], path: shownPath(name) };
}
