import mammoth from 'mammoth';
import { z } from 'zod';
import type { ReadableText } from '#domain/evidence/readableText.ts';
import { unpackParts } from './archiveParts.ts';
import { BlockList } from './blockList.ts';

/** As much of mammoth's own tree as is read. */
interface Piece {
  readonly type: string;
  readonly value: string;
  readonly styleName: string;
  readonly isListed: boolean;
  readonly children: readonly Piece[];
}
const Piece: z.ZodType<Piece> = z.lazy(() =>
  z
    .object({
      type: z.string(),
      value: z.string().nullish(),
      styleName: z.string().nullish(),
      numbering: z.unknown().optional(),
      children: z.array(z.unknown()).nullish(),
    })
    .transform(({ type, value, styleName, numbering, children }) => ({
      type,
      value: value ?? '',
      styleName: styleName ?? '',
      isListed: numbering !== null && numbering !== undefined,
      children: (children ?? []).map((child) => Piece.parse(child)),
    })),
);

/** Headings, paragraphs, lists and tables of a Word paper; its HTML is never used. */
export async function readDocx(bytes: Buffer): Promise<ReadableText> {
  const parts = unpackParts(bytes);
  const list = new BlockList();
  let document: unknown = null;
  await mammoth.convertToHtml(
    { buffer: bytes },
    {
      transformDocument(element: object) {
        document = element;
        // No HTML is needed.
        return { ...element, children: [] };
      },
    },
  );
  for (const piece of Piece.parse(document).children) addPiece(piece, list);
  const pictures = [...parts.keys()].filter((name) => name.startsWith('word/media/')).length;
  if (pictures > 0) list.leaveOut(`图片${pictures}幅未显示`);
  if ([...parts.keys()].some((name) => /vbaProject/u.test(name))) list.leaveOut('文档含有宏，程序没有运行');
  return list.result('Word 文档');
}

function addPiece(piece: Piece, list: BlockList): void {
  if (piece.type === 'table') {
    list.add({ kind: 'table', rows: piece.children.map((row) => row.children.map(textOf)) });
    return;
  }
  if (piece.type !== 'paragraph') {
    for (const child of piece.children) addPiece(child, list);
    return;
  }
  const text = textOf(piece);
  const level = /^(?:heading|标题)\s*([1-6])/iu.exec(piece.styleName)?.[1];
  if (level !== undefined) list.add({ kind: 'heading', level: Number(level), text });
  else list.add({ kind: piece.isListed ? 'listItem' : 'paragraph', text });
}

function textOf(piece: Piece): string {
  if (piece.type === 'text') return piece.value;
  if (piece.type === 'tab') return '\t';
  if (piece.type === 'break') return '\n';
  const separator = piece.type === 'tableCell' ? '\n' : '';
  return piece.children.map(textOf).join(separator);
}
