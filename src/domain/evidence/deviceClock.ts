import { elapsedMs, epochMs, momentOfEpoch } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';
import type { ClockDeviation } from './device.ts';

/** How far a device's clock is ahead of true time; negative when it is behind. Units: milliseconds. */
export function clockOffsetMs({ deviceShowed, trueTime }: ClockDeviation): number {
  return elapsedMs(trueTime, deviceShowed);
}

/** The true time of what the device's clock showed. Source: SPEC E-11. */
export function correctedMoment(shown: Moment, deviation: ClockDeviation): Moment {
  return momentOfEpoch(epochMs(shown) - clockOffsetMs(deviation));
}

/** `快 00:07:31`, `慢 00:00:05`, `准`. Units: milliseconds ahead of true time. */
export function offsetText(offsetMs: number): string {
  if (offsetMs === 0) return '准';
  return `${offsetMs > 0 ? '快' : '慢'} ${clockText(Math.abs(offsetMs))}`;
}

/** `00:07:31`; days before it, when there are any. Units: milliseconds, not negative. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const parts = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const clock = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return days > 0 ? `${days}天${clock}` : clock;
}
