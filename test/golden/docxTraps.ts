/** Order of paragraph properties in the ECMA schema, as far as we write them. */
const paragraphOrder = [
  'pStyle',
  'keepNext',
  'keepLines',
  'pageBreakBefore',
  'framePr',
  'widowControl',
  'numPr',
  'suppressLineNumbers',
  'pBdr',
  'shd',
  'tabs',
  'kinsoku',
  'wordWrap',
  'overflowPunct',
  'autoSpaceDE',
  'autoSpaceDN',
  'snapToGrid',
  'spacing',
  'ind',
  'contextualSpacing',
  'jc',
  'outlineLvl',
  'rPr',
];

/** Known ways in which a DOCX of the `docx` library leaves the schema or Word's habits; empty = none found. */
export function schemaTraps(xml: string): readonly string[] {
  const traps: string[] = [];
  if (/w:lineRule="(?!exact"|auto"|atLeast")/.test(xml)) traps.push('lineRule outside the schema');
  if (!/<w:pgSz w:w="(11906|16838)" w:h="(16838|11906)"/.test(xml)) traps.push('page size not in whole twips of A4');
  if (/linesAndChars/.test(xml)) traps.push('character grid');
  if (/w:(w|h|val|line|before|after|left|right|firstLine|hanging|pos|sz)="-?\d*\.\d/.test(xml)) traps.push('fraction of a unit');
  if (/<w:rFonts(?![^>]*w:eastAsia=)[^>]*\/>/.test(withoutBoxes(xml))) traps.push('run without an East Asian face');
  if (/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tbl><\/w:tc>/s.test(xml)) traps.push('cell ending with a table');
  if (/<\/w:tbl>(<w:tbl>|<w:sectPr)/.test(xml)) traps.push('table without a paragraph after it');
  for (const [, properties = ''] of xml.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)) {
    const names = childNames(properties);
    const places = names.map((name) => paragraphOrder.indexOf(name));
    if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? -1))) traps.push(`paragraph properties ${names.join(' ')}`);
  }
  return [...new Set(traps)];
}

/** Every paragraph stands on exact lines. */
export function exactlySpaced(xml: string): boolean {
  const paragraphs = xml.match(/<w:p>|<w:p /g)?.length ?? 0;
  const pictures = xml.match(/<w:drawing>/g)?.length ?? 0;
  return (xml.match(/w:lineRule="exact"/g)?.length ?? 0) >= paragraphs - pictures;
}

/** The ticked box is set in a symbol face on purpose. */
function withoutBoxes(xml: string): string {
  return xml.replaceAll(/<w:rFonts w:ascii="Segoe UI Symbol"[^>]*\/>/g, '');
}

function childNames(properties: string): readonly string[] {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = '', self] of properties.matchAll(/<(\/?)w:(\w+)[^>]*?(\/?)>/g)) {
    if (close === '/') depth -= 1;
    else {
      if (depth === 0) names.push(name);
      if (self !== '/') depth += 1;
    }
  }
  return names;
}
