import type { CaseEvent, CaseEventKind } from '../case/caseEvent.ts';
import { paperEvents } from '../case/caseEvent.ts';
import type { RightsCase } from '../case/rightsCase.ts';
import { epochMs } from '../kernel/moment.ts';
import type { Moment } from '../kernel/moment.ts';

/** Making papers and exporting change no fact a paper prints. */
const silentEvents: readonly CaseEventKind[] = [
  ...paperEvents,
  'dossierCompiled',
  'dossierExported',
  'opinionImported',
  'reviewAnswered',
  'evidenceVerified',
  'accessGranted',
  'accessWithdrawn',
];

/** What happened to the case after a paper was made that the paper may not say. Source: SPEC P-Z6. */
export function changedSince({ events }: Pick<RightsCase, 'events'>, made: Moment): readonly CaseEvent[] {
  return events.filter(({ at, kind }) => epochMs(at) > epochMs(made) && !silentEvents.includes(kind));
}
