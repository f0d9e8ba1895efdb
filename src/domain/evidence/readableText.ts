import { z } from 'zod';

/** One piece of an electronic paper, without its looks. */
export const TextBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), level: z.int().min(1).max(6), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('listItem'), text: z.string() }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string()).readonly()).readonly() }),
]);
export type TextBlock = z.infer<typeof TextBlock>;

/** What can be read of an electronic paper; neutral, never the paper's own code. */
export const ReadableText = z.strictObject({
  format: z.string(),
  blocks: z.array(TextBlock).readonly(),
  /** What is not shown and why, in Chinese, e.g. 图片3幅未显示. */
  leftOut: z.array(z.string()).readonly(),
});
export type ReadableText = z.infer<typeof ReadableText>;

/** What a paper is by its content and name; `null` = none that can be read here. Source: SPEC E-38. */
export type TextFormat = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'mail' | 'text';

const office: Readonly<Record<string, TextFormat>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.oasis.opendocument.text': 'odt',
};

/** By content; the name only tells mail from other text. */
export function textFormatOf(mediaType: string | null, fileName: string): TextFormat | null {
  const bare = mediaType?.split(';')[0] ?? '';
  const known = office[bare];
  if (known !== undefined) return known;
  if (!/^(?:text\/|message\/rfc822|application\/(?:json|xml)$)/u.test(bare)) return null;
  return /\.(?:eml|mht|mhtml)$/iu.test(fileName) || bare === 'message/rfc822' ? 'mail' : 'text';
}
