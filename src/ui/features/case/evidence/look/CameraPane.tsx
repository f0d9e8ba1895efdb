import { Radio } from 'antd';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { cameraPlace, driftCure } from '#domain/evidence/cameraSync.ts';
import type { SyncedSpan } from '#domain/evidence/cameraSync.ts';
import type { FiledItem } from '#domain/evidence/evidenceItem.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { useClient } from '../../../../client/ClientContext.ts';
import { useOpenCase } from '../../CaseContext.ts';
import { evidencePath } from '../evidencePath.ts';
import type { MasterClock } from './masterClock.ts';
import { useViewing } from './useViewing.ts';
import { play } from './usePlayerActs.ts';

/** A recording that takes part. */
export interface Camera extends SyncedSpan {
  readonly item: FiledItem;
  readonly label: string;
  /** How its time was found. */
  readonly how: string;
  /** Its clock was measured, or a person stated the time. */
  readonly isChecked: boolean;
}

export interface CameraPaneProps {
  readonly camera: Camera;
  readonly clock: MasterClock;
  /** The one that is heard. */
  readonly isHeard: boolean;
  readonly onHear: () => void;
}

/** One camera, led by the common clock; where it recorded nothing, it says so. */
export function CameraPane({ camera, clock, isHeard, onHear }: CameraPaneProps) {
  const client = useClient();
  const { rightsCase } = useOpenCase().view;
  const { item } = camera;
  const video = useRef<HTMLVideoElement>(null);
  const watch = useViewing(item);
  const [isFailed, setFailed] = useState(false);
  const isSilent = useSyncExternalStore(
    clock.subscribe,
    () => cameraPlace(camera, clock.nowMs()).kind === 'silent',
  );
  useEffect(() => {
    const follow = () => video.current !== null && lead(video.current, camera, clock);
    follow();
    const leave = clock.subscribe(follow);
    return () => {
      leave();
      clock.setWaiting(item.id, false);
    };
  }, [camera, clock, item.id]);
  return (
    <figure className="look-camera" data-silent={isSilent}>
      <div className="look-screen">
        <video
          ref={video}
          src={client.contentUrl(evidencePath(rightsCase.id, item.id))}
          aria-label={camera.label}
          preload="auto"
          muted={!isHeard}
          playsInline
          onTimeUpdate={({ currentTarget }) => watch.onTimeUpdate(currentTarget)}
          onPause={watch.onPause}
          onError={() => setFailed(true)}
        >
          <track kind="captions" />
        </video>
        {isSilent ? <p className="look-silent">{silenceText(camera, clock.nowMs())}</p> : null}
        {isFailed ? <p className="look-silent">本机播放器打不开这份录像</p> : null}
      </div>
      <figcaption>
        <span className="case-clip" title={camera.how}>
          {camera.isChecked ? null : <span className="amber">时间未校正 </span>}
          {camera.label}
        </span>
        <Radio checked={isHeard} onChange={onHear}>
          听这一路
        </Radio>
      </figcaption>
    </figure>
  );
}

function silenceText({ fromMs }: SyncedSpan, nowMs: number): string {
  const at = momentOfEpoch(fromMs).slice(11, 19);
  return nowMs < fromMs ? `此时未摄录（${at} 开始）` : '此时未摄录（已结束）';
}

/** HAVE_CURRENT_DATA: there is a picture of this place. */
const HAS_PICTURE = 2;

function lead(video: HTMLVideoElement, camera: Camera, clock: MasterClock): void {
  const place = cameraPlace(camera, clock.nowMs());
  if (place.kind === 'silent') {
    clock.setWaiting(camera.item.id, false);
    if (!video.paused) video.pause();
    return;
  }
  clock.setWaiting(camera.item.id, video.error === null && (video.seeking || video.readyState < HAS_PICTURE));
  const cure = driftCure(place.placeMs - video.currentTime * 1000, clock.speed());
  const isOff = cure.jump || (!clock.isRunning() && Math.abs(place.placeMs - video.currentTime * 1000) > 40);
  if (isOff && !video.seeking) video.currentTime = place.placeMs / 1000;
  if (video.playbackRate !== cure.playbackRate) video.playbackRate = cure.playbackRate;
  if (clock.isRunning() && video.paused) play(video);
  if (!clock.isRunning() && !video.paused) video.pause();
}
