import type { Moment } from '../kernel/moment.ts';
import type { CaseEventKind } from './caseEvent.ts';
import type { RightsCase } from './rightsCase.ts';

/** Who does something and when; handed in, because the domain has no clock and knows no session. */
export interface Stamp {
  readonly now: Moment;
  readonly by: string;
}

/** The case with one more line of history. */
export function withEvent(
  rightsCase: RightsCase,
  stamp: Stamp,
  kind: CaseEventKind,
  summary: string,
): RightsCase {
  return {
    ...rightsCase,
    events: [...rightsCase.events, { at: stamp.now, by: stamp.by, kind, summary: summary.slice(0, 300) }],
  };
}
