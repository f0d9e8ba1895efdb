import { recusalFindings } from '../disposition/recusal.ts';
import { failure } from '../kernel/failure.ts';
import type { Failure } from '../kernel/failure.ts';
import type { RightsCase } from './rightsCase.ts';

/** Somebody about to handle or decide a case; a badge number tells namesakes apart. */
export interface Handler {
  readonly name: string;
  readonly badgeNumber: string;
}

/** Why this person may neither handle nor decide the case: one of those hurt never does. `null` = nothing is known against it. Source: SPEC D-R1. */
export function mustRecuse({ officers }: Pick<RightsCase, 'officers'>, handler: Handler): Failure | null {
  const name = handler.name.trim();
  const investigators = [{ id: '', name, badgeNumber: handler.badgeNumber, unit: '' }];
  const [found] = recusalFindings({ investigators, affected: officers, witnesses: [], relatives: [] });
  return found?.severity === 'mustRecuse'
    ? failure('case.mustRecuse', { rule: found.ruleId, person: name })
    : null;
}
