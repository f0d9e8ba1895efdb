import { join } from 'node:path';
import { closing, writeDurably } from '../disk/durableWrite.ts';
import type { VaultDisk } from '../disk/durableWrite.ts';
import { errorCode, readFully } from '../disk/fileSystem.ts';
import type { OpenFile } from '../disk/fileSystem.ts';
import { areWhole, INDEX_SCHEMA_VERSION, rowsInPiece } from './indexRow.ts';
import type { IndexRow } from './indexRow.ts';

/**
 * The copy of the case list on disk: rows in pieces, each sealed for itself. Ten thousand rows are 27 MB, and opening them at once
 * asks the PC for four times as much fresh memory, which costs more than opening; pieces of about 80 KB use the same memory again.
 *
 * Shape: per piece 4 bytes of its length (big-endian), then the sealed JSON `{schemaVersion, writing, piece, pieces, rows}`.
 */
export const indexFile = 'index.sealed';
const indexPlace = 'index';
const ROWS_PER_PIECE = 30;
const LENGTH_BYTES = 4;
const SLAB_BYTES = 1024 * 1024;
/** Rows are a few kilobytes; a longer piece is none of ours. */
const MAX_PIECE_BYTES = 64 * 1024 * 1024;

/** Writes the copy durably in place of the one before. */
export async function writeIndexCopy(vault: VaultDisk, rows: readonly IndexRow[]): Promise<void> {
  const path = join(vault.folder, indexFile);
  await writeDurably(vault, path, indexBytes(vault, rows), { predecessor: 'replaced' });
}

/** The bytes of a copy. */
export function indexBytes(
  { seal, ids }: Pick<VaultDisk, 'seal' | 'ids'>,
  rows: readonly unknown[],
): Uint8Array {
  const writing = ids.next();
  const pieces = Math.max(1, Math.ceil(rows.length / ROWS_PER_PIECE));
  const parts: Uint8Array[] = [];
  for (let piece = 0; piece < pieces; piece += 1) {
    const some = rows.slice(piece * ROWS_PER_PIECE, (piece + 1) * ROWS_PER_PIECE);
    const about = { schemaVersion: INDEX_SCHEMA_VERSION, writing, piece, pieces };
    const sealed = seal.seal(indexPlace, { ...about, rows: some });
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(sealed.length);
    parts.push(length, sealed);
  }
  return Buffer.concat(parts);
}

type IndexPlace = Pick<VaultDisk, 'fileSystem' | 'folder' | 'seal'>;

export type IndexCopy =
  | { readonly state: 'intact'; readonly rows: IndexRow[] }
  /** Whole, but of another version of the program. */
  | { readonly state: 'foreign' | 'absent' | 'damaged' };

/** What the copy holds. Fails: throws the disk's error. */
export async function readIndexCopy(vault: IndexPlace): Promise<IndexCopy> {
  const file = await openIfThere(vault, join(vault.folder, indexFile));
  if (file === null) return { state: 'absent' };
  return closing(file, async () => {
    const { sizeBytes } = await file.facts();
    const rows: IndexRow[] = [];
    const told = { writing: '', next: 0, pieces: 1, isForeign: false };
    for await (const sealed of piecesIn(file, sizeBytes)) {
      const unsealed = sealed === null ? null : vault.seal.unseal(indexPlace, sealed);
      if (unsealed?.state !== 'intact') return { state: 'damaged' };
      const piece = rowsInPiece(unsealed.payload);
      if (piece === null) return { state: 'foreign' };
      if (told.next === 0) [told.writing, told.pieces] = [piece.writing, piece.pieces];
      const isNext =
        piece.piece === told.next && piece.writing === told.writing && piece.pieces === told.pieces;
      if (!isNext) return { state: 'damaged' };
      for (const row of piece.rows) rows.push(row);
      told.next += 1;
    }
    if (told.next !== told.pieces) return { state: 'damaged' };
    return areWhole(rows) ? { state: 'intact', rows } : { state: 'foreign' };
  });
}

/** The sealed pieces one after the other; `null` where the file is cut or says a length no piece has. */
async function* piecesIn(file: OpenFile, sizeBytes: number): AsyncGenerator<Uint8Array | null> {
  const slab = Buffer.allocUnsafe(SLAB_BYTES);
  let held = Buffer.alloc(0);
  let position = 0;
  while (position < sizeBytes || held.length > 0) {
    const wanted = held.length < LENGTH_BYTES ? LENGTH_BYTES : LENGTH_BYTES + held.readUInt32BE();
    if (wanted > MAX_PIECE_BYTES) return yield null;
    if (held.length >= wanted && held.length > LENGTH_BYTES) {
      yield held.subarray(LENGTH_BYTES, wanted);
      held = held.subarray(wanted);
      continue;
    }
    const more = await readFully(file, slab, position);
    if (more.length === 0) return yield null;
    position += more.length;
    held = Buffer.concat([held, more]);
  }
}

async function openIfThere({ fileSystem }: IndexPlace, path: string): Promise<OpenFile | null> {
  try {
    return await fileSystem.open(path, 'read');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
