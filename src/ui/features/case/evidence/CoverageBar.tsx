import type { CoverageView } from '#api/views/caseView.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import type { Moment } from '#domain/kernel/moment.ts';
import { spokenLength } from './spokenLength.ts';

export interface CoverageBarProps {
  readonly camera: CoverageView;
  /** What the whole width stands for. Units: milliseconds since 1970. */
  readonly axis: { readonly fromMs: number; readonly untilMs: number };
  readonly occurredAt: Moment;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** One camera's recordings and gaps to scale; each recording opens its item. */
export function CoverageBar({ camera, axis, occurredAt, onOpen }: CoverageBarProps) {
  const width = Math.max(1, axis.untilMs - axis.fromMs);
  const place = (fromMs: number, untilMs: number) => ({
    left: `${((fromMs - axis.fromMs) / width) * 100}%`,
    width: `${((untilMs - fromMs) / width) * 100}%`,
  });
  const occurredMs = epochMs(occurredAt);
  return (
    <div className="case-coverage">
      {camera.recordings.map(({ evidenceNumber, fromMs, untilMs }) => (
        <button
          key={evidenceNumber}
          type="button"
          className="case-recording"
          style={place(fromMs, untilMs)}
          title={`证据${evidenceNumber},${spokenLength(untilMs - fromMs)}`}
          onClick={() => onOpen(evidenceNumber)}
        >
          证据{evidenceNumber}
        </button>
      ))}
      {camera.gaps.map(({ fromMs, untilMs }) => (
        <span
          key={fromMs}
          className="case-gap-mark"
          style={place(fromMs, untilMs)}
          title={`空白 ${spokenLength(untilMs - fromMs)}`}
        >
          空白
        </span>
      ))}
      {occurredMs >= axis.fromMs && occurredMs <= axis.untilMs ? (
        <span
          className="case-occurred"
          style={{ left: place(occurredMs, occurredMs).left }}
          title="案发时间"
        />
      ) : null}
    </div>
  );
}
