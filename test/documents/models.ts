import { DocumentModel } from '#domain/document/blocks.ts';

/** A document around blocks, everything else defaulted. */
export function aDocument(blocks: readonly unknown[], page: object = {}): DocumentModel {
  return DocumentModel.parse({
    meta: {
      templateId: 'X01',
      templateVersion: '1.0',
      title: '试件',
      author: '虚构单位',
      createdAt: '2026-03-24T15:00:00+08:00',
    },
    page,
    blocks,
  });
}

/** One body paragraph, two characters in. */
export function body(text: string): object {
  return { kind: 'paragraph', indentChars: 2, runs: [{ text }] };
}
