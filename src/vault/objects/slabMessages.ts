import type { ContainerSecret } from './cobblestone.ts';

/** What is done with every slab of one stream; hashing is always of the content. */
export interface SlabTask {
  /** Before hashing: content from its sealed bytes. */
  readonly opening: ContainerSecret | null;
  readonly sha256: boolean;
  readonly sm3: boolean;
  /** Sealed bytes from the content. */
  readonly sealing: ContainerSecret | null;
}

/** What the vault and its threads say to each other. Bytes are never sent: both see the slabs. */
export type ToSlabThread =
  | { readonly kind: 'begin'; readonly memory: SharedArrayBuffer; readonly task: SlabTask }
  | ({ readonly kind: 'slab' } & SlabOrder)
  | { readonly kind: 'end' };

export interface SlabOrder {
  readonly index: number;
  readonly firstChunk: number;
  /** Of what is in the slab: sealed bytes when they are to be opened, content otherwise. */
  readonly length: number;
  readonly isEnd: boolean;
}

export type FromSlabThread =
  | { readonly kind: 'ready' }
  /** How many bytes were made: content when opening, sealed bytes when sealing; `null` when they would not open. */
  | { readonly kind: 'slabDone'; readonly bytes: number | null }
  | ({ readonly kind: 'digests' } & SlabDigests);

export interface SlabDigests {
  readonly sha256: string | null;
  readonly sm3: string | null;
}
