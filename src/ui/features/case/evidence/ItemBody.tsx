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
  readonly onMove: (evidenceNumber: number) => void;
}

/** An item and everything said about it, side by side. */
export function ItemBody({ item, onMove }: ItemBodyProps) {
  const [player] = useState(createPlayer);
  const [tab, setTab] = useState('words');
  const [marker, setMarker] = useState<OpenMarker>(null);
  const kind = mediaKind(item);
  const isRecording = kind === 'video' || kind === 'audio';
  const findings = useItemFindings(item);
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
        <Tabs
          className="case-item-side"
          size="small"
          activeKey={tab}
          onChange={setTab}
          items={[
            { key: 'words', label: '证明什么', children: <AnnotationForm item={item} /> },
            ...(isRecording
              ? [
                  {
                    key: 'markers',
                    label: `标记 ${item.markers.length}`,
                    children: <MarkersPanel item={item} open={marker} onOpen={setMarker} />,
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
              label: `保管链 ${item.custody.length}`,
              children: (
                <>
                  <CustodyChain entries={item.custody} />
                  {item.file === null ? null : <ViewingsPanel item={item} />}
                </>
              ),
            },
          ]}
        />
      </div>
    </PlayerContext>
  );
}
