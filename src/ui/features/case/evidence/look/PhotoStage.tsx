import {
  RotateLeftOutlined,
  RotateRightOutlined,
  SwapOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import type { EvidenceItem, FiledItem } from '#domain/evidence/evidenceItem.ts';
import { playability } from '#domain/evidence/playability.ts';
import { Advice } from '../../../../shared/Advice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { mediaKind } from '../mediaKind.ts';
import { canPlay } from './canPlay.ts';
import { PhotoPane } from './PhotoPane.tsx';
import { turned, wholePhoto, zoomed } from './photoView.ts';
import type { PhotoView } from './photoView.ts';
import { evidenceChoices } from '../../pieces/evidenceChoices.ts';

/** A picture, or two side by side drawn closer and moved together. */
export function PhotoStage({ item }: { readonly item: FiledItem }) {
  const [view, setView] = useState(wholePhoto);
  const [fullZoom, setFullZoom] = useState(1);
  const [other, setOther] = useState<EvidenceItem | null>(null);
  const [isComparing, setComparing] = useState(false);
  const isPair = isComparing && other !== null;
  const verdict = playability(item.file, canPlay);
  if (verdict.kind === 'cannot') return <Advice what={verdict.what} next={verdict.next} />;
  return (
    <div className="look-player">
      <div className="look-photos">
        <PhotoPane item={item} view={view} onView={setView} onFullSize={setFullZoom} isNamed={isPair} />
        {isPair ? <PhotoPane key={other.id} item={other} view={view} onView={setView} isNamed /> : null}
      </div>
      <div className="look-bar-row">
        <PhotoButtons view={view} onView={setView} fullZoom={fullZoom} />
        <span className="case-gap" />
        <Button
          size="small"
          icon={<SwapOutlined aria-hidden />}
          aria-pressed={isComparing}
          onClick={() => setComparing(!isComparing)}
        >
          {isComparing ? '结束比对' : '比对'}
        </Button>
        {isComparing ? <OtherChoice item={item} other={other} onChoose={setOther} /> : null}
      </div>
    </div>
  );
}

interface PhotoButtonsProps {
  readonly view: PhotoView;
  readonly onView: (change: (view: PhotoView) => PhotoView) => void;
  readonly fullZoom: number;
}

function PhotoButtons({ view, onView, fullZoom }: PhotoButtonsProps) {
  const button = (label: string, icon: React.ReactNode, change: (now: PhotoView) => PhotoView) => (
    <Button size="small" icon={icon} aria-label={label} title={label} onClick={() => onView(change)} />
  );
  return (
    <Space size={4}>
      {button('缩小', <ZoomOutOutlined aria-hidden />, (now) => zoomed(now, 1 / 1.25))}
      <span className="look-zoom figures">{Math.round((view.zoom / fullZoom) * 100)}%</span>
      {button('放大', <ZoomInOutlined aria-hidden />, (now) => zoomed(now, 1.25))}
      <Button size="small" onClick={() => onView(({ turn }) => ({ ...wholePhoto, turn }))}>
        适合窗口
      </Button>
      <Button size="small" onClick={() => onView((now) => zoomed(now, fullZoom / now.zoom))}>
        100%
      </Button>
      {button('向左转（只转显示）', <RotateLeftOutlined aria-hidden />, (now) => turned(now, -90))}
      {button('向右转（只转显示）', <RotateRightOutlined aria-hidden />, (now) => turned(now, 90))}
    </Space>
  );
}

interface OtherChoiceProps {
  readonly item: EvidenceItem;
  readonly other: EvidenceItem | null;
  readonly onChoose: (other: EvidenceItem | null) => void;
}

function OtherChoice({ item, other, onChoose }: OtherChoiceProps) {
  const { evidence } = useOpenCase().view.rightsCase;
  const photos = evidence.filter((entry) => entry.id !== item.id && mediaKind(entry) === 'photo');
  return (
    <Select
      size="small"
      className="look-other"
      aria-label="与哪一份比对"
      placeholder="选择另一张照片"
      showSearch={{ optionFilterProp: 'label' }}
      value={other?.id}
      options={evidenceChoices(photos)}
      onChange={(id) => onChoose(photos.find((entry) => entry.id === id) ?? null)}
    />
  );
}
