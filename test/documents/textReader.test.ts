import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BadArchive, unpackParts } from '#documents/reading/archiveParts.ts';
import { openTextReader } from '#documents/reading/textReader.ts';
import { textFormatOf } from '#domain/evidence/readableText.ts';
import type { TextFormat } from '#domain/evidence/readableText.ts';
import { storedZip, wordFile } from '#runtime/sampleStick/wordFile.ts';

const reader = openTextReader();
const read = (bytes: Uint8Array, format: TextFormat) =>
  reader.read(
    {
      sizeBytes: bytes.byteLength,
      async *stream(range) {
        yield bytes.subarray(range?.start ?? 0, range?.end ?? bytes.byteLength);
      },
    },
    format,
  );
const textOf = async (bytes: Uint8Array, format: TextFormat) => {
  const answer = await read(bytes, format);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
const codeOf = async (bytes: Uint8Array, format: TextFormat) => {
  const answer = await read(bytes, format);
  return answer.ok ? 'read' : answer.failure.code;
};

/** A sheet of one row, as Excel writes it with its words inside the cells. */
const workbook = storedZip([
  [
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
  ],
  [
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  ],
  [
    'xl/_rels/workbook.xml.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
  ],
  [
    'xl/workbook.xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="费用" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ],
  [
    'xl/worksheets/sheet1.xml',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:B1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>医疗费</t></is></c><c r="B1"><v>318.5</v></c></row></sheetData></worksheet>',
  ],
]);

/** One entry that unpacks to a gigabyte of spaces. */
function bomb(): Buffer {
  const packed = deflateRawSync(Buffer.alloc(1 << 30, 32), { level: 1 });
  const name = Buffer.from('word/document.xml');
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(packed.byteLength, 14);
  facts.writeUInt16LE(name.byteLength, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, name, packed]);
  const directory = Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.byteLength, 12);
  end.writeUInt32LE(local.byteLength, 16);
  return Buffer.concat([local, directory, end]);
}

