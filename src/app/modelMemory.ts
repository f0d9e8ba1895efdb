import type { ProducedDocument } from '#domain/case/rightsCase.ts';
import type { DocumentModel } from '#domain/document/blocks.ts';
import type { Sha256 } from '#domain/kernel/digest.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Result } from '#domain/kernel/result.ts';

/** As they are stored; read, they take several times as much. Units: bytes. A hundred papers fit. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Texts of papers read before, by their digest, for as long as one person stays: the case page compares every paper at every look.
 * What is locked or leaves is read from the disk all the same.
 */
export interface ModelMemory {
  /** Fails: as `read`; what fails is read again. */
  recall(
    made: Pick<ProducedDocument, 'model'>,
    read: () => Promise<Result<DocumentModel>>,
  ): Promise<Result<DocumentModel>>;
}

/** Opens the memory of one stay; what was not asked for longest goes first. */
export function openModelMemory(mostBytes = MOST_BYTES): ModelMemory {
  const known = new Map<Sha256, { readonly model: DocumentModel; readonly sizeBytes: number }>();
  let bytes = 0;
  const forget = (sha256: Sha256): void => {
    bytes -= known.get(sha256)?.sizeBytes ?? 0;
    known.delete(sha256);
  };
  const keep = (sha256: Sha256, model: DocumentModel, sizeBytes: number): void => {
    forget(sha256);
    known.set(sha256, { model, sizeBytes });
    bytes += sizeBytes;
    for (const [oldest] of known) if (bytes > mostBytes) forget(oldest);
  };
  return {
    async recall({ model: { sha256, sizeBytes } }, read) {
      const before = known.get(sha256);
      const found = before === undefined ? await read() : ok(before.model);
      if (found.ok) keep(sha256, found.value, sizeBytes);
      return found;
    },
  };
}
