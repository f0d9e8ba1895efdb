import { crc32 } from 'node:zlib';

const wordSpace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageSpace = 'http://schemas.openxmlformats.org/package/2006';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A Word file of plain paragraphs, the first one a centred title. Source: ECMA-376 part 1 11.3.10. */
export function wordFile(title: string, paragraphs: readonly string[]): Buffer {
  const body = [
    paragraph(title, '<w:pPr><w:jc w:val="center"/></w:pPr>', 36),
    ...paragraphs.map((text) => paragraph(text, '', 24)),
  ];
  return storedZip([
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="${packageSpace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${xmlHead}<Relationships xmlns="${packageSpace}/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `${xmlHead}<w:document xmlns:w="${wordSpace}"><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ],
  ]);
}

/** Size in half points. */
function paragraph(text: string, properties: string, size: number): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:p>${properties}<w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}

/** 1980-01-01, the first day the format knows: the same content makes the same bytes. */
const FIRST_DAY = 0x21;

/** An uncompressed archive. Source: APPNOTE 4.3. */
export function storedZip(entries: readonly (readonly [string, string])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of entries) {
    const nameBytes = Buffer.from(name, 'utf8');
    const content = Buffer.from(text, 'utf8');
    const facts = entryFacts(nameBytes, content);
    const localHead = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, nameBytes]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(localHead, content);
    central.push(Buffer.from('504b01021400', 'hex'), facts, place, nameBytes);
    offset += localHead.byteLength + content.byteLength;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

/** The part that local and central records share: version 20, UTF-8 names, stored. */
function entryFacts(name: Buffer, content: Buffer): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(0x0800, 2);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(content.byteLength, 14);
  facts.writeUInt32LE(content.byteLength, 18);
  facts.writeUInt16LE(name.byteLength, 22);
  return facts;
}
