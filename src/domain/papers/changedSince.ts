import type { CaseEvent, CaseEventKind } from '../case/caseEvent.ts';
import { paperEvents, upwardEvents } from '../case/caseEvent.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

/** Making papers and exporting change no fact a paper prints. */
const silentEvents: readonly CaseEventKind[] = [
  ...paperEvents,
  ...upwardEvents,
  'dossierCompiled',
  'dossierExported',
  'opinionImported',
  'reviewAnswered',
  'evidenceVerified',
  'accessGranted',
  'accessWithdrawn',
];

/** What happened to the case after a paper was made that may have changed what the paper says. Source: SPEC P-Z6. */
export function changedSince({ events }: Pick<RightsCase, 'events'>, made: Moment): readonly CaseEvent[] {
  const madeMs = epochMs(made);
  // Moments are whole seconds: within that of the making, what stands behind it in the history came after it.
  const making = events.findLastIndex(
    ({ at, kind }) => kind === 'documentProduced' && epochMs(at) === madeMs,
  );
  return events.filter(({ at, kind }, place) => {
    const isWithin = making !== -1 && epochMs(at) === madeMs && place > making;
    return (isWithin || epochMs(at) > madeMs) && !silentEvents.includes(kind);
  });
}

/** The last of them are told; the whole is in the history. */
const MOST_TOLD = 8;

/** What those changes were, each said once. */
export function toldChanges(changes: readonly CaseEvent[]): readonly string[] {
  return [...new Set(changes.map(({ summary }) => summary))].slice(-MOST_TOLD);
}
