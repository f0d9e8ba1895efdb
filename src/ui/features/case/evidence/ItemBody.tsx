import { Tabs } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { useMayHere } from '../pieces/useMayHere.ts';
import { AnnotationForm } from './AnnotationForm.tsx';
import { ScansPanel } from './bring/ScansPanel.tsx';
import { TakingPanel } from './bring/TakingPanel.tsx';
import { CustodyChain } from './CustodyChain.tsx';
import { EvidenceViewer } from './EvidenceViewer.tsx';
import { ItemOrigin } from './ItemOrigin.tsx';
import { ItemFindings, useItemFindings } from './know/ItemFindings.tsx';
import { MarkersPanel } from './look/MarkersPanel.tsx';
import type { OpenMarker } from './look/MarkersPanel.tsx';
import { createPlayer, PlayerContext } from './look/player.ts';
import { TranscriptPanel } from './look/TranscriptPanel.tsx';
import { ViewingsPanel } from './look/ViewingsPanel.tsx';
import { mediaKind } from './mediaKind.ts';
import { DerivedPanel } from './protect/DerivedPanel.tsx';

export interface ItemBodyProps {
  readonly item: EvidenceItem;
  /** `false` while only the item itself is drawn. */
  readonly hasSide: boolean;
  readonly onMove: (evidenceNumber: number) => void;
}

/** An item and everything said about it, side by side. */
export function ItemBody({ item, hasSide, onMove }: ItemBodyProps) {
  const [player] = useState(createPlayer);
  const [tab, setTab] = useState('words');
  const [marker, setMarker] = useState<OpenMarker>(null);
  const mayMark = useMayHere('evidence.mark');
  const mark = () => {
    if (!mayMark) return;
    setTab('markers');
    setMarker('new');
  };
  return (
    <PlayerContext value={player}>
      <div className="case-item-body">
        <EvidenceViewer item={item} onMark={mark} />
        {hasSide ? (
          <ItemSide
            item={item}
            tab={tab}
            onTab={setTab}
            marker={marker}
            onMarker={setMarker}
            onMove={onMove}
          />
        ) : (
          <div className="case-item-side" />
        )}
      </div>
    </PlayerContext>
  );
}

interface ItemSideProps {
  readonly item: EvidenceItem;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly marker: OpenMarker;
  readonly onMarker: (marker: OpenMarker) => void;
  readonly onMove: (evidenceNumber: number) => void;
}

/** Everything said about an item. */
function ItemSide({ item, tab, onTab, marker, onMarker, onMove }: ItemSideProps) {
  const kind = mediaKind(item);
  const isRecording = kind === 'video' || kind === 'audio';
  const findings = useItemFindings(item);
  return (
    <Tabs
      className="case-item-side"
      size="small"
      activeKey={tab}
      onChange={onTab}
      items={[
        { key: 'words', label: '证明什么', children: <AnnotationForm item={item} /> },
        ...(isRecording
          ? [
              {
                key: 'markers',
                label: `标记 ${item.markers.length}`,
                children: <MarkersPanel item={item} open={marker} onOpen={onMarker} />,
              },
              {
                key: 'transcript',
                label: `文字 ${item.transcript.length}`,
                children: <TranscriptPanel item={item} />,
              },
            ]
          : []),
        { key: 'taking', label: '取证', children: <TakingPanel item={item} /> },
        {
          key: 'findings',
          label: findings.length === 0 ? '合法性' : `合法性 ${findings.length}`,
          children: <ItemFindings findings={findings} />,
        },
        {
          key: 'origin',
          label: '来源与派生',
          children: (
            <>
              <ItemOrigin item={item} />
              <ScansPanel item={item} onOpen={onMove} />
              {item.file === null ? null : <DerivedPanel item={item} onOpen={onMove} />}
            </>
          ),
        },
        {
          key: 'custody',
          label: '保管链',
          children: (
            <>
              <CustodyChain item={item} />
              {item.file === null ? null : <ViewingsPanel item={item} />}
            </>
          ),
        },
      ]}
    />
  );
}
