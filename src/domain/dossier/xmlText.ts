/** Text as it may stand in an element or a quoted attribute of XML 1.0; what XML cannot hold becomes a blank. */
export function xmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(/[\p{Cs}\u0000-\u001f\ufffe\uffff]/gu, ' ');
}
