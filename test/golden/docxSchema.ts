/**
 * What may stand in an element, in the order of the ECMA-376 transitional schema (part 4, wml.xsd), for every element of ours that has one.
 *
 * The schema files themselves cannot be shipped; these are the sequences of the types we write.
 */
const sequences: Readonly<Record<string, string>> = {
  document: 'background body',
  tbl: 'tblPr tblGrid tr',
  tr: 'tblPrEx trPr tc',
  pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr',
  rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish',
  tblPr: 'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
  tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  tblBorders: 'top left bottom right insideH insideV',
  tcBorders: 'top left bottom right insideH insideV tl2br tr2bl',
  tblCellMar: 'top left bottom right',
  tcMar: 'top left bottom right',
  pBdr: 'top left bottom right between bar',
  sectPr: 'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid',
  settings: 'view zoom displayBackgroundShape mirrorMargins trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat rsids mathPr themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  styles: 'docDefaults latentStyles style',
  docDefaults: 'rPrDefault pPrDefault',
  style: 'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr tblStylePr',
  numbering: 'numPicBullet abstractNum num',
  abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  num: 'abstractNumId lvlOverride',
  lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
};
/** Those whose children may stand in any order, none but these. */
const choices: Readonly<Record<string, string>> = {
  trPr: 'cantSplit trHeight tblHeader tblCellSpacing jc hidden',
  body: 'p tbl sectPr',
  tc: 'tcPr p tbl',
  hdr: 'p tbl',
  ftr: 'p tbl',
  p: 'pPr r hyperlink bookmarkStart bookmarkEnd fldSimple',
  r: 'rPr t br tab cr drawing pict fldChar instrText sym footnoteRef endnoteRef separator continuationSeparator',
};
/** Children of which there may be many. */
const repeated = new Set('tr tc style abstractNum num lvl lvlOverride headerReference footerReference tblStylePr'.split(' '));
/** Attributes whose values the schema lists. */
const values: Readonly<Record<string, string>> = {
  'spacing lineRule': 'exact auto atLeast',
  'trHeight hRule': 'exact auto atLeast',
  'vAlign val': 'top center both bottom',
  'vMerge val': 'restart continue',
  'jc val': 'left center right both start end distribute',
  'tcW type': 'dxa pct auto nil',
  'tblW type': 'dxa pct auto nil',
  'tblLayout type': 'fixed autofit',
  'tab val': 'left center right decimal bar clear num start end',
  'fldChar fldCharType': 'begin separate end',
  'br type': 'page column textWrapping',
};

interface Open {
  readonly name: string;
  readonly children: string[];
}

/** Where a part of a DOCX leaves the schema; empty = nowhere. */
export function schemaFaults(xml: string): readonly string[] {
  const faults = new Set<string>();
  const open: Open[] = [];
  const closed = () => {
    const element = open.pop();
    if (element !== undefined) for (const fault of faultsIn(element)) faults.add(fault);
  };
  for (const [, close, prefix, name = '', attributes = '', self] of xml.matchAll(/<(\/?)(\w+):(\w+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (close === '/') {
      closed();
      continue;
    }
    const own = prefix === 'w' ? name : `${prefix ?? ''}:${name}`;
    open.at(-1)?.children.push(own);
    for (const fault of attributeFaults(own, attributes)) faults.add(fault);
    open.push({ name: own, children: [] });
    if (self === '/') closed();
  }
  return [...faults];
}

function faultsIn(element: Open): readonly string[] {
  return [...orderFaults(element), ...endFaults(element)];
}

function orderFaults({ name, children }: Open): readonly string[] {
  const faults: string[] = [];
  const sequence = listed(sequences, name);
  const places = children.map((child) => sequence?.indexOf(child) ?? 0);
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? -1))) faults.push(`${name}: ${children.join(' ')}`);
  const single = children.filter((child) => !repeated.has(child));
  if (sequence !== undefined && new Set(single).size < single.length) faults.push(`${name}: twice ${single.join(' ')}`);
  const choice = listed(choices, name);
  if (choice !== undefined && !children.every((child) => choice.includes(child))) faults.push(`${name}: ${children.join(' ')}`);
  return faults;
}

function endFaults({ name, children }: Open): readonly string[] {
  const faults: string[] = [];
  if (children.slice(1).some((child) => (name === 'p' || name === 'r') && child === `${name}Pr`)) faults.push(`${name}: properties not first`);
  if (['tc', 'hdr', 'ftr'].includes(name) && children.at(-1) !== 'p') faults.push(`${name}: last is not a paragraph`);
  return faults;
}

function listed(table: Readonly<Record<string, string>>, name: string): readonly string[] | undefined {
  return Object.hasOwn(table, name) ? table[name]?.split(' ') : undefined;
}

function attributeFaults(name: string, attributes: string): readonly string[] {
  return [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].flatMap(([, attribute = '', value = '']) => {
    const allowed = values[`${name} ${attribute.replace('w:', '')}`]?.split(' ');
    if (allowed !== undefined && !allowed.includes(value)) return [`${name} ${attribute}=${value}`];
    if (attribute === 'mc:Ignorable' || /^(?:NaN|undefined|null|Infinity)$/.test(value)) return [`${name} ${attribute}=${value}`];
    return /^-?\d+\.\d+$/.test(value) && attribute !== 'style' ? [`${name} ${attribute}=${value}`] : [];
  });
}

/** Tables of which a row covers more or fewer columns than the grid has. */
export function unevenTables(xml: string): number {
  return [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>(.*?)<\/w:tbl>/gs)].filter(([, grid = '', rows = '']) => {
    const columns = grid.match(/<w:gridCol /g)?.length ?? 0;
    return [...rows.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].some(([, row = '']) => {
      const spans = [...row.matchAll(/<w:gridSpan w:val="(\d+)"/g)].reduce((sum, [, span]) => sum + Number(span) - 1, 0);
      return (row.match(/<w:tc>/g)?.length ?? 0) + spans !== columns;
    });
  }).length;
}
