import type { RightsCase } from '#domain/case/rightsCase.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import { unprintedText } from '#domain/document/caseFields/photoFields.ts';
import { printSize, storedIn } from '#domain/document/photoBlock.ts';
import type { Photo } from '#domain/document/photoBlock.ts';
import { failure } from '#domain/kernel/failure.ts';
import type { FailureCode } from '#domain/kernel/failure.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { ok, refused } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { PictureProblem, PictureSize } from './picturePorts.ts';
import { fromSource } from './fromSource.ts';
import type { Progress } from './ports.ts';
import { readAll } from './readAll.ts';
import type { ObjectKeeper } from './readAll.ts';
import type { Surroundings } from './surroundings.ts';

/** A paper ready for the press. */
export interface PicturedPaper {
  readonly model: DocumentModel;
  /** Each picture that could not be printed, as its place says it. */
  readonly unprinted: readonly string[];
}

type PictureSource = ObjectKeeper & Pick<Surroundings, 'shrinker'>;

/** Whose pictures they are, and who waits for them. */
interface Setting {
  readonly rightsCase: RightsCase;
  readonly progress: Progress;
}

/** Units: millimetres between the margins. Source: GB/T 9704 5.2. */
const WIDTH_MM = { portrait: 156, landscape: 225 } as const;

/**
 * The paper with its pictures, as fine as paper shows them, in place of their names; stored papers name them only.
 * One original is in memory at a time. A picture that cannot be read leaves its place and the reason, never a gap.
 *
 * Fails: `api.cancelled`; what the vault refuses other than a lost or damaged object.
 * Source: SPEC E-170, E-171.
 */
export async function withPictures(
  around: PictureSource,
  model: DocumentModel,
  { rightsCase, progress }: Setting,
): Promise<Result<PicturedPaper>> {
  const blocks: DocumentModel['blocks'][number][] = [];
  const unprinted: string[] = [];
  const count = { done: 0, total: storedPictures(model).length };
  for (const block of model.blocks) {
    if (block.kind !== 'photos') {
      blocks.push(block);
      continue;
    }
    const size = printSize(block, WIDTH_MM[model.page.orientation]);
    const items: Photo[] = [];
    for (const photo of block.items) {
      if (progress.isCancelled()) return refused(failure('api.cancelled'));
      const filled = await withBytes(around, photo, { size, rightsCase });
      if (!filled.ok) return filled;
      items.push(filled.value);
      const { picture } = filled.value;
      if (typeof picture !== 'string' && 'missing' in picture) unprinted.push(picture.missing);
      if (storedIn(photo) === null) continue;
      count.done += 1;
      progress.report({
        phase: `${model.meta.title}：缩印照片`,
        doneBytes: 0,
        totalBytes: 0,
        doneFiles: count.done,
        totalFiles: count.total,
      });
    }
    blocks.push({ ...block, items });
  }
  return ok({ model: { ...model, blocks }, unprinted });
}

interface Printing {
  readonly size: PictureSize;
  readonly rightsCase: RightsCase;
}

async function withBytes(
  around: PictureSource,
  photo: Photo,
  { size, rightsCase }: Printing,
): Promise<Result<Photo>> {
  const stored = storedIn(photo);
  if (stored === null) return ok(photo);
  const without = (why: string): Photo => ({
    ...photo,
    picture: {
      missing: unprintedText(
        rightsCase.evidence.find(({ file }) => file?.sha256 === stored),
        why,
      ),
    },
  });
  const bytes = await readStored(around, stored);
  if (!bytes.ok) {
    const why = lostWords[bytes.failure.code];
    return why === undefined ? bytes : ok(without(why));
  }
  const shrunk = await around.shrinker.shrink(bytes.value, size);
  if (shrunk.ok) {
    const { bytes: picture, widthPx, heightPx } = shrunk;
    return ok({ ...photo, picture, widthPx, heightPx });
  }
  // A sound picture of a rare kind is printed as it came.
  if (shrunk.problem.kind === 'notSupported') return ok({ ...photo, picture: bytes.value });
  return ok(without(problemWords[shrunk.problem.kind] ?? '图像数据损坏'));
}

const lostWords: Partial<Record<FailureCode, string>> = {
  'vault.objectMissing': '入库的文件不在资料库中',
  'vault.objectDamaged': '入库的文件已损坏',
};
const problemWords: Partial<Record<PictureProblem['kind'], string>> = {
  tooLarge: '图像太大',
  tooSlow: '图像没有在时限内读完',
};

/** Damage found while reading is an answer like damage found before. */
function readStored(around: PictureSource, stored: Sha256): Promise<Result<Uint8Array>> {
  return fromSource(() => readAll(around, stored));
}

/** The stored objects a paper shows. */
export function storedPictures({ blocks }: DocumentModel): readonly Sha256[] {
  return blocks.flatMap((block) =>
    block.kind === 'photos' ? block.items.flatMap((photo) => storedIn(photo) ?? []) : [],
  );
}
