import type { EvidenceClaims } from '#domain/evidence/evidenceFile.ts';

/** To the thread: look at a file; here are the bytes you asked for. */
export type ToInspectThread =
  | { readonly kind: 'inspect'; readonly sizeBytes: number; readonly fileName: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** From the thread: I am here; give me these bytes; this is what the file says. */
export type FromInspectThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly start: number; readonly end: number }
  | { readonly kind: 'claims'; readonly claims: EvidenceClaims };
