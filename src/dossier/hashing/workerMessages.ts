import type { DigestAnswer, DigestJob } from './digestFile.ts';

export interface SharedState {
  /** One counter all threads add to. */
  readonly doneBytes: BigInt64Array;
  /** 1 when a person asked to stop. */
  readonly cancelled: Int32Array;
}
export interface NumberedJob {
  readonly id: number;
  readonly job: DigestJob;
}
export type ToWorker =
  | { readonly kind: 'files'; readonly jobs: readonly NumberedJob[] }
  | { readonly kind: 'chunk'; readonly stream: number; readonly bytes: Uint8Array }
  | { readonly kind: 'endOfStream'; readonly stream: number };
export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'file'; readonly id: number; readonly answer: DigestAnswer }
  | { readonly kind: 'idle' }
  | { readonly kind: 'taken'; readonly bytes: number }
  | { readonly kind: 'streamDone'; readonly stream: number; readonly hex: string };
