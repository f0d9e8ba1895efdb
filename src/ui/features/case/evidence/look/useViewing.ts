import { useEffect, useEffectEvent, useState } from 'react';
import type { EvidenceItem } from '#domain/evidence/evidenceItem.ts';
import { minutesViewed, secondsPlayed } from '#domain/evidence/recordViewing.ts';
import { useCommand } from '../../../../client/useCommand.ts';
import { useServices } from '../../../../client/ClientContext.ts';
import { useOpenCase } from '../../CaseContext.ts';

/** Follows an element that plays. */
export interface ViewingWatch {
  readonly onTimeUpdate: (element: HTMLMediaElement) => void;
  readonly onPause: () => void;
}

/** Often enough to lose little, seldom enough to cost nothing. Units: milliseconds. */
const NOTE_EVERY_MS = 60_000;

/** Leaves the mark of whoever watches: at a pause, every minute, and when the item is closed. */
export function useViewing(item: EvidenceItem): ViewingWatch {
  const note = useNoteViewing();
  const [minutes] = useState(createMinutes);
  const tell = async () => {
    const fresh = minutes.take();
    // What was not stored is told again at the next pause.
    if (fresh.length > 0 && !(await note(item.id, fresh))) minutes.giveBack(fresh);
  };
  const tellNow = useEffectEvent(() => void tell());
  useEffect(() => {
    const timer = setInterval(() => tellNow(), NOTE_EVERY_MS);
    return () => {
      clearInterval(timer);
      tellNow();
    };
  }, []);
  return { onTimeUpdate: minutes.follow, onPause: () => void tell() };
}

/** The seconds that were played, as the minutes that count. */
function createMinutes() {
  const seconds = new Set<number>();
  const noted = new Set<number>();
  let last = 0;
  let durationSeconds = 0;
  return {
    follow(element: HTMLMediaElement) {
      const now = element.currentTime;
      durationSeconds = element.duration;
      if (!element.paused && !element.seeking)
        for (const second of secondsPlayed(last, now, element.playbackRate)) seconds.add(second);
      last = now;
    },
    /** What nobody was told yet. */
    take(): readonly number[] {
      if (!(durationSeconds > 0) || !Number.isFinite(durationSeconds)) return [];
      const fresh = minutesViewed(seconds, durationSeconds).filter((minute) => !noted.has(minute));
      for (const minute of fresh) noted.add(minute);
      return fresh;
    },
    giveBack: (minutes: readonly number[]) => minutes.forEach((minute) => noted.delete(minute)),
  };
}

/** A picture or paper counts as seen when it has been on screen this long. Units: milliseconds. */
const SEEN_AFTER_MS = 1000;

/** Leaves the mark of whoever looks at what has no length. One item a component. */
export function useSeen(item: EvidenceItem, isShown: boolean): void {
  const note = useNoteViewing();
  const tell = useEffectEvent(() => void note(item.id, []));
  const { person } = useServices();
  const isKnown = item.viewings.some(({ personId }) => personId === person.id);
  useEffect(() => {
    if (!isShown || isKnown) return undefined;
    const timer = setTimeout(() => tell(), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isShown, isKnown]);
}

function useNoteViewing() {
  const { rightsCase } = useOpenCase().view;
  const command = useCommand('evidence.noteViewing');
  return async (evidenceId: string, minutes: readonly number[]) =>
    (await command.run({ caseId: rightsCase.id, viewing: { evidenceId, minutes } })).ok;
}
