import { CaretRightOutlined, PauseOutlined } from '@ant-design/icons';
import { Button, Slider, Space } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import type { SyncedSpan } from '#domain/evidence/cameraSync.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { momentText } from '../../../../shared/wallClock.ts';
import type { Camera } from './CameraPane.tsx';
import { actOf } from './keyMap.ts';
import type { PlayerAct } from './keyMap.ts';
import type { MasterClock } from './masterClock.ts';
import { SpeedSelect } from './SpeedSelect.tsx';
import { speeds } from './usePlayerActs.ts';

export interface CamerasBarProps {
  readonly clock: MasterClock;
  readonly axis: SyncedSpan;
  readonly cameras: readonly Camera[];
}

/** The common clock: run it, move it, and see who recorded when. */
export function CamerasBar({ clock, axis, cameras }: CamerasBarProps) {
  const nowMs = useSyncExternalStore(clock.subscribe, clock.nowMs);
  const isRunning = useSyncExternalStore(clock.subscribe, clock.isRunning);
  const speed = useSyncExternalStore(clock.subscribe, clock.speed);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wish = actOf(event);
      if (wish === null || !work(clock, axis, wish)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [clock, axis]);
  const label = isRunning ? '暂停（空格）' : '播放（空格）';
  return (
    <div className="look-bar">
      <Slider
        className="look-slider"
        min={axis.fromMs}
        max={axis.untilMs}
        step={40}
        value={nowMs}
        onChange={clock.seek}
        tooltip={{ formatter: (ms) => momentOfEpoch(ms ?? axis.fromMs).slice(11, 19) }}
        ariaLabelForHandle="共同时间"
      />
      <div className="look-spans" aria-hidden>
        {cameras.map(({ item, fromMs, untilMs }) => (
          <div key={item.id} className="look-span-row">
            <span
              style={{
                left: `${share(axis, fromMs)}%`,
                width: `${share(axis, untilMs) - share(axis, fromMs)}%`,
              }}
            />
          </div>
        ))}
      </div>
      <div className="look-bar-row">
        <Space size={4}>
          <Button
            size="small"
            type="primary"
            icon={isRunning ? <PauseOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
            aria-label={label}
            title={label}
            onClick={() => (isRunning ? clock.stop() : clock.run())}
          />
          <SpeedSelect speed={speed} onChange={clock.setSpeed} />
        </Space>
        <strong className="look-clock figures">{momentText(momentOfEpoch(nowMs), true)}</strong>
        <span className="case-gap" />
        <span className="quiet">空格播放、暂停；← → 前后 5 秒；[ ] 变速。起点按各份证据认定的时间。</span>
      </div>
    </div>
  );
}

function share({ fromMs, untilMs }: SyncedSpan, atMs: number): number {
  return ((atMs - fromMs) / Math.max(1, untilMs - fromMs)) * 100;
}

/** Whether the wish was one for several cameras. */
function work(clock: MasterClock, axis: SyncedSpan, wish: PlayerAct): boolean {
  const strides: Partial<Record<PlayerAct, number>> = {
    earlier: -5000,
    later: 5000,
    back: -2000,
    frameBack: -40,
    frameOn: 40,
  };
  const stride = strides[wish];
  if (stride !== undefined) clock.seek(clock.nowMs() + stride);
  else if (wish === 'toggle') clock[clock.isRunning() ? 'stop' : 'run']();
  else if (wish === 'pause') clock.stop();
  else if (wish === 'start') clock.seek(axis.fromMs);
  else if (wish === 'end') clock.seek(axis.untilMs);
  else if (wish === 'faster' || wish === 'slower') clock.setSpeed(nextSpeed(clock.speed(), wish));
  else return false;
  return true;
}

function nextSpeed(speed: number, wish: 'faster' | 'slower'): number {
  const at = speeds.findIndex((known) => known >= speed) + (wish === 'faster' ? 1 : -1);
  return speeds[Math.min(speeds.length - 1, Math.max(0, at))] ?? 1;
}
