import { widthInChars } from './lineEstimate.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Line feeds where a centred text of several lines is best broken, between words.
 *
 * Word would fill the first line and leave a remnant below. Units: characters of the text's own size.
 */
export function balancedText(text: string, charsPerLine: number): string {
  return text
    .split('\n')
    .map((line) => balancedLine(line, charsPerLine))
    .join('\n');
}

function balancedLine(text: string, charsPerLine: number): string {
  const width = widthInChars(text);
  if (width <= charsPerLine || charsPerLine < 2) return text;
  const target = width / Math.ceil(width / charsPerLine);
  const lines: string[] = [''];
  for (const { segment } of words.segment(text)) {
    const line = lines.at(-1) ?? '';
    const grown = widthInChars(line + segment);
    const isFull =
      line !== '' &&
      (grown > charsPerLine || (grown > target && grown - target > target - widthInChars(line)));
    if (isFull) lines.push(segment);
    else lines[lines.length - 1] = line + segment;
  }
  return lines.join('\n');
}
