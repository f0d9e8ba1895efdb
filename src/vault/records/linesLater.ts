/** Lines that records carry and trails do not yet: told after a moment, unless the next save of the same record takes them along. */
export interface LinesLater {
  soon(caseId: string): void;
  /** Begins now what was to be told of this case, or of all, soon. */
  now(caseId?: string): void;
}

/** Long enough for work that saves again and again, short enough for whoever pulls the plug after a save. */
const MOMENT_MS = 300;

/** `tell` never fails: a line that cannot be told stays with its record. */
export function linesLater(tell: (caseId: string) => void): LinesLater {
  const waiting = new Map<string, NodeJS.Timeout>();
  const tellNow = (caseId: string): void => {
    clearTimeout(waiting.get(caseId));
    waiting.delete(caseId);
    tell(caseId);
  };
  return {
    soon(caseId) {
      clearTimeout(waiting.get(caseId));
      waiting.set(
        caseId,
        setTimeout(() => tellNow(caseId), MOMENT_MS),
      );
    },
    now(caseId) {
      for (const waitingCase of waiting.keys())
        if (caseId === undefined || caseId === waitingCase) tellNow(waitingCase);
    },
  };
}
