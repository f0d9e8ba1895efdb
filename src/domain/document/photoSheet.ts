import type { RightsCase } from '../case/rightsCase.ts';
import type { FiledItem } from '../evidence/evidenceItem.ts';
import { officialDateTime } from '../kernel/moment.ts';
import { DocumentModel } from './blocks.ts';
import { collectionNames } from './caseFields/evidenceFields.ts';
import { pictureOf } from './caseFields/photoFields.ts';

/**
 * One photograph as a page of the dossier, uncropped, with what it is and where the original lies.
 * Source: documents.md §4.1; 公安机关办理刑事案件程序规定 第六十七条.
 */
export function photoSheet(item: FiledItem, rightsCase: RightsCase): DocumentModel {
  const { collection, file } = item;
  const { claims } = file;
  const line = (label: string, value: string) => ({
    cells: [
      { kind: 'label', text: label },
      { kind: 'value', text: value },
    ],
    minHeightMm: 8,
  });
  return DocumentModel.parse({
    meta: {
      templateId: 'photo',
      templateVersion: '1.0',
      title: item.title,
      author: rightsCase.caseOfficer,
      createdAt: collection.at,
    },
    page: { orientation: 'portrait', numbers: 'none', watermark: null },
    blocks: [
      { kind: 'spread', parts: [rightsCase.name, `证据${item.number}`] },
      {
        kind: 'photos',
        columns: 1,
        heightMm: 120,
        items: [
          {
            ...pictureOf(item),
            caption: item.title,
          },
        ],
      },
      {
        kind: 'formTable',
        columnsMm: [32, 124],
        rows: [
          line('拍摄时间', claims.takenAt === null ? '文件未载明' : `${claims.takenAt}（设备自述）`),
          line('拍摄设备', claims.device ?? '文件未载明'),
          line(
            '取得方式',
            `${collectionNames[collection.act]}，${officialDateTime(collection.at)}，${collection.by.join('、')}`,
          ),
          line('原始文件名', file.fileName),
          line('SHA-256', file.sha256),
          line('说明', '按原图缩印（不高于300点/英寸），未作裁剪和修饰。'),
          line('制作人签名', ''),
          line('持有人签名', ''),
        ],
      },
    ],
  });
}
