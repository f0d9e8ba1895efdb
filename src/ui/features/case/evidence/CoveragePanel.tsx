import { Alert } from 'antd';
import { useMemo } from 'react';
import { commonAxis } from '#domain/evidence/cameraSync.ts';
import { togetherWords, windowWords } from '#domain/evidence/coverageWords.ts';
import { incidentCoverage, incidentWindow } from '#domain/evidence/incidentCoverage.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { Advice } from '../../../shared/Advice.tsx';
import { EmptyState } from '../../../shared/EmptyState.tsx';
import { momentText } from '../../../shared/wallClock.ts';
import { useOpenCase } from '../CaseContext.ts';
import { CameraSection } from './know/CameraSection.tsx';

export interface CoveragePanelProps {
  readonly onOpen: (evidenceNumber: number) => void;
}

/** 五必·摄录必全: what each camera recorded of the incident on one common axis of time, and where it is silent. */
export function CoveragePanel({ onOpen }: CoveragePanelProps) {
  const { coverage, rightsCase } = useOpenCase().view;
  const incident = useIncidentCoverage();
  const recordings = coverage.flatMap((camera) => camera.recordings);
  const axis = commonAxis(incident === null ? recordings : [...recordings, incident.window]);
  if (axis === null || recordings.length === 0) {
    return (
      <EmptyState title="还没有带时间的视频。">
        导入执法记录仪视频后，这里按设备画出摄录时段和空白，便于核对“五必”。
      </EmptyState>
    );
  }
  return (
    <>
      {incident === null ? (
        <Advice
          what="还不能按事发区间核对：没有填写现场处置的结束时间"
          next="在“概况·人员·伤情”的“修改概况”中填写结束时间后，按到达（没有的按接报、案发）至结束计算覆盖的百分比和空白。"
        />
      ) : (
        <Alert
          className="notice"
          type={incident.together.uncovered.length === 0 ? 'success' : 'warning'}
          showIcon
          title={`事发区间 ${windowWords(incident.window)}`}
          description={togetherWords(incident)}
        />
      )}
      <div className="case-axis">
        <span className="figures nowrap">{momentText(momentOfEpoch(axis.fromMs), true)}</span>
        <span className="quiet">
          蓝：摄录；数字：证据号；斜纹：未摄录；变淡：区间外；绿线：同时摄录；虚线：案发{' '}
          {momentText(rightsCase.incident.occurredAt).slice(11)}
        </span>
        <span className="figures nowrap">{momentText(momentOfEpoch(axis.untilMs), true)}</span>
      </div>
      {coverage.map((camera, index) => (
        <CameraSection
          key={camera.deviceId ?? camera.device}
          camera={camera}
          inWindow={incident?.cameras[index] ?? null}
          window={incident?.window ?? null}
          axis={axis}
          onOpen={onOpen}
        />
      ))}
      <p className="quiet">登记并核对过时钟的设备按校正后的时间画；没有核对的按设备自己的时钟。</p>
    </>
  );
}

function useIncidentCoverage() {
  const { coverage, rightsCase } = useOpenCase().view;
  return useMemo(() => {
    const window = incidentWindow(rightsCase.incident);
    return window === null ? null : incidentCoverage(coverage, rightsCase.devices, window);
  }, [coverage, rightsCase]);
}
