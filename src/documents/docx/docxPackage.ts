import type { DocumentModel } from '#domain/document/blocks.ts';
import { stylesXml } from './styles.ts';
import { element, escaped, type Xml } from './xml.ts';
import { zipFile } from './zipFile.ts';

/** A part that hangs on the main document: a header, a footer or a picture. */
export interface AttachedPart {
  /** Under which the main document names it. */
  readonly id: string;
  readonly kind: 'header' | 'footer' | 'image';
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
export interface DocxContent {
  readonly meta: DocumentModel['meta'];
  /** Of the main document, with its section at the end. */
  readonly body: Xml;
  readonly attached: readonly AttachedPart[];
  /** Left and right pages have headers and footers of their own. */
  readonly facingPages: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const openPackage = 'http://schemas.openxmlformats.org/package/2006';
const wordMl = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}/relationships" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** The file Word opens: only the parts a document of ours needs, and the same bytes for the same content. */
export function docxPackage(content: DocxContent): Uint8Array {
  const { attached, meta } = content;
  return zipFile([
    { name: '[Content_Types].xml', bytes: part(contentTypes(attached)) },
    { name: '_rels/.rels', bytes: part(packageRelations) },
    { name: 'docProps/core.xml', bytes: part(coreProperties(meta)) },
    {
      name: 'word/document.xml',
      bytes: part(`<w:document ${namespaces}><w:body>${content.body}</w:body></w:document>`),
    },
    { name: 'word/_rels/document.xml.rels', bytes: part(documentRelations(attached)) },
    { name: 'word/styles.xml', bytes: Buffer.from(stylesXml) },
    { name: 'word/settings.xml', bytes: part(settings(content.facingPages)) },
    ...attached.map(({ fileName, bytes }) => ({ name: `word/${fileName}`, bytes })),
  ]);
}

/** A header or footer around its paragraphs. */
export function furniturePart(name: 'w:hdr' | 'w:ftr', paragraphs: Xml): Uint8Array {
  return part(`<${name} ${namespaces}>${paragraphs}</${name}>`);
}

function part(markup: Xml): Uint8Array {
  return Buffer.from(declaration + markup);
}

function contentTypes(attached: readonly AttachedPart[]): Xml {
  const override = (name: string, type: string) =>
    element('Override', { PartName: `/${name}`, ContentType: type });
  const furniture = attached.flatMap(({ kind, fileName }) =>
    kind === 'image' ? [] : [override(`word/${fileName}`, `${wordMl}.${kind}+xml`)],
  );
  return (
    `<Types xmlns="${openPackage}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/>' +
    override('word/document.xml', `${wordMl}.document.main+xml`) +
    override('word/styles.xml', `${wordMl}.styles+xml`) +
    override('word/settings.xml', `${wordMl}.settings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    `${furniture.join('')}</Types>`
  );
}

const relations = (each: readonly Xml[]): Xml =>
  `<Relationships xmlns="${openPackage}/relationships">${each.join('')}</Relationships>`;
const relation = (id: string, type: string, target: string): Xml =>
  element('Relationship', { Id: id, Type: type, Target: target });

const packageRelations = relations([
  relation('document', `${office}/relationships/officeDocument`, 'word/document.xml'),
  relation('core', `${openPackage}/relationships/metadata/core-properties`, 'docProps/core.xml'),
]);

function documentRelations(attached: readonly AttachedPart[]): Xml {
  return relations([
    relation('styles', `${office}/relationships/styles`, 'styles.xml'),
    relation('settings', `${office}/relationships/settings`, 'settings.xml'),
    ...attached.map(({ id, kind, fileName }) => relation(id, `${office}/relationships/${kind}`, fileName)),
  ]);
}

function coreProperties({ title, author, createdAt }: DocumentModel['meta']): Xml {
  const writer = escaped(author);
  const moment = `xsi:type="dcterms:W3CDTF">${createdAt}`;
  return (
    `<cp:coreProperties xmlns:cp="${openPackage}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${writer}</dc:creator>` +
    `<cp:lastModifiedBy>${writer}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}

function settings(facingPages: boolean): Xml {
  return (
    `<w:settings ${namespaces}><w:displayBackgroundShape/><w:defaultTabStop w:val="720"/>` +
    (facingPages ? '<w:evenAndOddHeaders/>' : '') +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
  );
}
