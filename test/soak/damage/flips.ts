import { isFiled } from '#domain/evidence/evidenceItem.ts';
import { caseId } from '#test/vault/sampleRecords.ts';
import { opened, valueOf } from '#test/vault/vaultWorld.ts';
import type { TestVault } from '#test/vault/vaultWorld.ts';
import { dice } from '../chance.ts';
import type { Dice } from '../chance.ts';
import type { Image, Inode } from '../powerCut/memoryDisk.ts';
import { addTroubles, emptyTally, orLockedOut } from '../tally.ts';
import type { Tally } from '../tally.ts';
import type { Trouble } from '../work.ts';
import { copyOf, furnished, placeOn } from './furnished.ts';
import type { Furnished } from './furnished.ts';

export interface FlipOptions {
  /** Every so-many-th byte of the small files; 1 = every byte. */
  readonly stride: number;
  /** Random bytes of the large ones. */
  readonly inLarge: number;
  readonly seed: number;
  readonly isOver?: () => boolean;
}

const LARGE_BYTES = 20_000;

/** Turns single bits of every stored file; each must be named, and only its own case may suffer. */
export async function flipBytes({ stride, inLarge, seed, isOver }: FlipOptions): Promise<Tally> {
  const vault = await furnished();
  const tally = emptyTally();
  const chance = dice(seed);
  for (const path of filesIn(vault.newer)) {
    const sizeBytes = inodeAt(vault.newer, path).bytes.length;
    for (const at of placesIn(sizeBytes, { stride, inLarge, chance })) {
      const mask = 1 << chance.upTo(7);
      const where = `bit ${mask} of byte ${at} of ${path}`;
      addTroubles(tally, await orLockedOut(() => lookAt(vault, path, { at, mask })), where);
      tally.reached += 1;
      if (isOver?.() === true) return tally;
    }
  }
  return tally;
}

function placesIn(
  sizeBytes: number,
  { stride, inLarge, chance }: Pick<FlipOptions, 'stride' | 'inLarge'> & { chance: Dice },
): readonly number[] {
  if (sizeBytes > LARGE_BYTES) return Array.from({ length: inLarge }, () => chance.upTo(sizeBytes - 1));
  const first = chance.upTo(Math.min(stride, sizeBytes) - 1);
  return Array.from(
    { length: Math.ceil((sizeBytes - first) / stride) },
    (_, index) => first + index * stride,
  );
}

async function lookAt(
  { newer, vaultKey }: Furnished,
  path: string,
  flip: { readonly at: number; readonly mask: number },
): Promise<readonly Trouble[]> {
  const image = copyOf(newer);
  const inode = inodeAt(image, path);
  const bytes = Buffer.from(inode.bytes);
  bytes[flip.at] = (bytes[flip.at] ?? 0) ^ flip.mask;
  inode.bytes = bytes;
  const place = placeOn(image);
  const vault = await opened('/vault', { ...place, vaultKey });
  const troubles = [...(await unnamed(vault, path)), ...(await spread(vault, path))];
  await vault.close();
  return troubles;
}

/** The examination must name the file; the list of cases is made again when the vault opens, so there is nothing to name. */
async function unnamed(vault: TestVault, path: string): Promise<readonly Trouble[]> {
  if (path === 'index.sealed') return [];
  const named = (await vault.examine())
    .filter(({ severity }) => severity !== 'ok')
    .map((finding) => finding.path);
  const wanted = path.replace(/\.facts$/, '');
  const isNamed = named.some((each) => each === wanted || each === `${wanted}.torn`);
  return isNamed ? [] : [{ kind: 'corrupt', what: `not named, only ${named.join(', ') || 'nothing'}` }];
}

/** Both cases have a generation before, so both open; with all their evidence, unless it is that which was spoilt. */
async function spread(vault: TestVault, path: string): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  for (const number of [1, 2]) {
    const read = await vault.readCase(caseId(number));
    if (!read.ok) troubles.push({ kind: 'lost', what: `case ${number}: ${read.failure.code}` });
    for (const { file } of read.ok ? read.value.evidence.filter(isFiled) : []) {
      const bytes = await vault.verifyObject(file.sha256);
      if (!bytes.ok && !path.startsWith('objects/'))
        troubles.push({ kind: 'lost', what: `evidence of case ${number}: ${bytes.failure.code}` });
    }
  }
  const settings = await vault.readSettings();
  if (!settings.ok) troubles.push({ kind: 'lost', what: `settings: ${settings.failure.code}` });
  valueOf(await vault.note(null, { act: 'examined', what: '体检' }));
  return troubles;
}

/** Every file that holds something, by its path below the vault. */
export function filesIn(image: Image): readonly string[] {
  return [...image]
    .flatMap(([folder, names]) =>
      [...names].flatMap(([name, it]) => (it === 'folder' ? [] : [`${folder}/${name}`])),
    )
    .map((path) => path.slice('/vault/'.length))
    .filter((path) => !path.startsWith('lock/'))
    .toSorted();
}

export function inodeAt(image: Image, path: string): Inode {
  const whole = `/vault/${path}`;
  const cutAt = whole.lastIndexOf('/');
  const found = image.get(whole.slice(0, cutAt))?.get(whole.slice(cutAt + 1));
  if (found === undefined || found === 'folder') throw new Error(`no file ${path}`);
  return found;
}
