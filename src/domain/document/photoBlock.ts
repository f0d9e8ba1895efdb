import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';

/** A picture by the object that keeps it; its bytes are put in just before pressing. */
export const StoredPicture = z.strictObject({ object: Sha256 });
export type StoredPicture = z.infer<typeof StoredPicture>;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const Photo = z.strictObject({
  /** Upright JPEG or PNG: base64 text, bytes, or where they are kept. */
  picture: z.union([z.string(), bytes, StoredPicture]),
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  caption: z.string().default(''),
});
export type Photo = z.infer<typeof Photo>;

/** Pictures in a grid, never cropped, each with its caption below. */
export const Photos = z.strictObject({
  kind: z.literal('photos'),
  columns: z.int().min(1).max(3).default(1),
  heightMm: z.number().min(20).max(200).default(88),
  /** The last row stands on the page of what follows. */
  keepWithNext: z.boolean().default(false),
  items: z.array(Photo).readonly(),
});
export type Photos = z.infer<typeof Photos>;

/** The object that keeps a picture; `null` when its bytes are here. */
export function storedIn({ picture }: Photo): Sha256 | null {
  return typeof picture === 'string' || picture instanceof Uint8Array ? null : picture.object;
}
