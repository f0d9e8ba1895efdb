/**
 * Text of people as paper can carry it.
 *
 * Control and invisible characters would print as gaps or boxes or turn the line round, so they go; tabs become spaces.
 * Double braces become full-width ones, so that a typed `{{x}}` can never be taken for a field.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(/\{\{/g, '｛｛')
    .replace(/\}\}/g, '｝｝')
    .toWellFormed();
}

/** Controls but the line feed, format marks (zero-width, direction, byte order), and variation selectors. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
