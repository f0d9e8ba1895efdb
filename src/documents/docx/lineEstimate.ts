/** Width of a text in characters of its size: Latin and digits count half. */
export function widthInChars(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u0020-\u02ff]/u.test(character) ? 0.5 : 1), 0);
}

/** How many lines Word will about need. Units: `widthPt` and `sizePt` in points. */
export function estimatedLines(text: string, widthPt: number, sizePt: number): number {
  const perLine = Math.max(Math.floor(widthPt / sizePt), 1);
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(Math.ceil(widthInChars(line) / perLine), 1), 0);
}
