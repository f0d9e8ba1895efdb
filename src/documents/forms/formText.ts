import type PizZip from 'pizzip';

/** The lines of the paper's own text, then those of its headers and footers, for a preview and for comparing titles. */
export function formLines(zip: PizZip): readonly string[] {
  const around = Object.keys(zip.files).filter((name) => /^word\/(?:header|footer)[^/]*\.xml$/u.test(name));
  return ['word/document.xml', ...around.toSorted()].flatMap((name) =>
    linesOf(zip.file(name)?.asText() ?? ''),
  );
}

function linesOf(markup: string): readonly string[] {
  return markup
    .replaceAll(/<w:tab\/>/gu, '\t')
    .replaceAll(/<w:(?:br|cr)\b[^>]*\/>/gu, '\n')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<w:instrText[^>]*>[^<]*<\/w:instrText>/gu, '')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => signs[name] ?? '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
