import { describe, expect, it } from 'vitest';
import { openFormPress } from '#documents/forms/formPress.ts';
import { aForm, partOf, withPart } from './aForm.ts';

const press = openFormPress();
const plain = await aForm(['情况说明', '{{案件名称}}']);
const read = (bytes: Uint8Array) => press.read(bytes);
const valueOf = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};
const relations = 'word/_rels/document.xml.rels';
const outside = (type: string) => (text: string) =>
  text.replace(
    '</Relationships>',
    `<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://example.invalid/a" TargetMode="External"/></Relationships>`,
  );

describe('what a form may not bring along', () => {
  it.each([
    ['宏', 'word/vbaProject.bin', () => 'x'],
    ['嵌入的文件或者控件', 'word/embeddings/oleObject1.bin', () => 'x'],
    ['链接的图片（请改成插入的图片）', relations, outside('image')],
    ['附加的外部模板', 'word/_rels/settings.xml.rels', () => outside('attachedTemplate')('</Relationships>')],
    ['超链接（请改成普通文字）', relations, outside('hyperlink')],
    ['实体定义', 'word/document.xml', (text: string) => `<!DOCTYPE a [<!ENTITY b "c">]>${text}`],
    [
      '会取用外部内容的域（INCLUDETEXT）',
      'word/document.xml',
      (text: string) =>
        text.replace(
          '<w:body>',
          '<w:body><w:p><w:r><w:instrText>INCLUDETEXT "c:\\a"</w:instrText></w:r></w:p>',
        ),
    ],
    [
      '带宏的文档（.docm）',
      '[Content_Types].xml',
      (text: string) => text.replace('wordprocessingml.document.main', 'ms-word.document.macroEnabled.main'),
    ],
  ])('[P-O1] is refused and named: %s', (problem, name, change) => {
    const answer = read(withPart(plain, name, change));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'form.unsafe', detail: { problem } } });
  });

  const field = (markup: string) => (text: string) =>
    text.replace('<w:body>', `<w:body><w:p>${markup}</w:p>`);
  const relation = (attributes: string) => (text: string) =>
    text.replace('</Relationships>', `<Relationship Id="x" ${attributes}/></Relationships>`);
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  it.each([
    [relations, relation(`Type="${office}/image" Target="http://a.invalid/" TargetMode="&#69;xternal"`)],
    [relations, relation(`Type='${office}/image' Target='a' TargetMode = 'External'`)],
    [relations, relation(`Type="${office}/ole&#x4f;bject" Target="a.bin"`)],
    [relations, relation(`Type="${office}/image" Target="file:///c:/a.png"`)],
    [relations, relation(`Type="${office}/image" Target="\\\\server\\a.png"`)],
    ['word/document.xml', field('<w:r><w:instrText>includetext "c:\\a"</w:instrText></w:r>')],
    ['word/document.xml', field('<w:r><w:instrText>INCLUDE&#84;EXT "a"</w:instrText></w:r>')],
    ['word/document.xml', field('<w:r><w:instrText><![CDATA[INCLUDETEXT "a"]]></w:instrText></w:r>')],
    ['word/document.xml', field('<w:r><w:instrText>INCLUDE<!-- -->TEXT "a"</w:instrText></w:r>')],
    ['word/document.xml', field('<w:r><w:instrText>DD<?mso-a ?>E "a"</w:instrText></w:r>')],
    [
      'word/document.xml',
      field('<w:r><w:instrText>DD</w:instrText><w:instrText>EAUTO c a</w:instrText></w:r>'),
    ],
    ['word/document.xml', field(`<w:fldSimple w:instr='INCLUDEPICTURE "http://a.invalid/"'/>`)],
    ['word/document.xml', field('<x:r xmlns:x="urn:a"><x:instrText>LINK a b</x:instrText></x:r>')],
    ['word/document.xml', field('<w:r><w:instrText>HYPERLINK "http://a.invalid/"</w:instrText></w:r>')],
    [
      'word/document.xml',
      field('<w:r><w:pict><v:imagedata xmlns:v="urn:v" src="http://a.invalid/a.png"/></w:pict></w:r>'),
    ],
    [
      'word/settings.xml',
      (text: string) =>
        text.replace(
          '</w:settings>',
          '<w:mailMerge><w:connectString w:val="DSN=a"/></w:mailMerge></w:settings>',
        ),
    ],
  ])('[P-P35] however it is written: %s', (name, change) => {
    expect(read(withPart(plain, name, change))).toMatchObject({
      ok: false,
      failure: { code: 'form.unsafe' },
    });
  });

  it.each([
    [
      '修订痕迹（请先接受或者拒绝全部修订）',
      field('<w:ins w:id="1" w:author="a"><w:r><w:t>{{案件名称}}</w:t></w:r></w:ins>'),
    ],
    [
      '修订痕迹（请先接受或者拒绝全部修订）',
      field('<w:del w:id="1" w:author="a"><w:r><w:delText>{{案件名称}}</w:delText></w:r></w:del>'),
    ],
    [
      '隐藏文字（请显示出来或者删去）',
      field(
        '<w:r><w:t>传</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r><w:r><w:t>唤证</w:t></w:r>',
      ),
    ],
  ])('[P-Z27] text that is there or not as one looks is refused: %s', (problem, change) => {
    const answer = read(withPart(plain, 'word/document.xml', change));
    expect(answer).toMatchObject({ ok: false, failure: { code: 'form.unsafe', detail: { problem } } });
  });

  it('[P-Z27] text that is shown after all is no danger, and headers and text boxes are read with the rest', () => {
    const box =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>传唤证</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>';
    const shown = field(`<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>正文</w:t></w:r></w:p><w:p>${box}`);
    const header =
      '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>拘留证</w:t></w:r></w:p></w:hdr>';
    const { lines } = valueOf(
      read(withPart(withPart(plain, 'word/document.xml', shown), 'word/header7.xml', () => header)),
    );
    for (const line of ['正文', '传唤证', '拘留证']) expect(lines).toContain(line);
  });

  it('[P-P35] page numbers, a table of contents and signs written by number are no danger', () => {
    const harmless = withPart(
      plain,
      'word/document.xml',
      field(
        '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:instrText>HYPERLINK \\l "_Toc1"</w:instrText></w:r><w:fldSimple w:instr="NUMPAGES"/><w:r><w:t>&#60;&#x3c;a&amp;b</w:t></w:r>',
      ),
    );
    expect(read(harmless)).toMatchObject({ ok: true });
  });

  it('[P-O1] a file that is no Word paper, and one that unpacks to too much, are refused', () => {
    expect(read(new Uint8Array(40))).toMatchObject({ failure: { code: 'form.unreadable' } });
    const bomb = withPart(plain, 'word/bomb.xml', () => ' '.repeat(20 << 20));
    expect(bomb.byteLength).toBeLessThan(1 << 20);
    expect(read(bomb)).toMatchObject({ failure: { code: 'form.tooLarge' } });
  });
});

