import { sm3Module } from './sm3Module.ts';

/** SM3 of one stream after the other. */
export interface Sm3Hasher {
  init(): void;
  update(bytes: Uint8Array): void;
  /** Lower-case hex. */
  digest(): string;
}

/** Our own module; where a processor cannot run its vector instructions, the library's, slower and just as right. */
export async function sm3Hasher(): Promise<Sm3Hasher> {
  const code = sm3Module(DATA_PAGES);
  if (WebAssembly.validate(code))
    return hasherOn(new WebAssembly.Instance(new WebAssembly.Module(code)).exports);
  // Loaded only here: every thread would pay for it otherwise.
  const library = await (await import('hash-wasm')).createSM3();
  return {
    init: () => void library.init(),
    update: (bytes) => void library.update(bytes),
    digest: () => library.digest(),
  };
}

interface Sm3Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  compress(from: number, to: number): void;
}
/** Node has it; the ES library of TypeScript alone does not name it. */
declare const WebAssembly: {
  validate(code: Uint8Array<ArrayBuffer>): boolean;
  readonly Module: new (code: Uint8Array<ArrayBuffer>) => object;
  readonly Instance: new (module: object) => { readonly exports: Sm3Exports };
};

const PAGE_BYTES = 65_536;
const BLOCK_BYTES = 64;
/** One slab of an ingest at a time. */
const DATA_PAGES = 16;
const DATA_BYTES = DATA_PAGES * PAGE_BYTES;
const initialState = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const;

function hasherOn({ memory, compress }: Sm3Exports): Sm3Hasher {
  const state = new DataView(memory.buffer, 0, 32);
  const data = new Uint8Array(memory.buffer, PAGE_BYTES, DATA_BYTES);
  // Bytes that do not fill a block yet lie at the start of `data`.
  let waiting = 0;
  let totalBytes = 0;
  const take = (bytes: Uint8Array): void => {
    data.set(bytes, waiting);
    const filled = waiting + bytes.length;
    waiting = filled % BLOCK_BYTES;
    if (filled === waiting) return;
    compress(PAGE_BYTES, PAGE_BYTES + filled - waiting);
    data.copyWithin(0, filled - waiting, filled);
  };
  const update = (bytes: Uint8Array): void => {
    totalBytes += bytes.length;
    for (let at = 0; at < bytes.length;) {
      const part = bytes.subarray(at, at + DATA_BYTES - waiting);
      take(part);
      at += part.length;
    }
  };
  return {
    init() {
      initialState.forEach((word, at) => state.setUint32(at * 4, word, true));
      waiting = 0;
      totalBytes = 0;
    },
    update,
    digest() {
      const bits = BigInt(totalBytes) * 8n;
      const tail = new Uint8Array(paddingBytes(waiting));
      tail[0] = 0x80;
      new DataView(tail.buffer).setBigUint64(tail.length - 8, bits);
      take(tail);
      return Array.from({ length: 8 }, (_, at) =>
        state
          .getUint32(at * 4, true)
          .toString(16)
          .padStart(8, '0'),
      ).join('');
    },
  };
}

/** One bit, zeros, and eight bytes of length up to the end of a block. */
function paddingBytes(waiting: number): number {
  const room = BLOCK_BYTES - waiting;
  return room >= 9 ? room : room + BLOCK_BYTES;
}