describe('reading an electronic paper', () => {
  it('[E-38] gives the words of a Word paper', async () => {
    const text = await textOf(wordFile('情况说明', ['第一段<b>不是标签</b>', '第二段']), 'docx');
    expect(text.blocks.map((block) => (block.kind === 'table' ? '' : block.text))).toEqual([
      '情况说明',
      '第一段<b>不是标签</b>',
      '第二段',
    ]);
  });

  it('[E-38] gives tables and headings of a Word paper, and says that pictures are left out', async () => {
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const body = `<w:tbl><w:tr>${cell('项目')}${cell('金额')}</w:tr></w:tbl><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>结论</w:t></w:r></w:p>`;
    const text = await textOf(
      storedZip([
        [
          '[Content_Types].xml',
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        ],
        [
          '_rels/.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        ],
        [
          'word/styles.xml',
          '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>',
        ],
        [
          'word/_rels/document.xml.rels',
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        ],
        ['word/media/image1.png', 'x'],
        [
          'word/document.xml',
          `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
        ],
      ]),
      'docx',
    );
    expect(text.blocks).toEqual([
      { kind: 'table', rows: [['项目', '金额']] },
      { kind: 'heading', level: 1, text: '结论' },
    ]);
    expect(text.leftOut).toContain('图片1幅未显示');
  });

  it('[E-38] gives the sheets of a workbook', async () => {
    expect((await textOf(workbook, 'xlsx')).blocks).toEqual([
      { kind: 'heading', level: 2, text: '工作表：费用' },
      { kind: 'table', rows: [['医疗费', '318.5']] },
    ]);
  });

  it('[E-38] gives the words of slides and of OpenDocument texts', async () => {
    const slide = storedZip([
      ['ppt/slides/slide1.xml', '<p:sld><a:p><a:r><a:t>处置&amp;救治</a:t></a:r></a:p></p:sld>'],
    ]);
    expect((await textOf(slide, 'pptx')).blocks.at(-1)).toEqual({ kind: 'paragraph', text: '处置&救治' });
    const odt = storedZip([
      ['content.xml', '<text:h text:outline-level="1">说明</text:h><text:p>到<text:s/>场</text:p>'],
    ]);
    expect((await textOf(odt, 'odt')).blocks).toEqual([
      { kind: 'heading', level: 2, text: '说明' },
      { kind: 'paragraph', text: '到 场' },
    ]);
  });

  it('[E-38] finds the encoding of a text', async () => {
    const gb = Buffer.from([0xd6, 0xa4, 0xbe, 0xdd]);
    expect(await textOf(gb, 'text')).toMatchObject({
      format: '文本文件，GB18030 编码',
      blocks: [{ kind: 'paragraph', text: '证据' }],
    });
    expect((await textOf(Buffer.from('证据'), 'text')).format).toContain('UTF-8');
    expect((await textOf(Buffer.alloc(0), 'text')).blocks).toEqual([]);
  });

  it('[E-38] gives the words of a mail, and never its code', async () => {
    const mail = [
      'From: =?gb18030?B?1qS+3Q==?= <a@example.invalid>',
      'Subject: =?UTF-8?Q?=E8=AF=81=E6=8D=AE?=',
      'Content-Type: multipart/mixed; boundary="cut"',
      '',
      '--cut',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('<script>bad()</script><p>侮辱内容</p>').toString('base64'),
      '--cut',
      'Content-Type: image/png',
      '',
      'x',
      '--cut--',
    ].join('\r\n');
    const text = await textOf(Buffer.from(mail), 'mail');
    expect(text.blocks.map((block) => (block.kind === 'table' ? '' : block.text.trim()))).toEqual([
      '发件人：证据 <a@example.invalid>',
      '主题：证据',
      '侮辱内容',
    ]);
    expect(text.leftOut).toEqual(['附件和图片未显示']);
  });

  it('[E-38] refuses bombs, broken archives and whatever breaks a reader, and goes on', async () => {
    expect(await codeOf(bomb(), 'docx')).toBe('evidence.textTooLarge');
    const whole = wordFile('题', ['段']);
    expect(await codeOf(whole.subarray(0, whole.byteLength - 40), 'docx')).toBe('evidence.textUnreadable');
    expect(await codeOf(Buffer.from('no archive'), 'xlsx')).toBe('evidence.textUnreadable');
    expect(await codeOf(storedZip([['a.xml', '<a/>']]), 'xlsx')).toBe('evidence.textUnreadable');
    expect(await codeOf(whole, 'docx')).toBe('read');
  });

  it('[E-38] meets mangled archives without breaking, in bounded time', () => {
    const whole = wordFile('题', ['段落一', '段落二']);
    let state = 7;
    const chance = (below: number) => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;
    let read = 0;
    for (let turn = 0; turn < 20_000; turn += 1) {
      const mangled = Buffer.from(
        whole.subarray(0, chance(8) === 0 ? chance(whole.byteLength) : whole.byteLength),
      );
      for (let at = chance(6); at >= 0 && mangled.byteLength > 0; at -= 1)
        mangled[chance(mangled.byteLength)] = chance(256);
      try {
        read += unpackParts(mangled).size > 0 ? 1 : 0;
      } catch (error) {
        // Offsets that lie outside the file are Node's own range errors; the thread answers both alike.
        expect(error instanceof BadArchive || error instanceof RangeError).toBe(true);
      }
    }
    expect(read).toBeGreaterThan(0);
  });

  it('[E-38] gives up a paper that takes too long', async () => {
    const hasty = openTextReader({ timeoutMs: 1 });
    const bytes = wordFile('题', ['段']);
    const answer = await hasty.read(
      {
        sizeBytes: bytes.byteLength,
        async *stream() {
          yield bytes;
        },
      },
      'docx',
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'evidence.textTooLarge' } });
  });

  it('[E-38] goes by the content, and by the name only for mail', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(textFormatOf(word, 'a.jpg')).toBe('docx');
    expect(textFormatOf('text/plain; charset=gb18030', 'a.csv')).toBe('text');
    expect(textFormatOf('text/plain', 'a.EML')).toBe('mail');
    expect(textFormatOf('application/x-cfb', 'a.doc')).toBeNull();
    expect(textFormatOf(null, 'a.txt')).toBeNull();
  });
});
