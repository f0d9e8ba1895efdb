import type { DocumentModel } from '#domain/document/blocks.ts';
import { failure, type Failure } from '#domain/kernel/failure.ts';
import type { Mark, Page } from './layout/page.ts';
import { comparableText, plainText } from './plainText.ts';

/** Compares the words on the pages with the words of the model; `null` = nothing lost, doubled or out of order. */
export function lostInLayout(model: DocumentModel, pages: readonly Page[]): Failure | null {
  const beyond = pages.flatMap((page) => page.marks.filter((mark) => isBeyond(page, mark)))[0];
  if (beyond?.kind === 'text')
    return failure('document.textLost', { document: model.meta.templateId, where: beyond.text });
  const placed = pages
    .flatMap((page) => page.marks)
    .filter((mark) => mark.kind === 'text')
    .filter((mark) => mark.order >= 0)
    .sort((a, b) => a.order - b.order)
    .map((mark) => mark.text)
    .join('');
  return difference(plainText(model), placed, model.meta.templateId);
}

/** Text running over the edge of the sheet is lost on paper, though not in the file. */
function isBeyond(page: Page, mark: Mark): boolean {
  if (mark.kind !== 'text') return false;
  return (
    mark.x < 0 || mark.y < 0 || mark.x + mark.width > page.widthPt || mark.y + mark.sizePt > page.heightPt
  );
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
