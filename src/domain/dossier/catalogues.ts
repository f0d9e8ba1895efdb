import type { Day } from '../kernel/moment.ts';
import type { ListedFile } from './packedFile.ts';
import { xmlText } from './xmlText.ts';

/** What both catalogues say of the dossier as a whole. */
export interface CatalogueHead {
  readonly caseName: string;
  readonly caseNumber: string;
  readonly unitName: string;
}
export interface VolumeEntry {
  readonly title: string;
  readonly from: Day;
  readonly until: Day;
  readonly pages: number;
  readonly items: number;
  /** Of the bound volume, relative to the payload. */
  readonly path: string;
  readonly remark: string;
}

/** 工作秘密 is no state secret; the program takes none of those. */
export const SECRECY = '工作秘密';
export const CATALOGUE_SCHEMA = '其他/目录.xsd';

/** 文件目录.XML: every file written before it, in order, with its digest. Source: documents.md §5.4. */
export function fileCatalogue(head: CatalogueHead, files: readonly ListedFile[]): string {
  return catalogue(
    '文件目录',
    head,
    files.map((file, index) => [
      '文件',
      [
        ['顺序号', String(index + 1)],
        ['档号', head.caseNumber],
        ['文号', file.number ?? ''],
        ['责任者', file.responsible === '' ? head.unitName : file.responsible],
        ['题名', file.title],
        ['日期', eightDigits(file.date)],
        ['密级', SECRECY],
        ['电子档案名称', file.path],
        ['字节数', String(file.sizeBytes)],
        ['校验值', file.sha256],
        ['备注', file.remark],
      ],
    ]),
  );
}

/** 案卷目录.XML: the volumes, each with the file it is bound in. Source: documents.md §5.4. */
export function volumeCatalogue(head: CatalogueHead, volumes: readonly VolumeEntry[]): string {
  return catalogue(
    '案卷目录',
    head,
    volumes.map((volume, index) => [
      '案卷',
      [
        ['顺序号', String(index + 1)],
        ['档号', head.caseNumber],
        ['责任者', head.unitName],
        ['题名', volume.title],
        ['起始日期', eightDigits(volume.from)],
        ['终止日期', eightDigits(volume.until)],
        ['页数', String(volume.pages)],
        ['件数', String(volume.items)],
        ['密级', SECRECY],
        ['电子档案名称', volume.path],
        ['备注', volume.remark],
      ],
    ]),
  );
}

type Row = readonly [string, readonly (readonly [string, string])[]];

function catalogue(root: string, head: CatalogueHead, rows: readonly Row[]): string {
  const attributes = `题名="${xmlText(head.caseName)}" 档号="${xmlText(head.caseNumber)}" 件数="${rows.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} ${attributes}>`,
    ...rows.flatMap(([name, cells]) => [
      `  <${name}>`,
      ...cells.map(([label, text]) => `    <${label}>${xmlText(text)}</${label}>`),
      `  </${name}>`,
    ]),
    `</${root}>`,
    '',
  ].join('\n');
}

/** `20260503`, as DA/T 22 writes it. */
export function eightDigits(day: Day | null): string {
  return day === null ? '' : day.replaceAll('-', '');
}
