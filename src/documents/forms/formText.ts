import type PizZip from 'pizzip';

/** The lines of the paper's own text, for a preview and for comparing titles. */
export function formLines(zip: PizZip): readonly string[] {
  const markup = zip.file('word/document.xml')?.asText() ?? '';
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
