import { useRef, useState, useSyncExternalStore } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { useClient, useServices } from '../../../client/ClientContext.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { PdfPages } from '../../../shared/pdf/PdfPages.tsx';
import { TakeOutButton } from '../pieces/TakeOutButton.tsx';
import { useOpenCase } from '../CaseContext.ts';
import { EvidenceImage } from './EvidenceImage.tsx';
import { evidencePath } from './evidencePath.ts';
import { mediaKind, mediaKindNames } from './mediaKind.ts';

/** Shows what can be shown safely; everything else can only be taken out, and nothing is ever run. */
export function EvidenceViewer({ item }: { readonly item: EvidenceItem }) {
  const client = useClient();
  const { view } = useOpenCase();
  const url = client.contentUrl(evidencePath(view.rightsCase.id, item.id));
  return (
    <div className="case-viewer">
      <div className="case-viewer-stage">
        <Stage item={item} url={url} />
      </div>
      {item.file === null ? null : (
        <div className="case-viewer-foot">
          <span className="quiet">画面为入库原样，未作修饰。</span>
          <TakeOutButton
            href={`${url}?download=1`}
            label="另存副本"
            fileName={item.file.fileName}
            about={item.id}
            title={item.title}
            isDangerous={item.file.claims.isExecutable}
          />
        </div>
      )}
    </div>
  );
}

function Stage({ item, url }: { readonly item: EvidenceItem; readonly url: string }) {
  switch (mediaKind(item)) {
    case 'photo':
      return <EvidenceImage item={item} />;
    case 'video':
    case 'audio':
      return <Player item={item} url={url} />;
    case 'pdf':
      return <PdfPages url={url} title={item.title} />;
    case 'thing':
    case 'paper':
      return <Elsewhere item={item} />;
    case 'other':
      return <Unopened isExecutable={item.file?.claims.isExecutable === true} />;
  }
}

function Unopened({ isExecutable }: { readonly isExecutable: boolean }) {
  return (
    <Advice
      tone={isExecutable ? 'error' : 'info'}
      what={isExecutable ? '这是可执行程序，不能在这里打开' : '这种文件不在程序内打开'}
      next={
        isExecutable
          ? '请勿运行。需要检验时交网安或者鉴定机构处理。'
          : '可以另存后用专用软件查看；程序从不运行证据文件。'
      }
    />
  );
}

/** A thing or a paper: there is nothing to look at here. */
function Elsewhere({ item }: { readonly item: EvidenceItem }) {
  return (
    <Advice
      what={`这是${mediaKindNames[mediaKind(item)]}证据，没有电子文件`}
      next={
        item.storagePlace === ''
          ? '请在“证明什么”中填写原件存放处。'
          : `请到存放处查看原物：${item.storagePlace}。`
      }
    />
  );
}

function Player({ item, url }: { readonly item: EvidenceItem; readonly url: string }) {
  const { door } = useServices();
  const isOpen = useSyncExternalStore(door.subscribe, () => door.readState().kind === 'open');
  const [isFailed, setFailed] = useState(false);
  const reached = useRef(0);
  if (isFailed) {
    return (
      <Advice
        what="本机播放器不能播放这种编码"
        next="这不说明文件损坏，是否完好以校验结果为准；请另存后用设备厂家的播放器查看。"
      />
    );
  }
  // A lock ends the stream: the player gives its bytes back, and goes on from the same second afterwards.
  if (!isOpen) return null;
  const common = {
    src: url,
    controls: true,
    preload: 'metadata',
    onTimeUpdate: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => {
      reached.current = currentTarget.currentTime;
    },
    onLoadedMetadata: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => {
      if (reached.current > 0) currentTarget.currentTime = reached.current;
    },
    // A lock breaks the stream before this window knows of it.
    onError: () => void door.ask().then(() => setFailed(door.readState().kind === 'open')),
  } as const;
  // Evidence has no captions; its content is described in 证明说明 beside it.
  return mediaKind(item) === 'video' ? (
    <video {...common} aria-label={item.title}>
      <track kind="captions" />
    </video>
  ) : (
    <audio {...common} aria-label={item.title}>
      <track kind="captions" />
    </audio>
  );
}
