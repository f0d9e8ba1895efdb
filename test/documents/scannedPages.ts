import { foreignPdf } from './foreignPdf.ts';

/** Bytes that do not repeat, as those of a scan: the same ones each time. */
function grain(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return ((state >>> 16) & 0xff).toString(16).padStart(2, '0');
  }).join('');
}

/** A PDF as a scanner writes it: every page a picture of its own. */
export function scannedPages(count: number, { widthPx = 120, heightPx = 170, seed = 1 } = {}): Uint8Array {
  const page = (index: number) => 3 + index * 3;
  const kids = Array.from({ length: count }, (_, index) => `${page(index)} 0 R`).join(' ');
  return foreignPdf([
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Kids [${kids}] /Count ${count} /MediaBox [0 0 595 842]>>`,
    ...Array.from({ length: count }, (_, index) => {
      const hex = `${grain(widthPx * heightPx, seed * 1000 + index)}>`;
      return [
        `<</Type /Page /Parent 2 0 R /Contents ${page(index) + 1} 0 R /Resources <</XObject <</I ${page(index) + 2} 0 R>>>>>>`,
        '<</Length 31>>\nstream\nq 595 0 0 842 0 0 cm /I Do Q  \nendstream',
        `<</Type /XObject /Subtype /Image /Width ${widthPx} /Height ${heightPx} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /ASCIIHexDecode /Length ${hex.length}>>\nstream\n${hex}\nendstream`,
      ];
    }).flat(),
  ]);
}
