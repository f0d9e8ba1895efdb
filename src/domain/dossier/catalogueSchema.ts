type Column = readonly [name: string, type: string];

const fileColumns: readonly Column[] = [
  ['顺序号', 'xs:positiveInteger'],
  ['档号', 'xs:string'],
  ['文号', 'xs:string'],
  ['责任者', '必填'],
  ['题名', '必填'],
  ['日期', '日期8位'],
  ['密级', '必填'],
  ['电子档案名称', '必填'],
  ['字节数', 'xs:nonNegativeInteger'],
  ['校验值', 'SHA256'],
  ['备注', 'xs:string'],
];
const volumeColumns: readonly Column[] = [
  ['顺序号', 'xs:positiveInteger'],
  ['档号', 'xs:string'],
  ['责任者', '必填'],
  ['题名', '必填'],
  ['起始日期', '日期8位'],
  ['终止日期', '日期8位'],
  ['页数', 'xs:positiveInteger'],
  ['件数', 'xs:positiveInteger'],
  ['密级', '必填'],
  ['电子档案名称', '必填'],
  ['备注', 'xs:string'],
];

/** 其他/目录.xsd: the form of both catalogues, so that a receiving system can check them before it reads them. */
export const catalogueSchema = [
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">',
  ...simpleType('必填', 'xs:string', '<xs:minLength value="1"/>'),
  ...simpleType('日期8位', 'xs:string', '<xs:pattern value="([0-9]{8})?"/>'),
  ...simpleType('SHA256', 'xs:string', '<xs:pattern value="[0-9a-f]{64}"/>'),
  ...list('文件目录', '文件', fileColumns),
  ...list('案卷目录', '案卷', volumeColumns),
  '</xs:schema>',
  '',
].join('\n');

function simpleType(name: string, base: string, facet: string): readonly string[] {
  return [
    `  <xs:simpleType name="${name}">`,
    `    <xs:restriction base="${base}">${facet}</xs:restriction>`,
    '  </xs:simpleType>',
  ];
}

function list(root: string, row: string, columns: readonly Column[]): readonly string[] {
  return [
    `  <xs:element name="${root}">`,
    '    <xs:complexType>',
    '      <xs:sequence>',
    `        <xs:element name="${row}" minOccurs="0" maxOccurs="unbounded">`,
    '          <xs:complexType>',
    '            <xs:sequence>',
    ...columns.map(([name, type]) => `              <xs:element name="${name}" type="${type}"/>`),
    '            </xs:sequence>',
    '          </xs:complexType>',
    '        </xs:element>',
    '      </xs:sequence>',
    '      <xs:attribute name="题名" type="xs:string" use="required"/>',
    '      <xs:attribute name="档号" type="xs:string" use="required"/>',
    '      <xs:attribute name="件数" type="xs:nonNegativeInteger" use="required"/>',
    '    </xs:complexType>',
    '  </xs:element>',
  ];
}
