import { useId } from 'react';
import type { CoverageView } from '#api/views/caseView.ts';
import { coverageGap } from '#domain/evidence/caseGaps.ts';
import { cameraWords } from '#domain/evidence/coverageWords.ts';
import type { CameraInWindow, IncidentWindow, Span } from '#domain/evidence/incidentCoverage.ts';
import { momentOfEpoch } from '#domain/kernel/moment.ts';
import { momentText } from '../../../../shared/wallClock.ts';
import { SilenceReason } from '../bring/SilenceReason.tsx';
import { CoverageBar } from '../CoverageBar.tsx';
import { spokenLength } from '../spokenLength.ts';
import { DutyButton } from './DutyButton.tsx';

export interface CameraSectionProps {
  readonly camera: CoverageView;
  /** `null` while nobody has said when the incident ended. */
  readonly inWindow: CameraInWindow | null;
  readonly window: IncidentWindow | null;
  readonly axis: Span;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** One camera: its bar, the same in words for whoever does not see it, and what is to be explained. */
export function CameraSection({ camera, inWindow, window, axis, onOpen }: CameraSectionProps) {
  const wordsId = useId();
  const silent = inWindow?.uncovered ?? camera.gaps;
  return (
    <section className="case-camera">
      <h3>
        {camera.device}
        {inWindow === null ? null : <span className="case-badge figures"> 覆盖 {inWindow.percent}%</span>}
      </h3>
      <CoverageBar
        camera={camera}
        silent={silent}
        overlaps={inWindow?.overlaps.flatMap(({ spans }) => spans) ?? []}
        window={window}
        axis={axis}
        wordsId={wordsId}
        onOpen={onOpen}
      />
      <p id={wordsId} className="figures">
        {inWindow === null ? wordsWithoutWindow(camera) : `${cameraWords(inWindow)}。`}
      </p>
      {silent.length === 0 ? null : (
        <ul>
          {silent.map((gap) => (
            <li key={gap.fromMs} className="figures">
              空白 {timeOf(gap.fromMs)} 至 {timeOf(gap.untilMs)}，{spokenLength(gap.untilMs - gap.fromMs)}{' '}
              <SilenceReason deviceId={camera.deviceId} {...gap} />{' '}
              {gap.reason === null ? (
                <DutyButton
                  found={coverageGap(camera.device, momentOfEpoch(gap.fromMs), momentOfEpoch(gap.untilMs))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function wordsWithoutWindow({ gaps }: CoverageView): string {
  return gaps.length === 0 ? '摄录的各段之间没有空白。' : `摄录的各段之间有${gaps.length}段空白。`;
}

function timeOf(ms: number): string {
  return momentText(momentOfEpoch(ms), true).slice(11);
}
