import { Descriptions } from 'antd';
import type { EvidenceClaims, EvidenceFile } from '#domain/evidence/evidenceFile.ts';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { Moment } from '#domain/kernel/moment.ts';
import { byteSize } from '../../../shared/byteSize.ts';
import { MomentText } from '../../../shared/MomentText.tsx';
import { Sha } from '../../../shared/Sha.tsx';
import { momentText } from '../../../shared/wallClock.ts';
import { collectionNames } from '../../../text/evidenceWords.ts';
import { Said } from '../pieces/Said.tsx';
import { spokenLength } from './spokenLength.ts';

/** Where an item came from; of a file also its digests, and what it claims of itself. */
export function ItemOrigin({ item }: { readonly item: EvidenceItem }) {
  const { collection, file } = item;
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        bordered
        className="case-facts"
        title={file === null ? '来源' : '校验与来源'}
        items={[
          ...(file === null ? thingRows(item) : fileRows(file)),
          {
            label: '取得方式',
            children: `${collectionNames[collection.act]} · ${collection.by.join('、')}`,
          },
          { label: '取得时间', children: <MomentText moment={collection.at} /> },
        ]}
      />
      {file === null ? null : <FileClaims claims={file.claims} />}
    </>
  );
}

function fileRows(file: EvidenceFile) {
  return [
    { label: 'SHA-256', children: <Sha algorithm="SHA-256" hex={file.sha256} /> },
    { label: 'SM3', children: <Sha algorithm="SM3" hex={file.sm3} /> },
    {
      label: '最近复核',
      children:
        file.readBackAt === null ? (
          <span className="amber">尚未回读复核</span>
        ) : (
          <MomentText moment={file.readBackAt} />
        ),
    },
    {
      label: '大小',
      children: `${byteSize(file.sizeBytes)}（${file.sizeBytes.toLocaleString('zh-CN')} 字节）`,
    },
    { label: '原文件名', children: <Said text={file.fileName} /> },
    { label: '来源路径', children: <Said text={file.originalPath} /> },
    { label: '源文件修改时间', children: <MomentText moment={file.sourceModifiedAt} withSeconds /> },
  ];
}

function thingRows({ origin, storagePlace }: EvidenceItem) {
  const known = origin.kind === 'registered' ? origin : { quantity: '', features: '', sealNumber: '' };
  return [
    { label: '数量', children: <Said text={known.quantity} /> },
    { label: '特征', children: <Said text={known.features} /> },
    { label: '封条号', children: <Said text={known.sealNumber} /> },
    { label: '存放处', children: <Said text={storagePlace} /> },
  ];
}

function FileClaims({ claims }: { readonly claims: EvidenceClaims }) {
  const claimedAt = Moment.safeParse(claims.takenAt);
  const size =
    claims.widthPx === null || claims.heightPx === null ? '' : `${claims.widthPx} × ${claims.heightPx}`;
  return (
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
        {
          label: '拍摄时间',
          children: <Claimed text={claimedAt.success ? momentText(claimedAt.data, true) : ''} />,
        },
        { label: '设备', children: <Claimed text={claims.device ?? ''} /> },
        {
          label: '时长',
          children: <Claimed text={claims.durationMs === null ? '' : spokenLength(claims.durationMs)} />,
        },
        { label: '画面', children: <Claimed text={size} /> },
        {
          label: '帧率',
          children: <Claimed text={rateText(claims)} />,
        },
        { label: '编码', children: <Claimed text={claims.codecs.join('、')} /> },
        { label: '位置', children: <Claimed text={placeText(claims.gps)} /> },
        { label: '文件名', children: <Claimed text={namedText(claims.fromName)} /> },
      ]}
    />
  );
}

/** What the file says; a file that is silent left nothing out for anybody to fill in. */
function Claimed({ text }: { readonly text: string }) {
  return text === '' ? (
    <span className="quiet">文件没有写明</span>
  ) : (
    <span className="case-said">{text}</span>
  );
}

/** `北纬 34.26480，东经 108.95420`. */
function placeText(gps: EvidenceClaims['gps']): string {
  if (gps === null) return '';
  const { latitude, longitude } = gps;
  const north = `${latitude < 0 ? '南' : '北'}纬 ${Math.abs(latitude).toFixed(5)}`;
  return `${north}，${longitude < 0 ? '西' : '东'}经 ${Math.abs(longitude).toFixed(5)}`;
}

/** `25 帧/秒`; a mean is told as one. */
function rateText({ frameRate, hasUnevenFrames }: EvidenceClaims): string {
  if (frameRate === null) return '';
  return hasUnevenFrames === true ? `平均 ${frameRate} 帧/秒，帧距不一` : `${frameRate} 帧/秒`;
}

/** What the file's name says by the profile that fits it. */
function namedText(named: EvidenceClaims['fromName']): string {
  if (named === null) return '';
  const { badgeNumber, deviceNumber, startedAt, sequence } = named;
  return [
    badgeNumber === null ? '' : `警号 ${badgeNumber}`,
    deviceNumber === null ? '' : `设备编号 ${deviceNumber}`,
    startedAt === null ? '' : `起始 ${momentText(startedAt, true)}`,
    sequence === null ? '' : `序号 ${sequence}`,
  ]
    .filter((text) => text !== '')
    .join('，');
}
