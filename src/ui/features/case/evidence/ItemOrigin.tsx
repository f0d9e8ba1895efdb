import { Descriptions } from 'antd';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Sha } from '../../../shared/Sha.tsx';
import { collectionNames } from '../../../text/evidenceWords.ts';
import { Said } from '../pieces/Said.tsx';
import { spokenLength } from './spokenLength.ts';

/** Where the bytes came from, their digests, and what the file claims of itself. */
export function ItemOrigin({ item }: { readonly item: EvidenceItem }) {
  const { claims } = item;
  const size =
    claims.widthPx === null || claims.heightPx === null ? '' : `${claims.widthPx} × ${claims.heightPx}`;
  const place =
    claims.gps === null
      ? ''
      : `北纬 ${claims.gps.latitude.toFixed(5)}，东经 ${claims.gps.longitude.toFixed(5)}`;
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        bordered
        className="case-facts"
        title="校验与来源"
        items={[
          { label: 'SHA-256', children: <Sha algorithm="SHA-256" hex={item.sha256} /> },
          { label: 'SM3', children: <Sha algorithm="SM3" hex={item.sm3} /> },
          {
            label: '最近复核',
            children:
              item.readBackAt === null ? (
                <span className="amber">尚未回读复核</span>
              ) : (
                <MomentText moment={item.readBackAt} />
              ),
          },
          {
            label: '大小',
            children: `${byteSize(item.sizeBytes)}（${item.sizeBytes.toLocaleString('zh-CN')} 字节）`,
          },
          { label: '原文件名', children: <Said text={item.fileName} /> },
          { label: '来源路径', children: <Said text={item.originalPath} /> },
          { label: '源文件修改时间', children: <MomentText moment={item.sourceModifiedAt} withSeconds /> },
          {
            label: '取得方式',
            children: `${collectionNames[item.collectionAct]} · ${item.collectedBy.join('、')}`,
          },
          { label: '取得时间', children: <MomentText moment={item.collectedAt} /> },
        ]}
      />
      <Descriptions
        size="small"
        column={1}
        bordered
        className="case-facts case-claims"
        title={
          <>
            文件自述 <span className="quiet case-plain">设备自己写的，可能不准，不等于事实</span>
          </>
        }
        items={[
          { label: '内容类型', children: claims.mediaType ?? '未能识别' },
          { label: '拍摄时间', children: <Said text={claims.takenAt ?? ''} /> },
          { label: '设备', children: <Said text={claims.device ?? ''} /> },
          {
            label: '时长',
            children: <Said text={claims.durationMs === null ? '' : spokenLength(claims.durationMs)} />,
          },
          { label: '画面', children: <Said text={size} /> },
          { label: '位置', children: <Said text={place} /> },
        ]}
      />
    </>
  );
}
