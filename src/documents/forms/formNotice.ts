import type PizZip from 'pizzip';

const PART = 'word/headerNotice.xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ID = 'rIdNotice';
const HEADER = /^(\uFEFF?\s*(?:<\?[^>]*\?>\s*)*)(<(?:[\w.-]+:)?hdr\b[^>]*?)(\/?>)/u;

/** Puts a line above every page of a paper: into the headers it has, and where a page has none, into one of its own. */
export function withNotice(zip: PizZip, notice: string): void {
  // A header may be called anything and use any prefix; what it is stands in its first element.
  for (const name of Object.keys(zip.files).filter((path) => /\.xml$/iu.test(path))) {
    const markup = textOf(zip, name);
    const marked = markup.replace(HEADER, (_, start: string, open: string, end: string) =>
      end === '/>'
        ? `${start}${open}>${line(notice)}</${open.slice(1).split(/\s/u)[0] ?? ''}>`
        : `${start}${open}>${line(notice)}`,
    );
    if (marked !== markup) zip.file(name, marked);
  }
  zip.file(PART, `<w:hdr xmlns:w="${NAMESPACE}">${line(notice)}</w:hdr>`);
  const relation = `<Relationship Id="${ID}" Type="${OFFICE}/header" Target="headerNotice.xml"/>`;
  zip.file(
    RELATIONS,
    textOf(zip, RELATIONS, EMPTY_RELATIONS).replace('</Relationships>', `${relation}</Relationships>`),
  );
  const type = `<Override PartName="/${PART}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`;
  zip.file('[Content_Types].xml', textOf(zip, '[Content_Types].xml').replace('</Types>', `${type}</Types>`));
  zip.file('word/document.xml', withReferences(textOf(zip, 'word/document.xml')));
}

const EMPTY_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Later sections take over what the first one has, so it is enough that the first lacks none. */
function withReferences(document: string): string {
  const [section] = document.match(/<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/u) ?? [];
  const missing = ['default', 'first', 'even'].filter(
    (type) =>
      section === undefined || !new RegExp(`<w:headerReference[^>]*w:type="${type}"`, 'u').test(section),
  );
  const references = missing
    .map((type) => `<w:headerReference xmlns:r="${OFFICE}" w:type="${type}" r:id="${ID}"/>`)
    .join('');
  if (section === undefined)
    return document.replace('</w:body>', `<w:sectPr>${references}</w:sectPr></w:body>`);
  const filled =
    section.endsWith('/>') && !section.includes('</w:sectPr>')
      ? `${section.slice(0, -2)}>${references}</w:sectPr>`
      : section.replace(/^<w:sectPr\b[^>]*>/u, (open) => `${open}${references}`);
  return document.replace(section, () => filled);
}

function line(notice: string): string {
  const run = `<w:rPr><w:b/><w:color w:val="C00000"/><w:sz w:val="24"/></w:rPr><w:t>${notice}</w:t>`;
  return `<w:p xmlns:w="${NAMESPACE}"><w:pPr><w:jc w:val="center"/></w:pPr><w:r>${run}</w:r></w:p>`;
}

function textOf(zip: PizZip, name: string, otherwise = ''): string {
  return zip.file(name)?.asText() ?? otherwise;
}
