import { constants } from 'node:fs';

/**
 * libuv's UV_FS_O_DIRECT on Windows (FILE_FLAG_NO_BUFFERING); Node does not name it there.
 * posix_fadvise is out of reach in Node, so this flag is the only way past the page cache.
 */
const windowsDirect = 0x02000000;
/** Opens a file so that reads ask the medium itself; 0 where the system knows no such way. A file system may refuse it with EINVAL. */
export const direct = process.platform === 'win32' ? windowsDirect : (constants.O_DIRECT ?? 0);

/** Such reads begin and end at multiples of a sector; no medium has a larger one. */
export const sectorBytes = 4096;

/** The first byte of the sector in which this one lies. */
export const sectorOf = (position: number): number => position - (position % sectorBytes);

const pageBytes = 65_536;

/** Node has it; the ES library of TypeScript alone does not name it. */
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** Memory such reads can go into: WebAssembly pages start on a memory page, and are the only aligned buffers Node offers. */
export function alignedBuffer(sizeBytes: number): Buffer {
  const pages = Math.ceil(sizeBytes / pageBytes);
  return Buffer.from(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer);
}
