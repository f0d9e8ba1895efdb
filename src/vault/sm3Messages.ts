/** What the ingest and its hashing thread say to each other. Bytes are never sent: both see the slabs. */
export type ToSm3Thread =
  | { readonly kind: 'begin'; readonly memory: SharedArrayBuffer }
  | { readonly kind: 'slab'; readonly index: number; readonly length: number }
  | { readonly kind: 'end' };

export type FromSm3Thread =
  { readonly kind: 'ready' | 'slabDone' } | { readonly kind: 'digest'; readonly hex: string };
