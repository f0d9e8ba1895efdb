import type { DocumentModel } from '#domain/document/blocks.ts';
import { storedIn } from '#domain/document/photoBlock.ts';
import type { Photo } from '#domain/document/photoBlock.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';
import { readAll } from './readAll.ts';
import type { Surroundings } from './surroundings.ts';

/** The paper with the bytes of its pictures in place of their names; stored papers name them only. */
export async function withPictures(
  around: Surroundings,
  model: DocumentModel,
): Promise<Result<DocumentModel>> {
  const blocks: DocumentModel['blocks'][number][] = [];
  for (const block of model.blocks) {
    if (block.kind !== 'photos') {
      blocks.push(block);
      continue;
    }
    const items: Photo[] = [];
    for (const photo of block.items) {
      const filled = await withBytes(around, photo);
      if (!filled.ok) return filled;
      items.push(filled.value);
    }
    blocks.push({ ...block, items });
  }
  return ok({ ...model, blocks });
}

async function withBytes(around: Surroundings, photo: Photo): Promise<Result<Photo>> {
  const stored = storedIn(photo);
  if (stored === null) return ok(photo);
  const bytes = await readAll(around, stored);
  return bytes.ok ? ok({ ...photo, picture: bytes.value }) : bytes;
}

/** The stored objects a paper shows. */
export function storedPictures({ blocks }: DocumentModel): readonly Sha256[] {
  return blocks.flatMap((block) =>
    block.kind === 'photos' ? block.items.flatMap((photo) => storedIn(photo) ?? []) : [],
  );
}
