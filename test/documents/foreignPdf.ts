import { createPdf } from '#documents/pdf/pdfEngine.ts';

/** A PDF as another program writes it: objects by number from 1, of which the first is the catalogue. */
export function foreignPdf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.5\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text + head + end);
}

const stream = (words: string) => `<</Length ${words.length}>>\nstream\n${words}\nendstream`;

/** One page with words, turned, its drawing in two pieces that only work together. */
export function aForeignPage(words: string, { turn = 0, more = '' } = {}): Uint8Array {
  return foreignPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 500] /Resources <</Font <</F 6 0 R>>>>>>',
    `<</Type /Page /Parent 2 0 R /Rotate ${turn} /Contents [4 0 R 5 0 R] ${more}>>`,
    stream('q BT /F 24 Tf 40 400 Td'),
    stream(`(${words}) Tj ET Q 0 0 1 rg 20 20 60 30 re f`),
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    '<</Type /Annot /Subtype /Stamp /Rect [10 10 90 90] /Contents (seal)>>',
  ]);
}

/** A PDF that asks for a password. */
export async function anEncryptedPdf(): Promise<Uint8Array> {
  const pdf = createPdf({ content: [{ canvas: [] }], userPassword: 'kept', version: '1.7' }, []);
  return new Uint8Array(await pdf.getBuffer());
}
