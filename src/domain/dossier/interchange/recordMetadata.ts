import type { Moment } from '../../kernel/moment.ts';
import { SECRECY, eightDigits } from '../catalogues.ts';
import type { CatalogueHead } from '../catalogues.ts';
import type { ListedFile } from '../packedFile.ts';
import { xmlText } from '../xmlText.ts';

export interface RecordMetadataHead extends CatalogueHead {
  readonly retention: string;
  readonly madeBy: string;
  readonly madeAt: Moment;
}

export const RECORD_METADATA_NAME = '其他/电子文件元数据.xml';

/** An element with text, or with elements. */
type Element = readonly [name: string, content: string | readonly Element[]];

/**
 * What an archive asks of each electronic record, under the names it uses: 文件实体, 业务实体, 机构人员实体. It is a view of the package, not an
 * encapsulation: the files lie beside it, named by path and digest.
 *
 * Source: DA/T 46—2009, DA/T 48—2009 (元素名待核); SPEC B-28.
 */
export function recordMetadata(head: RecordMetadataHead, files: readonly ListedFile[]): string {
  const root: Element = [
    '电子文件元数据',
    [
      ['格式描述', '依照 DA/T 46—2009、DA/T 48—2009 的元数据名称编写的视图，电子文件在包内，未封装'],
      ['创建时间', head.madeAt],
      ['创建单位', head.unitName],
      ['文件实体块', files.map((file, index) => fileEntity(head, file, index + 1))],
      ['业务实体块', [exportDeed(head, files.length)]],
      ['机构人员实体块', [unitEntity(head), personEntity(head)]],
    ],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(root, '').join('\n')}\n`;
}

function fileEntity(head: RecordMetadataHead, file: ListedFile, position: number): Element {
  return [
    '文件实体',
    [
      ['文件标识符', `F${position}`],
      ['聚合层次', '文件'],
      ['来源', [['立档单位名称', head.unitName]]],
      ['电子文件号', file.number ?? ''],
      ['档号', head.caseNumber],
      [
        '内容描述',
        [
          ['题名', file.title],
          ['责任者', file.responsible === '' ? head.unitName : file.responsible],
          ['日期', eightDigits(file.date)],
          ['密级', SECRECY],
          ['附注', file.remark],
        ],
      ],
      ['管理', [['保管期限', head.retention]]],
      [
        '电子属性',
        [
          ['格式信息', file.mediaType],
          ['计算机文件名', file.path],
          ['计算机文件大小', String(file.sizeBytes)],
        ],
      ],
      [
        '数字摘要',
        [
          ['SHA-256', file.sha256],
          ['SM3', file.sm3],
        ],
      ],
    ],
  ];
}

function exportDeed({ madeAt, madeBy }: RecordMetadataHead, count: number): Element {
  return [
    '业务实体',
    [
      ['业务标识符', 'B1'],
      ['机构人员标识符', 'P1'],
      ['业务状态', '历史行为'],
      ['业务行为', '移交'],
      ['行为时间', madeAt],
      ['行为描述', `${madeBy}导出卷宗，共${count}份文件`],
    ],
  ];
}

function unitEntity({ unitName }: RecordMetadataHead): Element {
  return [
    '机构人员实体',
    [
      ['机构人员标识符', 'O1'],
      ['机构人员类型', '单位'],
      ['机构人员名称', unitName],
    ],
  ];
}

function personEntity({ madeBy }: RecordMetadataHead): Element {
  return [
    '机构人员实体',
    [
      ['机构人员标识符', 'P1'],
      ['机构人员类型', '个人'],
      ['机构人员名称', madeBy],
    ],
  ];
}

function lines([name, content]: Element, indent: string): readonly string[] {
  if (typeof content === 'string') return [`${indent}<${name}>${xmlText(content)}</${name}>`];
  return [
    `${indent}<${name}>`,
    ...content.flatMap((element) => lines(element, `${indent} `)),
    `${indent}</${name}>`,
  ];
}