describe('the tags of a form', () => {
  it('[P-O3] are found although formatting has cut them up, in table rows too', async () => {
    const form = await aForm(
      [['{{案件', '名称}', '}，见下表']],
      [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']],
    );
    expect(valueOf(read(form)).tags).toEqual([
      { kind: 'field', text: '案件名称', inside: [] },
      {
        kind: 'section',
        text: '民警',
        inside: [
          { kind: 'field', text: '姓名', inside: [] },
          { kind: 'field', text: '警号', inside: [] },
        ],
      },
    ]);
  });

  it('[P-O3] a loop without its end and full-width braces are named', async () => {
    const { faults } = valueOf(read(await aForm(['{{#民警}}{{姓名}}'])));
    expect(faults.join()).toContain('“民警”：有开头 {{#…}}，没有对应的 {{/…}}');
    const wide = valueOf(read(await aForm(['｛｛案件名称｝｝'])));
    expect(wide.faults.join()).toContain('全角花括号');
  });

  it('[P-O2] raw markup is a tag with its sign, and braces cannot be changed', async () => {
    const { tags } = valueOf(read(await aForm(['{{@案件名称}}'])));
    expect(tags).toEqual([{ kind: 'field', text: '@案件名称', inside: [] }]);
    const changed = valueOf(read(await aForm(['{{=[[ ]]=}}[[案件名称]]'])));
    expect(changed.tags.map(({ text }) => text)).toEqual(['=[[ ]]=']);
  });
});

describe('a filled form', () => {
  it('[P-O4] repeats rows, keeps line breaks, and leaves typed braces alone', async () => {
    const form = await aForm(
      ['{{案件名称}}', '{{^证据}}没有证据{{/证据}}'],
      [['{{#民警}}{{姓名}}', '{{警号}}{{/民警}}']],
    );
    const scope = {
      案件名称: '第一行\n｛｛x｝｝ & <b>',
      '^证据': false,
      '#民警': [
        { 姓名: '测试民警甲', 警号: '' },
        { 姓名: '测试民警乙', 警号: '2' },
      ],
    };
    const { bytes, lines } = valueOf(press.fill(form, { scope, notice: null }));
    expect(lines).toEqual(['第一行', '｛｛x｝｝ & <b>', '没有证据', '测试民警甲', '测试民警乙', '2']);
    expect(partOf(bytes, 'word/document.xml')).not.toContain('{{');
  });

  it('[P-O2] a tag that is called like a built-in gives nothing', async () => {
    const form = await aForm(['[{{constructor}}{{__proto__}}{{toString}}]']);
    expect(valueOf(press.fill(form, { scope: {}, notice: null })).lines).toEqual(['[]']);
  });

  it('[P-O5] says on every page that it is only filled in beforehand', () => {
    const { bytes } = valueOf(press.fill(plain, { scope: {}, notice: '预填稿 非正式法律文书' }));
    expect(partOf(bytes, 'word/headerNotice.xml')).toContain('预填稿 非正式法律文书');
    const document = partOf(bytes, 'word/document.xml');
    for (const type of ['default', 'first', 'even'])
      expect(document).toMatch(new RegExp(`<w:headerReference[^>]*w:type="${type}"`, 'u'));
  });

  it('[P-P39] also in a header of another name, with another prefix, or with nothing in it', () => {
    const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const headers = {
      'word/top.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:hdr xmlns:w="${namespace}"><w:p/></w:hdr>`,
      'other/header.xml': `<x:hdr xmlns:x="${namespace}"><x:p/></x:hdr>`,
      'word/empty.xml': `<w:hdr xmlns:w="${namespace}"/>`,
    };
    const form = Object.entries(headers).reduce(
      (bytes, [name, text]) => withPart(bytes, name, () => text),
      plain,
    );
    const { bytes } = valueOf(press.fill(form, { scope: {}, notice: '预填稿 非正式法律文书' }));
    for (const name of Object.keys(headers)) {
      expect(partOf(bytes, name)).toContain('预填稿 非正式法律文书');
      expect(partOf(bytes, name)).toMatch(/<\/(?:w|x):hdr>$/u);
    }
    expect(partOf(bytes, 'word/styles.xml')).not.toContain('预填稿');
  });
});
