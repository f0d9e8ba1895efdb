import { Fault } from '#domain/kernel/fault.ts';

/**
 * What the PDF engine really drew: the lines it handed to its renderer, page by page.
 *
 * pdfmake drops content without a word in several situations (tech-documents.md §2.4), so this is compared with what was asked.
 * Fails: Fault when the engine no longer tells, i.e. after an unchecked upgrade.
 */
export function drawnTexts(document: unknown): readonly (readonly string[])[] {
  const pages = listAt(document, '_pdfMakePages');
  if (pages === null) throw new Fault('the PDF engine does not tell what it drew');
  return pages.map((page) => (listAt(page, 'items') ?? []).flatMap(lineTexts));
}

function lineTexts(entry: unknown): readonly string[] {
  const line = valueAt(entry, 'type') === 'line' ? valueAt(entry, 'item') : null;
  const texts = (listAt(line, 'inlines') ?? []).map((inline) => valueAt(inline, 'text'));
  return texts.filter((text) => typeof text === 'string');
}

function listAt(holder: unknown, key: string): readonly unknown[] | null {
  const value = valueAt(holder, key);
  return Array.isArray(value) ? value : null;
}

function valueAt(holder: unknown, key: string): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : null;
}
