import { momentOfEpoch } from '../kernel/moment.ts';
import { clockText } from './deviceClock.ts';
import type {
  CameraInWindow,
  IncidentCoverage,
  IncidentWindow,
  Span,
  UncoveredSpan,
} from './incidentCoverage.ts';

/** `2026-03-24 20:33:00（到达）至20:45:00（结束），00:12:00`. */
export function windowWords({ fromMs, untilMs, fromWhat }: IncidentWindow): string {
  const from = momentOfEpoch(fromMs);
  return `${from.slice(0, 10)} ${clock(fromMs)}（${fromWhat}）至${clock(untilMs)}（结束），${clockText(untilMs - fromMs)}`;
}

/** One camera in words, as it is read aloud and printed. Source: SPEC E-163. */
export function cameraWords(camera: CameraInWindow): string {
  return [
    camera.inside.length === 0
      ? '事发区间内没有摄录'
      : `摄录${clockText(camera.coveredMs)}，占${camera.percent}%`,
    uncoveredWords(camera.uncovered),
    ...camera.overlaps.map(({ device, spans }) => `与${device}同时摄录：${spansWords(spans)}`),
    ...outsideWords(camera),
  ].join('；');
}

function uncoveredWords(uncovered: readonly UncoveredSpan[]): string {
  if (uncovered.length === 0) return '没有空白';
  return `未摄录${uncovered.length}段：${uncoveredLines(uncovered).join('，')}`;
}

/** `20:40:00至20:45:00（00:05:00）更换电池`, one each. */
export function uncoveredLines(uncovered: readonly UncoveredSpan[]): readonly string[] {
  return uncovered.map((span) => `${spanWords(span)}${span.reason ?? '原因尚未说明'}`);
}

export function overlapWords({ overlaps }: CameraInWindow): string {
  return overlaps.map(({ device, spans }) => `与${device}：${spansWords(spans)}`).join('；');
}

export function outsideWords({ before, after }: CameraInWindow): readonly string[] {
  return [
    ...(before.length === 0 ? [] : [`区间之前：${spansWords(before)}`]),
    ...(after.length === 0 ? [] : [`区间之后：${spansWords(after)}`]),
  ];
}

/** What no camera recorded. */
export function togetherWords({ together, cameras }: IncidentCoverage): string {
  const all = `${cameras.length}台设备合计覆盖${together.percent}%`;
  return together.uncovered.length === 0
    ? all
    : `${all}；没有任何设备摄录：${spansWords(together.uncovered)}`;
}

const spansWords = (spans: readonly Span[]) => spans.map(spanWords).join('、');

function spanWords({ fromMs, untilMs }: Span): string {
  return `${clock(fromMs)}至${clock(untilMs)}（${clockText(untilMs - fromMs)}）`;
}

function clock(ms: number): string {
  return momentOfEpoch(ms).slice(11, 19);
}
