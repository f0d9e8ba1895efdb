import type { DocumentModel } from '#domain/document/blocks.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import type { Page } from './layout/page.ts';
import { comparableText, plainText } from './plainText.ts';

/** Compares the words on the pages with the words of the model; `null` = nothing lost, doubled or out of order. */
export function lostInLayout(model: DocumentModel, pages: readonly Page[]): Failure | null {
  const placed = pages
    .flatMap((page) => page.marks)
    .filter((mark) => mark.kind === 'text')
    .filter((mark) => mark.order >= 0)
    .sort((a, b) => a.order - b.order)
    .map((mark) => mark.text)
    .join('');
  return difference(plainText(model), placed, model.meta.templateId);
}

/** Compares what the engine drew on each page with what was placed there, furniture included. */
export function lostInDrawing(
  pages: readonly Page[],
  drawn: readonly (readonly string[])[],
  document: string,
): Failure | null {
  if (pages.length !== drawn.length)
    return failure('document.textLost', { document, where: `${drawn.length}/${pages.length}页` });
  for (const [index, page] of pages.entries()) {
    const asked = page.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
    const found = difference(asked, (drawn[index] ?? []).join(''), document);
    if (found !== null) return found;
  }
  return null;
}

/** Names the place where two texts part; `null` = they are the same but for white space. */
export function difference(wanted: string, found: string, document: string): Failure | null {
  const [left, right] = [comparableText(wanted), comparableText(found)];
  if (left === right) return null;
  let at = 0;
  while (at < left.length && left[at] === right[at]) at += 1;
  return failure('document.textLost', { document, where: left.slice(Math.max(at - 6, 0), at + 6) });
}
