/**
 * Text of people as paper can carry it.
 *
 * Control and invisible characters would print as gaps or boxes or turn the line round, so they go; tabs become spaces. Code points that are no characters go too: XML allows none, and Word would not open the file.
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

/** Controls but the line feed, format marks (zero-width, direction, byte order), noncharacters, and variation selectors. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/gu;
