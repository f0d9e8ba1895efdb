import { z } from 'zod';
import { Sha256 } from '../kernel/digest.ts';

/** A picture by the object that keeps it; its bytes are put in just before pressing. */
export const StoredPicture = z.strictObject({ object: Sha256 });
export type StoredPicture = z.infer<typeof StoredPicture>;

/** A picture that cannot be printed: the page says so in its place. */
export const MissingPicture = z.strictObject({ missing: z.string().min(1).max(200) });
export type MissingPicture = z.infer<typeof MissingPicture>;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const Photo = z.strictObject({
  /** Upright JPEG or PNG: base64 text, bytes, where they are kept, or why there is none. */
  picture: z.union([z.string(), bytes, StoredPicture, MissingPicture]),
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
  return typeof picture !== 'string' && 'object' in picture ? picture.object : null;
}

/** What is printed in place of a picture that cannot be; `''` = there is a picture. */
export function missingText({ picture }: Photo): string {
  return typeof picture !== 'string' && 'missing' in picture ? picture.missing : '';
}

/** What paper can show and an eye can see. Units: dots per inch. Source: DA/T 31 (待核). */
const PRINT_DOTS_PER_INCH = 300;
const MM_PER_INCH = 25.4;

/** The most a picture of this block is printed at, on a page so wide between its margins. Units: pixels. */
export function printSize(
  { columns, heightMm }: Photos,
  widthMm: number,
): { widthPx: number; heightPx: number } {
  const dots = (mm: number) => Math.ceil((mm / MM_PER_INCH) * PRINT_DOTS_PER_INCH);
  return { widthPx: dots(widthMm / columns), heightPx: dots(heightMm) };
}
