import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';

/** A rectangle of a picture, in its pixels, upright as it is shown. */
export const PictureBox = z.strictObject({
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().min(2),
  height: z.int().min(2),
});
export type PictureBox = z.infer<typeof PictureBox>;

const Parent = { parentId: z.string(), parentSha256: Sha256 };

/** One picture taken out of a video; whoever has the parent can take it out again. */
export const StillOrigin = z.strictObject({
  kind: z.literal('still'),
  ...Parent,
  atMs: z.int().nonnegative(),
  /** From 0; `null` when the frame rate is not known. */
  frameNumber: z.int().nonnegative().nullable(),
});
export type StillOrigin = z.infer<typeof StillOrigin>;

/** What was proved of a redacted copy after it had been stored; a copy that could not be proved is not kept. */
export const RedactionProof = z.strictObject({
  /** Pixels read back inside the boxes, all of the filling colour. */
  pixelsChecked: z.int().positive(),
  hasNoMetadata: z.literal(true),
  /** Words that must not be found in the copy's bytes, and were not. */
  textsNotFound: z.array(z.string().max(60)).max(40).readonly(),
});
export type RedactionProof = z.infer<typeof RedactionProof>;

/** A copy with parts painted over for good; the parent stays as it is. */
export const RedactedOrigin = z.strictObject({
  kind: z.literal('redacted'),
  ...Parent,
  /** From 1, when the parent is made of pages. */
  page: z.int().positive().nullable(),
  boxes: z
    .array(PictureBox.extend({ reason: z.string().trim().min(2).max(100) }))
    .min(1)
    .max(200)
    .readonly(),
  proof: RedactionProof,
});
export type RedactedOrigin = z.infer<typeof RedactedOrigin>;

/** A thing or a paper that lies elsewhere; it has no file of its own. */
export const RegisteredOrigin = z.strictObject({
  kind: z.literal('registered'),
  quantity: z.string().max(40),
  features: z.string().max(500),
  /** Of the seal on it or on its envelope; empty = not sealed, or not said. */
  sealNumber: z.string().max(60),
});
export type RegisteredOrigin = z.infer<typeof RegisteredOrigin>;

/** Where an item comes from: outside, or another item. */
export const EvidenceOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('imported') }),
  RegisteredOrigin,
  /** A scan or photograph of a registered thing or paper. */
  z.strictObject({ kind: z.literal('scan'), parentId: z.string() }),
  StillOrigin,
  RedactedOrigin,
]);
export type EvidenceOrigin = z.infer<typeof EvidenceOrigin>;
