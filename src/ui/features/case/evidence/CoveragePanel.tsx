import { Alert } from 'antd';
import type { CoverageView } from '#api/views/caseView.ts';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { momentText } from '../../../shared/wallClock.ts';
import { commonAxis } from '#domain/evidence/cameraSync.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';
import { SilenceReason } from './bring/SilenceReason.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { spokenLength } from './spokenLength.ts';

export interface CoveragePanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** 五必·摄录必全: what each camera recorded on one common axis of time, and where it is silent. */
export function CoveragePanel({ onOpen }: CoveragePanelProps) {
  const { coverage, rightsCase } = useOpenCase().view;
  const axis = commonAxis(coverage.flatMap((camera) => camera.recordings));
  if (axis === null) {
    return (
      <EmptyState title="还没有带时间的视频。">
        导入执法记录仪视频后，这里按设备画出摄录时段和空白，便于核对“五必”。
      </EmptyState>
    );
  }
  return (
    <>
      <Alert
        className="notice"
        type="info"
        showIcon
        title="登记并核对过时钟的设备按校正后的时间画；没有核对的按设备自己的时钟。空白需要说明原因。"
      />
      <div className="case-axis">
        <span className="figures">{momentText(momentOfEpoch(axis.fromMs), true)}</span>
        <span className="quiet">案发时间 {momentText(rightsCase.incident.occurredAt)}</span>
        <span className="figures">{momentText(momentOfEpoch(axis.untilMs), true)}</span>
      </div>
      {coverage.map((camera) => (
        <section key={camera.device} className="case-camera">
          <h3>{camera.device}</h3>
          <CoverageBar
            camera={camera}
            axis={axis}
            occurredAt={rightsCase.incident.occurredAt}
            onOpen={onOpen}
          />
          <GapList camera={camera} />
        </section>
      ))}
    </>
  );
}

function GapList({ camera }: { readonly camera: CoverageView }) {
  if (camera.gaps.length === 0) return <p className="good">时段连续，没有空白。</p>;
  return (
    <ul>
      {camera.gaps.map((gap) => (
        <li key={gap.fromMs} className="figures">
          空白 {timeOf(gap.fromMs)} 至 {timeOf(gap.untilMs)}，{spokenLength(gap.untilMs - gap.fromMs)}{' '}
          <SilenceReason deviceId={camera.deviceId} {...gap} />
        </li>
      ))}
    </ul>
  );
}

function timeOf(ms: number): string {
  return momentText(momentOfEpoch(ms), true).slice(11);
}
