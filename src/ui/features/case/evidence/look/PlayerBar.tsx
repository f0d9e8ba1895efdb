import {
  CaretRightOutlined,
  PauseOutlined,
  QuestionCircleOutlined,
  RetweetOutlined,
  StepBackwardOutlined,
  StepForwardOutlined,
  TagOutlined,
} from '@ant-design/icons';
import { Button, Slider, Space, Tag } from 'antd';
import { useSyncExternalStore } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { timeOf } from '#domain/evidence/itemTime.ts';
import { frameNumberAt, momentAt, placeText } from '#domain/evidence/mediaClock.ts';
import type { FrameStep } from '#domain/evidence/mediaClock.ts';
import { momentText } from '../../../../shared/wallClock.ts';
import { WriteButton } from '../../pieces/WriteButton.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { StillButton } from '../protect/StillButton.tsx';
import type { PlayerAct } from './keyMap.ts';
import { usePlace, usePlayer } from './player.ts';
import { SpeedSelect } from './SpeedSelect.tsx';
import type { Loop } from './usePlayerActs.ts';

export interface PlayerBarProps {
  readonly item: EvidenceItem;
  readonly step: FrameStep;
  readonly loop: Loop;
  readonly isVideo: boolean;
  readonly act: (wish: PlayerAct) => void;
}

/** Buttons under a recording; each of them has a key as well. */
export function PlayerBar({ item, step, loop, isVideo, act }: PlayerBarProps) {
  const player = usePlayer();
  const isPaused = useSyncExternalStore(player.subscribe, () => player.element()?.paused ?? true);
  const speed = useSyncExternalStore(player.subscribe, () => player.element()?.playbackRate ?? 1);
  const button = (wish: PlayerAct, label: string, icon: React.ReactNode) => (
    <Button size="small" icon={icon} aria-label={label} title={label} onClick={() => act(wish)} />
  );
  return (
    <div className="look-bar">
      <PlaceSlider />
      <div className="look-bar-row">
        <Space size={4}>
          {button(
            'toggle',
            isPaused ? '播放（空格）' : '暂停（空格）',
            isPaused ? <CaretRightOutlined aria-hidden /> : <PauseOutlined aria-hidden />,
          )}
          {isVideo ? button('frameBack', '上一帧（,）', <StepBackwardOutlined aria-hidden />) : null}
          {isVideo ? button('frameOn', '下一帧（.）', <StepForwardOutlined aria-hidden />) : null}
          <SpeedSelect
            speed={speed}
            onChange={(value) => {
              const element = player.element();
              if (element !== null) element.playbackRate = value;
            }}
          />
          <Button
            size="small"
            aria-label="循环起点 A（I）"
            title="循环起点（I）"
            onClick={() => act('loopFrom')}
          >
            A
          </Button>
          <Button
            size="small"
            aria-label="循环终点 B（O）"
            title="循环终点（O）"
            onClick={() => act('loopUntil')}
          >
            B
          </Button>
          <LoopTag loop={loop} onClose={() => act('loopOff')} />
        </Space>
        <span className="case-gap" />
        <Clock item={item} step={step} isVideo={isVideo} />
        <Space size={4}>
          {isVideo ? <StillButton item={item} /> : null}
          <WriteButton
            needs="evidence.mark"
            size="small"
            icon={<TagOutlined aria-hidden />}
            onClick={() => act('mark')}
            title="添加标记（M）"
          >
            标记
          </WriteButton>
          {button('help', '键盘说明（?）', <QuestionCircleOutlined aria-hidden />)}
        </Space>
      </div>
    </div>
  );
}

function PlaceSlider() {
  const player = usePlayer();
  const place = usePlace();
  const length = useSyncExternalStore(player.subscribe, () => player.element()?.duration ?? 0);
  const max = Number.isFinite(length) && length > 0 ? length : 0;
  return (
    <Slider
      className="look-slider"
      min={0}
      max={max}
      step={0.01}
      value={Math.min(place / 1000, max)}
      disabled={max === 0}
      onChange={(seconds) => player.seek(seconds * 1000)}
      tooltip={{ formatter: (seconds) => placeText((seconds ?? 0) * 1000) }}
      ariaLabelForHandle="播放位置"
    />
  );
}

function LoopTag({ loop, onClose }: { readonly loop: Loop; readonly onClose: () => void }) {
  if (loop.fromMs === null && loop.untilMs === null) return null;
  const say = (ms: number | null) => (ms === null ? '？' : placeText(ms));
  return (
    <Tag closable onClose={onClose} icon={<RetweetOutlined aria-hidden />} className="figures">
      {say(loop.fromMs)}–{say(loop.untilMs)}
    </Tag>
  );
}

interface ClockProps {
  readonly item: EvidenceItem;
  readonly step: FrameStep;
  readonly isVideo: boolean;
}

/** Place, frame and the time of day it shows. */
function Clock({ item, step, isVideo }: ClockProps) {
  const place = usePlace();
  const time = timeOf(item, useOpenCase().view.rightsCase.devices);
  const count = `第 ${frameNumberAt(place / 1000, step)} 帧`;
  const frame = step.isUneven ? '帧距不一' : `${count}${step.isAssumed ? '（按 25 帧/秒估算）' : ''}`;
  return (
    <span className="look-clock figures">
      {placeText(place)}
      {isVideo ? <span className="quiet"> {frame}</span> : null}
      {time === null ? null : (
        <strong title={time.how}> {momentText(momentAt(time.from, place), true)}</strong>
      )}
    </span>
  );
}
