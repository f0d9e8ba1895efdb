import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { frameStep } from '#domain/evidence/mediaClock.ts';
import { playability } from '#domain/evidence/playability.ts';
import { useClient, useServices } from '../../../../client/ClientContext.ts';
import { Advice } from '../../../../shared/Advice.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { evidencePath } from '../evidencePath.ts';
import { keyWords } from './keyMap.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { usePlayer } from './player.ts';
import { canPlay } from './canPlay.ts';
import { usePlayerActs } from './usePlayerActs.ts';
import { useViewing } from './useViewing.ts';

export interface MediaStageProps {
  readonly item: FiledItem;
  readonly isVideo: boolean;
  readonly onMark: () => void;
}

/** A recording; what this PC cannot play is said before it is tried, never shown as a black screen. */
export function MediaStage(props: MediaStageProps) {
  const verdict = playability(props.item.file, canPlay);
  const [isTried, setTried] = useState(false);
  if (verdict.kind === 'cannot') return <Advice what={verdict.what} next={verdict.next} />;
  if (verdict.kind === 'damaged' && !isTried) {
    return (
      <Advice
        what={`文件损坏：${verdict.what}`}
        next="可能只能播放一部分，或者完全不能播放；请到原始设备上重新提取。"
        action={<Button onClick={() => setTried(true)}>仍然尝试播放</Button>}
      />
    );
  }
  return <Playing {...props} />;
}

function Playing({ item, isVideo, onMark }: MediaStageProps) {
  const player = usePlayer();
  const [failed, setFailed] = useState<keyof typeof failures | null>(null);
  const step = useMemo(() => frameStep(item.file.claims), [item.file.claims]);
  const { act, loop, isHelpShown } = usePlayerActs({ player, step, onMark });
  if (failed !== null) return <Advice what={failures[failed]} next={afterFailure} />;
  return (
    <div className="look-player">
      <Element item={item} isVideo={isVideo} onFail={setFailed} />
      <PlayerBar item={item} step={step} loop={loop} isVideo={isVideo} act={act} />
      {isHelpShown ? <KeyHelp /> : null}
    </div>
  );
}

const failures = {
  unopened: '本机播放器打不开这份录音录像',
  pictureless: '本机播放器放得出声音，放不出画面：画面的编码不受支持，或者文件里没有画面',
} as const;
const afterFailure =
  '可能是编码不受支持，也可能是文件内部损坏；是否完好以校验结果为准。请另存副本，用设备厂家的播放器查看。';

interface ElementProps {
  readonly item: FiledItem;
  readonly isVideo: boolean;
  readonly onFail: (why: keyof typeof failures) => void;
}

function Element({ item, isVideo, onFail }: ElementProps) {
  const { door } = useServices();
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const player = usePlayer();
  const watch = useViewing(item);
  const isOpen = useSyncExternalStore(door.subscribe, () => door.readState().kind === 'open');
  const reached = useRef(0);
  useEffect(() => () => player.attach(null), [player]);
  // A lock ends the stream: the player gives its bytes back, and goes on from the same second afterwards.
  if (!isOpen) return <div className="look-screen" />;
  const common = {
    ref: player.attach,
    src: client.contentUrl(evidencePath(rightsCase.id, item.id)),
    preload: 'auto',
    onTimeUpdate: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => {
      reached.current = currentTarget.currentTime;
      watch.onTimeUpdate(currentTarget);
    },
    onPause: watch.onPause,
    onLoadedMetadata: ({ currentTarget }: { readonly currentTarget: HTMLMediaElement }) => {
      if (isVideo && currentTarget instanceof HTMLVideoElement && currentTarget.videoWidth === 0)
        onFail('pictureless');
      else if (reached.current > 0) currentTarget.currentTime = reached.current;
    },
    // A lock breaks the stream before this window knows of it.
    onError: () =>
      void door.ask().then(() => (door.readState().kind === 'open' ? onFail('unopened') : undefined)),
  } as const;
  // Evidence has no captions; what is said stands in the transcript beside it.
  return isVideo ? (
    <div className="look-screen">
      <video {...common} aria-label={item.title} playsInline>
        <track kind="captions" />
      </video>
    </div>
  ) : (
    <div className="look-screen look-sound">
      <audio {...common} aria-label={item.title}>
        <track kind="captions" />
      </audio>
      <span className="quiet">录音，没有画面</span>
    </div>
  );
}

function KeyHelp() {
  return (
    <dl className="look-keys" aria-label="键盘说明">
      {keyWords.map(([keys, what]) => (
        <div key={keys}>
          <dt>{keys}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
