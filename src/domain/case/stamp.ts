import type { Moment } from '../kernel/moment.ts';
import type { CaseEventKind } from './caseEvent.ts';
import type { CaseStage } from './caseStage.ts';
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

/** The case one stage on, by something that moves it without a gate of its own. */
export function withStage(rightsCase: RightsCase, to: CaseStage, reason: string, stamp: Stamp): RightsCase {
  const change = { from: rightsCase.stage, to, at: stamp.now, by: stamp.by, reason, passedOver: [] };
  return { ...rightsCase, stage: to, stageChanges: [...rightsCase.stageChanges, change] };
}
