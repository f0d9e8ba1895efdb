import { Alert, Checkbox } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { commonAxis } from '#domain/evidence/cameraSync.ts';
import { evidenceName, isFiled } from '#domain/evidence/evidenceItem.ts';
import { timeOf } from '#domain/evidence/itemTime.ts';
import { playability } from '#domain/evidence/playability.ts';
import { epochMs, momentOfEpoch } from '#domain/kernel/moment.ts';
import type { RightsCase } from '#domain/case/rightsCase.ts';
import { EmptyState } from '../../../../shared/EmptyState.tsx';
import { useOpenCase } from '../../CaseContext.ts';
import { CameraPane } from './CameraPane.tsx';
import type { Camera } from './CameraPane.tsx';
import { CamerasBar } from './CamerasBar.tsx';
import { canPlay } from './canPlay.ts';
import { createMasterClock } from './masterClock.ts';

const MOST_AT_ONCE = 4;

/** Several cameras on one clock: what each saw at the same second, and which of them saw nothing. */
export function CamerasInStep() {
  const { rightsCase } = useOpenCase().view;
  const cameras = useMemo(() => camerasOf(rightsCase), [rightsCase]);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    cameras.slice(0, MOST_AT_ONCE).map(({ item }) => item.id),
  );
  if (cameras.length < 2) {
    return (
      <EmptyState title="可以同看的录像不足两段。">
        导入两段以上带时间、本机能播放的录像后，这里按（校正后的）时间同步播放。
      </EmptyState>
    );
  }
  const taken = cameras.filter(({ item }) => chosen.includes(item.id));
  return (
    <>
      <Checkbox.Group
        className="look-choice"
        value={[...chosen]}
        onChange={(ids) => setChosen(ids.map(String))}
        options={cameras.map(({ item, label, fromMs }) => ({
          value: item.id,
          label: `${label} ${momentOfEpoch(fromMs).slice(11, 19)}`,
          disabled: !chosen.includes(item.id) && chosen.length >= MOST_AT_ONCE,
        }))}
      />
      {taken.length < 2 ? (
        <Alert type="info" showIcon title="请选择 2 至 4 段录像。" />
      ) : (
        <InStep key={taken.map(({ item }) => item.id).join()} cameras={taken} />
      )}
    </>
  );
}

function InStep({ cameras }: { readonly cameras: readonly Camera[] }) {
  // The cameras are those of this key: a save of what was watched must not begin anew.
  const [led] = useState(cameras);
  const axis = useMemo(() => commonAxis(led) ?? { fromMs: 0, untilMs: 0 }, [led]);
  const clock = useMemo(() => createMasterClock(axis), [axis]);
  useEffect(() => clock.close, [clock]);
  const [heard, setHeard] = useState(led[0]?.item.id ?? '');
  return (
    <>
      <CamerasBar clock={clock} axis={axis} cameras={led} />
      <div className="look-cameras" data-count={led.length}>
        {led.map((camera) => (
          <CameraPane
            key={camera.item.id}
            camera={camera}
            clock={clock}
            isHeard={camera.item.id === heard}
            onHear={() => setHeard(camera.item.id)}
          />
        ))}
      </div>
    </>
  );
}

/** Recordings with a time and a length that this PC can play, in order of time. */
function camerasOf({ evidence, devices }: RightsCase): readonly Camera[] {
  return evidence
    .flatMap((item): Camera[] => {
      if (!isFiled(item) || item.file.claims.mediaType?.startsWith('video/') !== true) return [];
      const time = timeOf(item, devices);
      if (time === null || time.until === null || playability(item.file, canPlay).kind !== 'plays') return [];
      const fromMs = epochMs(time.from);
      const untilMs = fromMs + (item.file.claims.durationMs ?? 0);
      const clock = devices.find(({ id }) => id === item.deviceId)?.deviation ?? null;
      const { source } = item.time;
      const isChecked = source === 'stated' || (source === 'deviceCorrected' && clock !== null);
      return [{ item, fromMs, untilMs, isChecked, how: time.how, label: evidenceName(item) }];
    })
    .toSorted((a, b) => a.fromMs - b.fromMs);
}
