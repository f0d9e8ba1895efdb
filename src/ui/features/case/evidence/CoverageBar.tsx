import type { CoverageView } from '#api/views/caseView.ts';
import type { Span } from '#domain/evidence/incidentCoverage.ts';
import { epochMs } from '#domain/kernel/moment.ts';
import { useOpenCase } from '../CaseContext.ts';
import { spokenLength } from './spokenLength.ts';

export interface CoverageBarProps {
  readonly camera: CoverageView;
  /** What is drawn as not recorded. */
  readonly silent: readonly Span[];
  /** Where another camera ran too. */
  readonly overlaps: readonly Span[];
  readonly window: Span | null;
  /** What the whole width stands for. */
  readonly axis: Span;
  /** The same in words. */
  readonly wordsId: string;
  readonly onOpen: (evidenceNumber: number) => void;
}

/** One camera's recordings and gaps to scale; each recording opens its item. */
export function CoverageBar({ camera, axis, wordsId, onOpen, ...drawn }: CoverageBarProps) {
  const occurredMs = epochMs(useOpenCase().view.rightsCase.incident.occurredAt);
  const width = Math.max(1, axis.untilMs - axis.fromMs);
  const place = ({ fromMs, untilMs }: Span) => ({
    left: `${((fromMs - axis.fromMs) / width) * 100}%`,
    width: `${((untilMs - fromMs) / width) * 100}%`,
  });
  const marks = (className: string, spans: readonly Span[], title: string) =>
    spans.map((span) => (
      <span
        key={`${className} ${span.fromMs}`}
        aria-hidden
        className={className}
        style={place(span)}
        title={`${title} ${spokenLength(span.untilMs - span.fromMs)}`}
      />
    ));
  return (
    <fieldset className="case-coverage" aria-label={`${camera.device}的摄录时段`} aria-describedby={wordsId}>
      {camera.recordings.map(({ evidenceNumber, fromMs, untilMs }) => (
        <button
          key={evidenceNumber}
          type="button"
          className="case-recording"
          style={place({ fromMs, untilMs })}
          aria-label={`证据${evidenceNumber}`}
          title={`证据${evidenceNumber}，${spokenLength(untilMs - fromMs)}`}
          onClick={() => onOpen(evidenceNumber)}
        >
          <span className="figures">{evidenceNumber}</span>
        </button>
      ))}
      {marks('case-gap-mark', drawn.silent, '未摄录')}
      {marks('case-overlap-mark', drawn.overlaps, '另一台设备同时摄录')}
      {marks('case-outside-mark', outsideOf(drawn.window, axis), '事发区间之外')}
      {occurredMs >= axis.fromMs && occurredMs <= axis.untilMs ? (
        <span
          aria-hidden
          className="case-occurred"
          style={{ left: place({ fromMs: occurredMs, untilMs: occurredMs }).left }}
          title="案发时间"
        />
      ) : null}
    </fieldset>
  );
}

function outsideOf(window: Span | null, axis: Span): readonly Span[] {
  if (window === null) return [];
  return [
    { fromMs: axis.fromMs, untilMs: window.fromMs },
    { fromMs: window.untilMs, untilMs: axis.untilMs },
  ].filter(({ fromMs, untilMs }) => untilMs > fromMs);
}
