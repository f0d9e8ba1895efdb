import { RuleSetFile } from '#domain/disposition/ruleSets.ts';
import { shipped } from './shipped.ts';

/** What gives a right to a hearing, as delivered. */
export const hearingSteps = RuleSetFile.parse(shipped('law/ruleSets')).hearing;
