import { useEffect, useEffectEvent, useState } from 'react';
import { steppedTo } from '#domain/evidence/mediaClock.ts';
import type { FrameStep } from '#domain/evidence/mediaClock.ts';
import { actOf } from './keyMap.ts';
import type { PlayerAct } from './keyMap.ts';
import type { Player } from './player.ts';

export const speeds = [0.25, 0.5, 1, 1.5, 2, 4] as const;

/** Part of a recording that is played again and again. Units: milliseconds. */
export interface Loop {
  readonly fromMs: number | null;
  readonly untilMs: number | null;
}
const noLoop: Loop = { fromMs: null, untilMs: null };

export interface ActsOptions {
  readonly player: Player;
  readonly step: FrameStep;
  readonly onMark: () => void;
}

/** Everything a person can do to the player, by button and by key. */
export function usePlayerActs({ player, step, onMark }: ActsOptions) {
  const [loop, setLoop] = useState<Loop>(noLoop);
  const [isHelpShown, setHelpShown] = useState(false);
  useEffect(() => keepInLoop(player, loop), [player, loop]);
  const act = (wish: PlayerAct, isFine = false) => {
    const element = player.element();
    if (wish === 'help') setHelpShown((shown) => !shown);
    else if (wish === 'mark') onMark();
    else if (wish === 'loopOff') setLoop(noLoop);
    else if (wish === 'loopFrom') setLoop((now) => loopWith(now, { fromMs: player.placeMs() }));
    else if (wish === 'loopUntil') setLoop((now) => loopWith(now, { untilMs: player.placeMs() }));
    else if (element !== null) move(element, wish, { step, strideSeconds: isFine ? 1 : 5 });
  };
  const actByKey = useEffectEvent(act);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wish = actOf(event);
      if (wish === null) return;
      event.preventDefault();
      actByKey(wish, event.shiftKey);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return { act, loop, isHelpShown };
}

function loopWith(loop: Loop, change: Partial<Loop>): Loop {
  const next = { ...loop, ...change };
  const isBackwards = next.fromMs !== null && next.untilMs !== null && next.untilMs <= next.fromMs;
  return isBackwards ? { ...noLoop, ...change } : next;
}

function keepInLoop(player: Player, { fromMs, untilMs }: Loop): () => void {
  if (fromMs === null || untilMs === null) return () => undefined;
  const check = () => {
    if (player.placeMs() >= untilMs) player.seek(fromMs);
  };
  check();
  return player.subscribe(check);
}

interface Stride {
  readonly step: FrameStep;
  readonly strideSeconds: number;
}

function move(element: HTMLMediaElement, wish: PlayerAct, { step, strideSeconds }: Stride): void {
  const by = (seconds: number) => {
    element.currentTime = Math.min(Math.max(0, element.currentTime + seconds), lastPlace(element));
  };
  const byFrames = (frames: number) => {
    element.pause();
    element.currentTime = Math.min(steppedTo(element.currentTime, frames, step), lastPlace(element));
  };
  if (wish === 'toggle') toggle(element);
  else if (wish === 'pause') element.pause();
  else if (wish === 'back') by(-2);
  else if (wish === 'earlier') by(-strideSeconds);
  else if (wish === 'later') by(strideSeconds);
  else if (wish === 'frameBack') byFrames(-1);
  else if (wish === 'frameOn') byFrames(1);
  else if (wish === 'start') element.currentTime = 0;
  else if (wish === 'end') element.currentTime = lastPlace(element);
  else if (wish === 'slower') element.playbackRate = nextSpeed(element.playbackRate, -1);
  else if (wish === 'faster') element.playbackRate = nextSpeed(element.playbackRate, 1);
  else if (wish === 'shuttle') {
    if (!element.paused) element.playbackRate = nextSpeed(element.playbackRate, 1);
    play(element);
  }
}

function lastPlace({ duration }: HTMLMediaElement): number {
  return Number.isFinite(duration) ? duration : Number.MAX_SAFE_INTEGER;
}

function toggle(element: HTMLMediaElement): void {
  if (element.paused) play(element);
  else element.pause();
}

/** Starting may be refused, or be overtaken by a pause: the element then says so itself. */
export function play(element: HTMLMediaElement): void {
  element.play().catch((error: unknown) => {
    if (!(error instanceof DOMException)) throw error;
  });
}

function nextSpeed(speed: number, by: 1 | -1): number {
  const nearest = speeds.findIndex((known) => known >= speed);
  return speeds[Math.min(speeds.length - 1, Math.max(0, (nearest < 0 ? 2 : nearest) + by))] ?? 1;
}
